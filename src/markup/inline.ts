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

const unsettled = new RegExp(`[\\t\\r\\n\\u00ad${remarkStart}-${gapEnd}]| (?: |$)|^ `)

/** Whether a text, alone in its block, is one node that white space need not be settled in: most are. */
export function isSettled(text: string): boolean {
  return text !== '' && !unsettled.test(text)
}

/** Splits a text on the marks around remarks and gaps; a mark without its pair is dropped, its text stays. */
export function splitMarks(text: string): Exclude<Node, { kind: 'element' }>[] {
  if (!marks.test(text)) return [{ kind: 'text', text }]
  const nodes: Exclude<Node, { kind: 'element' }>[] = []
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
  return nodes
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
  const settled = collapse(nodes, { space: true })
  trimEnd(settled)
  return settled
}

/** `space`: what was met last is a space or the start of a line, so that another space would be one too many. */
type Edge = { space: boolean }

function collapse(nodes: readonly Node[], edge: Edge): Node[] {
  const [first] = nodes
  if (first && nodes.length === 1) return only(collapseOne(first, edge))
  const settled: Node[] = []
  for (const node of nodes) {
    const one = collapseOne(node, edge)
    if (one) settled.push(one)
  }
  return settled
}

/** Most blocks are one text, and a list that is made for one takes a sixth of the room of one that grows. */
function only(node: Node | undefined): Node[] {
  return node ? [node] : []
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
const unfolded = /[\t\r\n\u00ad]| {2}/

function collapseText(node: Text, edge: Edge): Text | undefined {
  const { text } = node
  // Acts are set without hyphenation (приказ ФСО № 92): a soft hyphen has no meaning left.
  const folded = unfolded.test(text) ? text.replace(/[ \t\r\n]+/g, ' ').replaceAll('\u00ad', '') : text
  const kept = edge.space && folded.startsWith(' ') ? folded.slice(1) : folded
  if (kept === '') return undefined
  edge.space = kept.endsWith(' ')
  return kept === text ? node : { kind: 'text', text: kept }
}

function withoutSpace(node: Text): Text {
  return node.text.endsWith(' ') ? { kind: 'text', text: node.text.slice(0, -1) } : node
}

/** Takes the space off the end of the last of the nodes, which it changes; true once something other than a remark was met. */
function trimEnd(nodes: Node[]): boolean {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index]
    if (!node || node.kind === 'remark' || (node.kind === 'element' && node.name === 'note')) continue
    if (node.kind === 'text') {
      if (node.text === ' ') nodes.splice(index, 1)
      else nodes[index] = withoutSpace(node)
      return true
    }
    if (node.kind !== 'element' || (node.name !== 'b' && node.name !== 'i')) return true
    const inner = [...node.children]
    const done = trimEnd(inner)
    nodes[index] = { ...node, children: inner }
    if (done) return true
  }
  return false
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
