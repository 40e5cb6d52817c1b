import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { openProject, type Project } from '../../src/load/project.ts'
import { inRussian } from '../../src/load/rewrite.ts'
import type { SchemaName } from '../../src/load/schema.ts'
import { loadService } from '../../src/load/service.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { build } from '../../src/pipeline.ts'
import { outlineWriter } from '../../src/render/outline/writer.ts'
import { loadText, loadWith, packageRoot, servicePath, serviceText } from '../support/load-project.ts'

const russian = inRussian('service', serviceText)

/** The service in Russian with one piece replaced; throws when the piece is not there. */
function loadRussian(piece: string, replacement: string) {
  if (!russian.includes(piece)) throw new Error(`the fixture has no «${piece}»`)
  return loadWith({ [servicePath]: russian.replace(piece, () => replacement) })
}

describe('a service written in Russian', () => {
  test('is the same service', () => {
    const { service, findings } = loadWith({ [servicePath]: russian })
    expect(findings).toEqual([])
    expect(service?.value).toEqual(loadText((text) => text).service?.value)
  })

  test('has its places where the author wrote them', () => {
    const { service } = loadWith({ [servicePath]: russian })
    const location = service?.locate('/standard/term/maximum/value', 'key')
    expect(location?.pointer).toBe('/standard/term/maximum/value')
    expect(russian.split('\n')[(location?.start.line ?? 0) - 1]).toMatch(/^\s*число: |максимальный: \{/)
    expect(russian.slice(0, 4)).toBe('иден')
  })

  test('may have an agency written in English, and the other way round', () => {
    const agency = readFileSync(join(packageRoot, 'test/support/project/data/agencies/archive.yaml'), 'utf8')
    const other = loadWith({ 'data/agencies/archive.yaml': inRussian('agency', agency) })
    expect(other.findings).toEqual([])
    expect(other.service?.agency.value).toEqual(loadText((text) => text).service?.agency.value)
  })

  test('may choose by the words of the model too', () => {
    expect(loadRussian('уровень: муниципальный', 'уровень: municipal').findings).toEqual([])
  })
})

describe('a fault in a file in Russian', () => {
  test.each([
    [
      'уровень: муниципальный',
      'уровень: муниципальная',
      'data/unknown-value',
      'Поле «Уровень» (уровень): значения «муниципальная» нет среди допустимых.',
      'Возможно, имелось в виду «муниципальный»; допустимы: федеральный, региональный, муниципальный.',
    ],
    [
      'признаки:',
      'прзнаки:',
      'data/unknown-key',
      'Поля «прзнаки» в файле нет.',
      'Возможно, имелось в виду «признаки».',
    ],
    [
      'допускаются: да',
      'допускаются: можно',
      'data/wrong-type',
      'Поле «Допускаются» (допускаются): указан текст «можно», а нужно «да» или «нет».',
      'Напишите да или нет без кавычек.',
    ],
    [
      'орган: archive',
      'орган: arhive',
      'data/unknown-id',
      'Поле «Орган» (орган): «arhive» нет среди органов (папка data/agencies).',
      'Возможно, имелось в виду «archive».',
    ],
  ])('%s -> %s is told by the names of the author', (piece, replacement, code, message, hint) => {
    expect(loadRussian(piece, replacement).findings).toContainEqual(
      expect.objectContaining({ code, message, hint }),
    )
  })

  test('that is missing is proposed by its Russian name', () => {
    const { findings } = loadRussian('уровень: муниципальный\n', '')
    expect(findings[0]).toMatchObject({
      message: 'Не заполнено поле «Уровень» (уровень) в файле.',
      hint: expect.stringContaining('Добавьте строку, например «уровень: федеральный»'),
    })
  })

  test('explains choices by the words to be written', () => {
    const { findings } = loadRussian('вид: отказ', 'вид:')
    expect(findings[0]?.hint).toBe(
      'Запишите, например, «вид: документ» (документ, реестроваяЗапись — реестровая запись, сведения, отказ — решение об отказе).',
    )
  })

  test('never names an English field', () => {
    const value = parse(russian)
    const names = [...serviceText.matchAll(/([a-zA-Z]{3,}):/g)].map(([, name]) => name)
    // Identifiers stay as they are, and some of them are also names of fields.
    const ids = new Set([...serviceText.matchAll(/\bid: ([a-z-]+)/g)].map(([, id]) => id))
    const fields = [...new Set(names)].filter((name) => !ids.has(name))
    const words = new RegExp(`(?<![\\w«/-])(${fields.join('|')})(?![\\w/.-])`)
    const told: string[] = []
    for (const broken of breakings(value)) {
      const { findings } = loadWith({ [servicePath]: stringify(broken) })
      for (const { message, hint = '' } of findings) told.push(message, hint)
    }
    expect(told.length).toBeGreaterThan(100)
    expect(told.filter((text) => words.test(text))).toEqual([])
  })
})

/** The value with each field of the first four levels in turn emptied, and in turn a list of nothing. */
function* breakings(value: unknown): Generator<unknown> {
  for (const path of paths(value, 3)) {
    for (const wrong of [null, [], 'слово', {}]) {
      const copy = structuredClone(value)
      const owner = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>(
          (at, key) => at[key] as Record<string, unknown>,
          copy as Record<string, unknown>,
        )
      owner[path.at(-1) ?? ''] = wrong
      yield copy
    }
  }
}

function* paths(value: unknown, depth: number): Generator<string[]> {
  if (typeof value !== 'object' || value === null || depth === 0) return
  for (const [key, inner] of Object.entries(value)) {
    yield [key]
    for (const path of paths(inner, depth - 1)) yield [key, ...path]
  }
}

describe('a file in two languages', () => {
  test('is refused once, at the first name of the other language', () => {
    const { findings } = loadRussian('заявители:', 'applicants:')
    expect(findings).toMatchObject([
      {
        code: 'data/mixed-keys',
        severity: 'error',
        message: 'Поле «applicants» названо по-английски, а остальные поля файла – по-русски.',
        hint: expect.stringContaining('Напишите «заявители»'),
      },
    ])
    const line = findings[0]?.location?.start.line ?? 0
    expect(russian.split('\n')[line - 1]).toBe('заявители:')
  })

  test('counts in the other direction too', () => {
    const { findings } = loadText((text) => text.replace('applicants:', 'заявители:'))
    expect(findings).toMatchObject([
      { code: 'data/mixed-keys', message: expect.stringContaining('«заявители»') },
    ])
  })
})

test('a whole sample reads the same and gives the same regulation', async () => {
  const schemas: readonly [string, SchemaName][] = [
    ['data/acts.yaml', 'acts'],
    ['data/agencies/krasnodar.yaml', 'agency'],
    ['data/services/krasnodar/gpzu.yaml', 'service'],
  ]
  const original = openProject(packageRoot, packageRoot, () => undefined)
  const written = new Map(
    schemas.map(([path, schema]) => {
      const text = new TextDecoder().decode(original.file(path).bytes)
      return [path, new TextEncoder().encode(inRussian(schema, text))]
    }),
  )
  const translated: Project = {
    ...original,
    parsed: new Map(),
    file: (path) => ({ path, bytes: written.get(path) ?? original.file(path).bytes }),
  }
  const [english, inOurs] = await Promise.all([original, translated].map(regulationOf))
  expect(english?.outline).toContain('градостроительного плана')
  expect(inOurs).toEqual(english)
})

async function regulationOf(project: Project) {
  const file = project.services.find(({ id }) => id === 'gpzu')
  if (!file) throw new Error('no gpzu')
  const findings: Diagnostic[] = []
  const service = loadService(project, file, {}, () => undefined)
  const built = build(project, file, { date: '2026-11-23', draft: false }, (one) => void findings.push(one))
  if (!built) throw new Error(JSON.stringify(findings))
  const options = { numbering: 'native', notes: true, attachments: [] } as const
  const bytes = await outlineWriter.write(built.document, built.layout.value, options, () => undefined)
  return {
    value: service?.value,
    outline: new TextDecoder().decode(bytes),
    findings: findings.map(({ code, message }) => [code, message]),
  }
}
