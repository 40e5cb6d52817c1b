import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { glancing } from '../../src/load/glance.ts'

test('files of any size are read whole, and take no room of their own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-glance-'))
  const texts = ['вид: единыйСтандарт\n', 'а'.repeat(100_000), '', 'б'.repeat(90_000)]
  const paths = texts.map((text, index) => {
    const path = join(folder, `${index}.yaml`)
    writeFileSync(path, text)
    return path
  })
  const glance = glancing()
  const decoder = new TextDecoder()
  expect(paths.map((path) => decoder.decode(glance(path)))).toEqual(texts)
  expect(new Set(paths.slice(1).map((path) => glance(path).buffer)).size).toBe(1)
  expect(() => glance(join(folder, 'none'))).toThrow('ENOENT')
  rmSync(folder, { recursive: true })
})
