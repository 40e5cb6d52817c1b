/** A reader that knows nothing of us sees the same lists inside lists. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { foldText, inlineText } from '../../../src/document/text.ts'
import { walk } from '../../../src/document/walk.ts'
import { fixtureDocument } from '../../support/fixture-document.ts'
import { writeFixture } from './write.ts'

const isMissing = spawnSync('pandoc', ['-v']).error !== undefined

/** A node of pandoc's tree: `[type, content]` by name, or nested arrays of them. */
type Node = { readonly t?: string; readonly c?: unknown }

/** Depth of the list that an item with the words stands in, from 1. */
function itemDepths(tree: unknown, depth: number, found: Map<string, number>): void {
  if (Array.isArray(tree)) for (const one of tree) itemDepths(one, depth, found)
  const { t, c } = (tree ?? {}) as Node
  if (t === 'OrderedList') {
    const [, items] = c as [unknown, readonly (readonly Node[])[]]
    for (const item of items) {
      found.set(words(item[0]), depth + 1)
      itemDepths(item.slice(1), depth + 1, found)
    }
  } else if (t !== undefined) itemDepths(c, depth, found)
}

function words(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(words).join('')
  const { t, c } = (tree ?? {}) as Node
  if (t === 'Str') return String(c)
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  return t === 'Note' || c === undefined ? '' : words(c)
}

function plain(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}

test.skipIf(isMissing)(
  'lists are nested as clauses are (skipped where pandoc is not installed)',
  async () => {
    const { bytes } = await writeFixture(fixtureDocument(), { notes: false })
    const run = spawnSync('pandoc', ['-f', 'docx', '-t', 'json'], { input: bytes, maxBuffer: 1e8 })
    expect(run.status, String(run.stderr)).toBe(0)
    const seen = new Map<string, number>()
    itemDepths((JSON.parse(String(run.stdout)) as { blocks: unknown }).blocks, 0, seen)
    const depths = new Map([...seen].map(([text, depth]) => [plain(text), depth]))
    const clauses: [string, number][] = []
    walk(fixtureDocument(), (node) => {
      const first = node.kind === 'clause' ? node.content[0] : undefined
      if (node.kind !== 'clause' || first?.kind !== 'paragraph') return
      if (!first.content.some(({ kind }) => kind === 'footnote'))
        clauses.push([plain(inlineText(first.content)), node.depth])
    })
    const known = clauses.filter(([text]) => depths.has(text))
    expect(known.length).toBeGreaterThan(clauses.length * 0.8)
    expect(new Set(known.map(([, depth]) => depth)).size).toBeGreaterThan(1)
    expect(known.map(([text]) => [text, depths.get(text)])).toEqual(known)
  },
)
