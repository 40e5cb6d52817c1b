/** Whatever a template emits, the parser answers with a tree or with placed findings, and never throws. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from '../../src/markup/parse.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { choices } from '../document/generator.ts'

const docs = readFileSync(new URL('../../docs/markup.md', import.meta.url), 'utf8')
const whole = /```xml\n(<regulation>[\s\S]*?)```/.exec(docs)?.[1] ?? ''
const parts = [...docs.matchAll(/```xml\n(<(?:clause|p|table|field)[\s\S]*?)```/g)].map(
  ([, text = '']) => text,
)
const sample = whole.replace('<p role="addressee">', `${parts.join('')}<p role="addressee">`)

const pieces = [
  '<',
  '>',
  '/',
  '&',
  '"',
  '</clause>',
  '<clause>',
  '<p/>',
  '<b>',
  '<?at 9 9 9?>',
  '<!--',
  ']]>',
  '\u0001',
  ' x="y"',
  '<!DOCTYPE a>',
]

function run(text: string): { found: Diagnostic[]; built: boolean } {
  const found: Diagnostic[] = []
  const root = parse({ text, sources: [] }, (one) => found.push(one))
  return { found, built: root !== undefined }
}

it('accepts the sample it mutates', () => {
  expect(run(sample)).toEqual({ found: [], built: true })
})

it('answers every mutation with a tree or with findings that have a place', () => {
  for (let seed = 1; seed <= 1500; seed += 1) {
    const { below, pick } = choices(seed)
    const from = below(sample.length)
    const text = sample.slice(0, from) + pick(['', pick(pieces)]) + sample.slice(from + below(12))
    const { found, built } = run(text)
    expect(built, `seed ${seed}`).toBe(found.length === 0)
    for (const { code, message, location } of found) {
      expect(code).toMatch(/^markup\/[a-z-]+$/)
      expect(message).toMatch(/^[А-ЯЁ].*[.»]$/)
      const line = text.split('\n')[(location?.start.line ?? 0) - 1]
      expect(line, `seed ${seed}: ${message}`).toBeDefined()
      expect(location?.start.column).toBeGreaterThan(0)
    }
  }
})
