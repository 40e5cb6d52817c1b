/** Lists inside lists as pandoc reads them, held against the clauses of the document. */
import { execFileSync } from 'node:child_process'

const root = new URL('../../', import.meta.url)
const load = (path) => import(new URL(`build/${path}`, root).href)
const [{ foldText, inlineText }, { walk }] = await Promise.all(
  ['document/text.js', 'document/walk.js'].map(load),
)

/** Depth of the list that an item with the words stands in, from 1. Equal words at different depths keep all of them. */
function itemDepths(tree, depth, found) {
  if (Array.isArray(tree)) for (const one of tree) itemDepths(one, depth, found)
  if (tree?.t === 'OrderedList') {
    for (const item of tree.c[1]) {
      const text = plain(words(item[0]))
      found.set(text, new Set([...(found.get(text) ?? []), depth + 1]))
      itemDepths(item.slice(1), depth + 1, found)
    }
  } else if (tree?.t !== undefined) itemDepths(tree.c, depth, found)
}

function words(tree) {
  if (Array.isArray(tree)) return tree.map(words).join('')
  if (tree?.t === 'Str') return tree.c
  if (['Space', 'SoftBreak', 'LineBreak'].includes(tree?.t)) return ' '
  return tree?.t === 'Note' || tree?.c === undefined ? '' : words(tree.c)
}

function plain(text) {
  return foldText(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}

/** Clauses whose depth pandoc sees otherwise, or not at all. */
export function differingLists(document, file) {
  const seen = new Map()
  const tree = execFileSync('pandoc', ['-f', 'docx', '-t', 'json', file], {
    maxBuffer: 1e9,
    encoding: 'utf8',
  })
  itemDepths(JSON.parse(tree).blocks, 0, seen)
  const faults = []
  walk(document, (node) => {
    const first = node.kind === 'clause' ? node.content[0] : undefined
    if (first?.kind !== 'paragraph' || first.content.some(({ kind }) => kind === 'footnote')) return
    const text = plain(inlineText(first.content))
    const depths = seen.get(text)
    if (!depths?.has(node.depth))
      faults.push(`«${text.slice(0, 50)}»: depth ${node.depth}, seen ${[...(depths ?? [])]}`)
  })
  return faults
}
