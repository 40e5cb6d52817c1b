import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { inRussian } from '../../src/load/rewrite.ts'
import { servicePath, serviceText } from '../support/load-project.ts'
import { inProject, say } from './console.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('show', () => {
  test('prints what the program reads, own and inherited, in 80 columns', async () => {
    const { code, out } = await say(root, 'show', 'gpzu')
    expect(code).toBe(0)
    const value = parse(out)
    expect(value).toMatchObject({ id: 'gpzu', standard: { term: { maximum: { value: 14 } } } })
    expect(value.control.current.length).toBeGreaterThan(0)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('says the file and the line of each value, and marks what is inherited', async () => {
    await inProject({}, async (folder) => {
      const { out } = await say(folder, 'show', 'certificate')
      const lines = serviceText.split('\n')
      const own = [...out.matchAll(/^ *(\w+): (\S.*?) +# certificate\.yaml:(\d+)$/gm)]
      expect(own.length).toBeGreaterThan(50)
      for (const [, name = '', value = '', line] of own)
        if (value !== '>-') expect(lines[Number(line) - 1]).toContain(`${name}: ${value}`)
      expect(out).toMatch(/^control:\n {2}current:\n {4}- .*# ← archive\.yaml:\d+$/m)
      expect(out).toContain('# archive.yaml – data/agencies/archive.yaml (взято оттуда: ←)\n')
    })
  })

  test('keeps the names of the author', async () => {
    await inProject({ [servicePath]: inRussian('service', serviceText) }, async (folder) => {
      const { out } = await say(folder, 'show', 'certificate')
      expect(out).toMatch(/^уровень: муниципальный +# certificate\.yaml:3$/m)
      expect(out).toMatch(/^ {2}допускаются: да +# /m)
    })
  })

  test('needs one service', async () => {
    const { code, err } = await say(root, 'show', 'gpsu')
    expect([code, err]).toEqual([2, 'Услуга «gpsu» не найдена: возможно, имелось в виду «gpzu».\n'])
  })
})

describe('show --variant', () => {
  test('prints the variant with all that its identifiers mean', async () => {
    const { out } = await say(root, 'show', 'gpzu', '--variant', '1')
    const shown = parse(out)
    const { standard, variants } = parse((await say(root, 'show', 'gpzu')).out)
    const variant = variants.items[0]
    expect(shown.id).toBe(variant.id)
    expect(shown.results.map(({ name }: { name: string }) => name)).toEqual(
      variant.results.map((id: string) => standard.results.find((one: { id: string }) => one.id === id).name),
    )
    expect(shown.documents.map(({ id }: { id: string }) => id)).toEqual(variant.documents)
    expect(shown.documents.every(({ name }: { name: string }) => name.length > 0)).toBe(true)
    expect(shown.procedures.map(({ id }: { id: string }) => id)).toEqual(variant.procedures)
    expect(shown.refusalGrounds[0].text).toBeTruthy()
    expect(shown.combination[0].feature).toMatch(/^[a-z-]+ – \p{L}/u)
  })

  test('is found by its identifier, and guessed when misspelt', async () => {
    const first = await say(root, 'show', 'gpzu', '--variant', '1')
    const id = parse(first.out).id
    expect((await say(root, 'show', 'gpzu', '--variant', id)).out).toBe(first.out)
    const wrong = await say(root, 'show', 'gpzu', '--variant', `${id}x`)
    expect([wrong.code, wrong.err]).toEqual([2, `Варианта «${id}x» нет: возможно, имелось в виду «${id}».\n`])
    expect((await say(root, 'show', 'gpzu', '--variant', '99')).err).toMatch(/^Варианта «99» нет: /)
  })
})
