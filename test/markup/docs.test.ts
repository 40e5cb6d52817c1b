import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/markup/parse.ts'
import { type AttributeRule, type ElementRule, vocabulary } from '../../src/markup/vocabulary.ts'
import type { ElementName } from '../../src/model/element.ts'

const docs = readFileSync(new URL('../../docs/markup.md', import.meta.url), 'utf8')

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

function holds(rule: ElementRule): string {
  const { content, also, blocks } = rule
  const named = blocks ? codes(blocks) : 'blocks'
  const own = {
    empty: 'nothing',
    inline: 'text',
    blocks: named,
    inlineOrBlocks: `text, or ${named}`,
  }
  const first = typeof content === 'string' ? own[content] : codes(content)
  return also ? `${first}; also ${codes(also)}` : first
}

function attribute(name: string, { type, required }: AttributeRule): string {
  const values = typeof type === 'string' ? type : type.map((value) => `\`${value}\``).join(' / ')
  return `\`${name}\`${required ? '*' : ''}: ${values}`
}

const attributes = (rule: ElementRule): string =>
  Object.entries(rule.attributes)
    .map(([name, expected]) => attribute(name, expected))
    .join('; ') || '—'

const rows = Object.entries(vocabulary).map(
  ([name, rule]) => `| \`${name}\` | ${rule.title} | ${holds(rule)} | ${attributes(rule)} |`,
)

describe('docs/markup.md', () => {
  it('has the table of the vocabulary, row by row', () => {
    expect(docs.split('\n').filter((line) => /^\| `\w+` \| [а-я]/.test(line))).toEqual(rows)
  })

  it('shows every element in an example', () => {
    const examples = [...docs.matchAll(/```xml\n([\s\S]*?)```/g)].map(([, text = '']) => text).join('\n')
    const missing = (Object.keys(vocabulary) as ElementName[]).filter(
      (name) => !examples.includes(`<${name}`),
    )
    expect(missing).toEqual([])
  })

  it.each([...docs.matchAll(/```xml\n([\s\S]*?)```/g)].map(([, text = '']) => text))(
    'has an example that is right: %s',
    (text) => {
      const found: string[] = []
      const whole = text.includes('<regulation') ? text : `<regulation>${text}</regulation>`
      const wrapped = /^\s*<(section|appendix|regulation|approval|title)/.test(text)
        ? whole
        : `<regulation><section id="x"><heading>x</heading>${text}</section></regulation>`
      parse({ text: wrapped, sources: [] }, (one) => found.push(`${one.code} ${one.message}`))
      expect(found).toEqual([])
    },
  )
})
