/** `--pdf-profile`: the file says which standard it follows, and another standard is another output. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeProject } from '../batch/project.ts'
import { isDictionary, nameOf, readPdf } from '../support/pdf-objects.ts'
import { inNewFolder, say } from './console.ts'

const rendering = ['render', '--format', 'pdf', '--pdf-profile'] as const

test('a profile asked for is written, remembered and not mistaken for another one', async () => {
  await inNewFolder(async (folder) => {
    const [unit = ''] = makeProject(folder, 1)
    const id = unit.split('/')[1]
    const read = (): string => readFileSync(join(folder, 'out', unit, `${id}.pdf`), 'latin1')
    const first = await say(folder, ...rendering, 'a-1b')
    expect(first.code, first.err).toBe(0)
    expect(read().startsWith('%PDF-1.4')).toBe(true)
    expect(read()).toContain('<pdfaid:part>1</pdfaid:part>')
    expect(read()).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(first.err).toContain('render/attachment-unsupported')
    expect((await say(folder, ...rendering, 'a-1b')).err).toContain(`${id}: без изменений`)
    expect((await say(folder, ...rendering, 'a-3a')).err).not.toContain('без изменений')
    expect(read()).toContain('<pdfaid:part>3</pdfaid:part>')
  })
})

test('a file without notes carries no data: remarks stand in them', async () => {
  await inNewFolder(async (folder) => {
    const [unit = ''] = makeProject(folder, 1)
    const carriesData = async (...options: string[]): Promise<boolean> => {
      const { code, err } = await say(folder, 'render', '--format', 'pdf', '--force', ...options)
      expect(code, err).toBe(0)
      expect(err).not.toContain('render/attachment-unsupported')
      const bytes = readFileSync(join(folder, 'out', unit, `${unit.split('/')[1]}.pdf`))
      const dictionaries = [...readPdf(bytes).objects.values()].filter(isDictionary)
      return dictionaries.some(({ entries }) => nameOf(entries.Type) === 'EmbeddedFile')
    }
    expect(await carriesData()).toBe(true)
    expect(await carriesData('--no-notes')).toBe(false)
    expect(await carriesData('--no-notes', '--pdf-profile', 'a-2a')).toBe(false)
  })
})

test('an unknown profile is refused in Russian', async () => {
  await inNewFolder(async (folder) => {
    const { code, err } = await say(folder, ...rendering, 'a-4')
    expect(code).toBe(2)
    expect(err).toContain('a-3a')
  })
})
