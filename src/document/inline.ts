import type { Report } from '../model/diagnostic.ts'
import type { Gap, Inline, Line } from '../model/document.ts'
import type { Element, Node } from '../model/element.ts'
import { aside, type Citations, cite } from './cite.ts'
import type { ActPhrase } from './phrase.ts'
import { refer, type Targets } from './refer.ts'
import { inlineText } from './text.ts'
import { typeset } from './typography.ts'
import type { Numbering, Unit } from './unit.ts'

/** What inline content depends on: the whole act, and the unit it stands in. */
export type Scope = {
  readonly units: Numbering['units']
  readonly targets: Targets
  readonly citations: Citations
  readonly act: ActPhrase
  readonly report: Report
  /** Footnotes are numbered in reading order, as they are met. */
  readonly footnotes: { last: number }
  /** What the remarks shown so far are about. */
  readonly remarks: Set<string>
  readonly inside?: Unit
}

/** Inline content of an element as one run of text, typography applied. */
export function textOf(element: Element, scope: Scope): readonly Inline[] {
  return typeset(inlines(element.children, scope))
}

/** An element `line` as a line of a requisite. */
export function line(element: Element, scope: Scope): Line {
  return { content: textOf(element, scope), location: element.location }
}

function inlines(nodes: readonly Node[], scope: Scope): Inline[] {
  const hasRemarks = nodes.some((node) => node.kind === 'remark')
  const shown = hasRemarks ? nodes.filter((node) => !isShown(node, scope)) : nodes
  return shown.map((node) => inlineOf(node, scope))
}

/** A remark is shown where what it is about is first printed; an act names the same thing many times. */
function isShown(node: Node, { remarks }: Scope): boolean {
  if (node.kind !== 'remark') return false
  const key = `${node.about} ${node.text}`
  if (remarks.has(key)) return true
  remarks.add(key)
  return false
}

function inlineOf(node: Node, scope: Scope): Inline {
  switch (node.kind) {
    case 'text':
      return { kind: 'text', text: node.text }
    case 'gap':
      return { kind: 'gap', text: node.text }
    case 'remark':
      return { kind: 'note', text: node.text }
    case 'element':
      return elementOf(node, scope)
  }
}

/** Block elements never come here: the parser lets none stand among text. */
function elementOf(element: Element, scope: Scope): Inline {
  switch (element.name) {
    case 'b':
      return { kind: 'strong', content: inlines(element.children, scope) }
    case 'i':
      return { kind: 'emphasis', content: inlines(element.children, scope) }
    case 'br':
      return { kind: 'lineBreak' }
    case 'blank':
      return { kind: 'blank', length: Number(element.attributes.length) }
    case 'ref':
      return reference(element, scope)
    case 'cite':
      return cite(element, scope.citations, scope.report) ?? lost(element.attributes.act)
    case 'footnote':
      return footnote(element, scope)
    case 'note':
      return note(element, scope)
    default:
      throw new Error(`<${element.name}> among text`)
  }
}

function reference(element: Element, scope: Scope): Inline {
  const { to = '' } = element.attributes
  const ids = to.split(/[\s,]+/).filter((id) => id !== '')
  return refer(element, ids, scope.inside, scope.targets, scope.act, scope.report) ?? lost(to)
}

function footnote(element: Element, scope: Scope): Inline {
  scope.footnotes.last += 1
  const { last: number } = scope.footnotes
  return { kind: 'footnote', number, content: textOf(element, scope) }
}

function note(element: Element, scope: Scope): Inline {
  const text = inlineText(inlines(element.children, { ...scope, citations: aside(scope.citations) }))
  return { kind: 'note', text }
}

function lost(id = ''): Gap {
  return { kind: 'gap', text: `[ссылка не найдена: ${id}]` }
}
