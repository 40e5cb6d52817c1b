import type { Appendix, Block, Clause, Document, Inline, Section } from '../model/document.ts'

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

/** The runs of inline content that are a node's own, in reading order: its heading or text, not its children's. */
export function inlineRuns(node: Node): (readonly Inline[])[] {
  switch (node.kind) {
    case 'section':
      return [node.heading]
    case 'appendix':
      return [...node.reference.map((line) => line.content), node.heading]
    case 'clause':
      return []
    case 'table':
      return [
        ...(node.caption ? [node.caption] : []),
        ...[...node.head, ...node.body].flatMap((row) =>
          row.cells.flatMap((cell) => cell.content.map((paragraph) => paragraph.content)),
        ),
      ]
    case 'paragraph':
    case 'checkbox':
      return [node.content]
    case 'field':
      return node.hint ? [node.label, node.hint] : [node.label]
    case 'signature':
      return [node.position, node.name]
  }
}
