import type { Appendix, Block, Clause, Document, Inline, Row, Section } from '../model/document.ts'

export type Node = Section | Clause | Appendix | Block

/** `ancestors` begins with the section or appendix of the first depth and ends with the parent; it is good for this call. */
export type Visit<S> = (node: Node, ancestors: readonly Node[], state: S) => void

/** Sees one run of inline content. */
export type Look<S> = (run: readonly Inline[], state: S) => void

/**
 * Visits every section, appendix, clause and block in reading order, a parent before its children. What a visit needs is
 * handed to it as `state`, so that it can be one function for all documents: the engine drops the compiled code of a function
 * that is made anew for each of them, and compiles it again.
 */
export function walk(document: Document, visit: Visit<undefined>): void
export function walk<S>(document: Document, visit: Visit<S>, state: S): void
export function walk<S>(document: Document, visit: Visit<S>, state?: S): void {
  each(document.sections, [], visit, state as S)
  each(document.appendices, [], visit, state as S)
}

function each<S>(nodes: readonly Node[], ancestors: Node[], visit: Visit<S>, state: S): void {
  for (const node of nodes) {
    visit(node, ancestors, state)
    if (!holdsContent(node)) continue
    ancestors.push(node)
    each(node.content, ancestors, visit, state)
    ancestors.pop()
  }
}

/** Whether the content of a node is further nodes, not text. */
function holdsContent(node: Node): node is Section | Clause | Appendix {
  return node.kind === 'section' || node.kind === 'clause' || node.kind === 'appendix'
}

/** Calls `look` with the runs of inline content that are a node's own, in reading order: its heading or text, not its children's. */
export function eachRun<S>(node: Node, look: Look<S>, state: S): void {
  switch (node.kind) {
    case 'section':
      look(node.heading, state)
      break
    case 'appendix':
      for (const line of node.reference) look(line.content, state)
      look(node.heading, state)
      break
    case 'clause':
      break
    case 'table':
      if (node.caption) look(node.caption, state)
      eachCell(node.head, look, state)
      eachCell(node.body, look, state)
      break
    case 'paragraph':
    case 'checkbox':
      look(node.content, state)
      break
    case 'field':
      look(node.label, state)
      if (node.hint) look(node.hint, state)
      break
    case 'signature':
      look(node.position, state)
      look(node.name, state)
  }
}

function eachCell<S>(rows: readonly Row[], look: Look<S>, state: S): void {
  for (const { cells } of rows)
    for (const { content } of cells) for (const paragraph of content) look(paragraph.content, state)
}

/** The same runs as a list. */
export function inlineRuns(node: Node): (readonly Inline[])[] {
  const runs: (readonly Inline[])[] = []
  eachRun(node, keep, runs)
  return runs
}

function keep(run: readonly Inline[], runs: (readonly Inline[])[]): void {
  runs.push(run)
}
