import type { Appendix, Block, Clause, Document, Inline, Row, Section } from '../model/document.ts'

export type Node = Section | Clause | Appendix | Block

/** `ancestors` begins with the section or appendix of the first depth and ends with the parent; it is good for this call. */
export type Visit = (node: Node, ancestors: readonly Node[]) => void

/** Visits every section, appendix, clause and block in reading order, a parent before its children. */
export function walk(document: Document, visit: Visit): void {
  each(document.sections, [], visit)
  each(document.appendices, [], visit)
}

function each(nodes: readonly Node[], ancestors: Node[], visit: Visit): void {
  for (const node of nodes) {
    visit(node, ancestors)
    if (!holdsContent(node)) continue
    ancestors.push(node)
    each(node.content, ancestors, visit)
    ancestors.pop()
  }
}

/** Whether the content of a node is further nodes, not text. */
function holdsContent(node: Node): node is Section | Clause | Appendix {
  return node.kind === 'section' || node.kind === 'clause' || node.kind === 'appendix'
}

/** Calls `look` with the runs of inline content that are a node's own, in reading order: its heading or text, not its children's. */
export function eachRun(node: Node, look: (run: readonly Inline[]) => void): void {
  switch (node.kind) {
    case 'section':
      look(node.heading)
      break
    case 'appendix':
      for (const line of node.reference) look(line.content)
      look(node.heading)
      break
    case 'clause':
      break
    case 'table':
      if (node.caption) look(node.caption)
      eachCell(node.head, look)
      eachCell(node.body, look)
      break
    case 'paragraph':
    case 'checkbox':
      look(node.content)
      break
    case 'field':
      look(node.label)
      if (node.hint) look(node.hint)
      break
    case 'signature':
      look(node.position)
      look(node.name)
  }
}

function eachCell(rows: readonly Row[], look: (run: readonly Inline[]) => void): void {
  for (const { cells } of rows)
    for (const { content } of cells) for (const paragraph of content) look(paragraph.content)
}

/** The same runs as a list. */
export function inlineRuns(node: Node): (readonly Inline[])[] {
  const runs: (readonly Inline[])[] = []
  eachRun(node, (run) => runs.push(run))
  return runs
}
