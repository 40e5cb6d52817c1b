import {
  gapEnd,
  gapStart,
  type Node,
  type Remark,
  remarkEnd,
  remarkStart,
  type Text,
} from '../model/element.ts'

const sentinel = new RegExp(
  `${remarkStart}([^${remarkStart}-${gapEnd}]*)${remarkEnd}|${gapStart}([^${remarkStart}-${gapEnd}]*)${gapEnd}`,
  'g',
)
const marks = new RegExp(`[${remarkStart}-${gapEnd}]`)
const strays = new RegExp(`[${remarkStart}-${gapEnd}]`, 'g')

/** Adds a text to `nodes`, split on the marks around remarks and gaps; a mark without its pair is dropped, its text stays. */
export function addText(text: string, nodes: Node[]): void {
  if (!marks.test(text)) {
    nodes.push({ kind: 'text', text })
    return
  }
  const push = (plain: string): void => {
    const rest = plain.replace(strays, '')
    if (rest !== '') nodes.push({ kind: 'text', text: rest })
  }
  let from = 0
  for (const match of text.matchAll(sentinel)) {
    push(text.slice(from, match.index))
    if (match[1] !== undefined) nodes.push(remarkOf(match[1]))
    else nodes.push({ kind: 'gap', text: match[2] ?? '' })
    from = match.index + match[0].length
  }
  push(text.slice(from))
}

/** «about text»; what has no space in it is a text about nothing known. */
function remarkOf(marked: string): Remark {
  const space = marked.indexOf(' ')
  return { kind: 'remark', about: marked.slice(0, Math.max(space, 0)), text: marked.slice(space + 1) }
}

/**
 * White space of one block as XML authors mean it: runs of plain white space are one space, none stands at the
 * ends or beside a line break. No-break spaces stay, an author put them there.
 */
export function settleSpace(nodes: readonly Node[]): Node[] {
  return trimEnd(collapse(nodes, { space: true })).nodes
}

/** `space`: what was met last is a space or the start of a line, so that another space would be one too many. */
type Edge = { space: boolean }

function collapse(nodes: readonly Node[], edge: Edge): Node[] {
  const settled: Node[] = []
  for (const node of nodes) {
    const one = collapseOne(node, edge)
    if (one) settled.push(one)
  }
  return settled
}

function collapseOne(node: Node, edge: Edge): Node | undefined {
  switch (node.kind) {
    case 'text':
      return collapseText(node, edge)
    case 'remark':
      return node
    case 'gap':
      edge.space = false
      return node
    case 'element':
      if (node.name === 'note' || node.name === 'footnote')
        return { ...node, children: settleSpace(node.children) }
      if (node.name === 'b' || node.name === 'i') return { ...node, children: collapse(node.children, edge) }
      edge.space = node.name === 'br'
      return node
  }
}

/** Most texts have nothing to fold. */
const unsettled = /[\t\r\n\u00ad]| {2}/

function collapseText(node: Text, edge: Edge): Text | undefined {
  const { text } = node
  // Acts are set without hyphenation (приказ ФСО № 92): a soft hyphen has no meaning left.
  const folded = unsettled.test(text) ? text.replace(/[ \t\r\n]+/g, ' ').replaceAll('\u00ad', '') : text
  const kept = edge.space && folded.startsWith(' ') ? folded.slice(1) : folded
  if (kept === '') return undefined
  edge.space = kept.endsWith(' ')
  return kept === text ? node : { kind: 'text', text: kept }
}

function withoutSpace(node: Text): Text {
  return node.text.endsWith(' ') ? { kind: 'text', text: node.text.slice(0, -1) } : node
}

/** Takes the space off the end of the last text; `done` once something other than a remark was met. */
function trimEnd(nodes: readonly Node[]): { nodes: Node[]; done: boolean } {
  const kept = [...nodes]
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const node = kept[index]
    if (!node || node.kind === 'remark' || (node.kind === 'element' && node.name === 'note')) continue
    if (node.kind === 'text') {
      if (node.text === ' ') kept.splice(index, 1)
      else kept[index] = withoutSpace(node)
      return { nodes: kept, done: true }
    }
    if (node.kind !== 'element' || (node.name !== 'b' && node.name !== 'i'))
      return { nodes: kept, done: true }
    const inner = trimEnd(node.children)
    kept[index] = { ...node, children: inner.nodes }
    if (inner.done) return { nodes: kept, done: true }
  }
  return { nodes: kept, done: false }
}

/** Whether inline content prints anything: remarks and notes do not. */
export function printsSomething(nodes: readonly Node[]): boolean {
  return nodes.some(prints)
}

function prints(node: Node): boolean {
  switch (node.kind) {
    case 'text':
      return /[^\s\u00a0]/.test(node.text)
    case 'remark':
      return false
    case 'gap':
      return true
    case 'element':
      if (node.name === 'b' || node.name === 'i') return printsSomething(node.children)
      return node.name !== 'note' && node.name !== 'br'
  }
}
