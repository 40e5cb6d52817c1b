import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cases } from '../../src/decline/grammar.ts'
import { propose } from '../../src/decline/propose.ts'

const forms = (nominative: string, animate = false): (string | undefined)[] =>
  cases.map((one) => propose({ nominative, animate }, one)[0])

describe('case forms are proposed for', () => {
  test.each([
    [
      'Федеральное агентство по техническому регулированию и метрологии',
      'Федерального агентства по техническому регулированию и метрологии',
      'Федеральному агентству по техническому регулированию и метрологии',
      'Федеральное агентство по техническому регулированию и метрологии',
      'Федеральным агентством по техническому регулированию и метрологии',
      'Федеральном агентстве по техническому регулированию и метрологии',
    ],
    [
      'администрация города Примерска',
      'администрации города Примерска',
      'администрации города Примерска',
      'администрацию города Примерска',
      'администрацией города Примерска',
      'администрации города Примерска',
    ],
    [
      'Краснодарский край',
      'Краснодарского края',
      'Краснодарскому краю',
      'Краснодарский край',
      'Краснодарским краем',
      'Краснодарском крае',
    ],
    [
      'Примерская область',
      'Примерской области',
      'Примерской области',
      'Примерскую область',
      'Примерской областью',
      'Примерской области',
    ],
    ['город Москва', 'города Москвы', 'городу Москве', 'город Москву', 'городом Москвой', 'городе Москве'],
    [
      'настоящий Административный регламент',
      'настоящего Административного регламента',
      'настоящему Административному регламенту',
      'настоящий Административный регламент',
      'настоящим Административным регламентом',
      'настоящем Административном регламенте',
    ],
    ['высшая школа', 'высшей школы', 'высшей школе', 'высшую школу', 'высшей школой', 'высшей школе'],
  ])('%s', (nominative, ...expected) => {
    expect(forms(nominative)).toEqual(expected)
  })

  test('an officer, whose accusative is the genitive', () => {
    expect(forms('директор департамента', true)[2]).toBe('директора департамента')
    expect(forms('первый заместитель министра', true)[2]).toBe('первого заместителя министра')
    expect(forms('глава города Примерска', true)[2]).toBe('главу города Примерска')
    expect(forms('управляющий делами', true)[0]).toBe('управляющего делами')
  })
})

test.each([
  'ФНС России',
  'Прием и регистрация запросов',
  'физические лица',
  '«Росреестр»',
  'ведущий специалист',
  'обучающий центр',
  'муниципальное образование город Краснодар',
  'Набережные Челны',
  'МФЦ',
  '',
])('nothing is proposed for «%s», of which the rules are not sure', (nominative) => {
  expect(forms(nominative)).toEqual([undefined, undefined, undefined, undefined, undefined])
})

test('the samples, which were written by hand, are never contradicted', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const files = ['data', 'templates/profiles'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => join(folder, path)),
  )
  const compared: string[] = []
  const wrong: string[] = []
  for (const path of files)
    for (const { forms: own, animate } of written(parse(readFileSync(join(root, path), 'utf8')), false))
      for (const one of cases) {
        const proposed = propose({ nominative: String(own.nominative), animate }, one)
        if (typeof own[one] !== 'string' || proposed.length === 0) continue
        compared.push(own[one])
        if (!proposed.some((form) => form.toLowerCase() === String(own[one]).toLowerCase()))
          wrong.push(`${own[one]} / ${proposed[0]}`)
      }
  expect(compared.length).toBeGreaterThan(50)
  expect(wrong).toEqual([])
})

type Written = { readonly forms: Record<string, unknown>; readonly animate: boolean }

function* written(value: unknown, animate: boolean): Generator<Written> {
  if (typeof value !== 'object' || value === null) return
  if ('nominative' in value) yield { forms: value as Record<string, unknown>, animate }
  for (const [key, inner] of Object.entries(value)) yield* written(inner, key === 'post')
}
