/**
 * Judges the raw tree by the vocabulary and gives the Element tree: white space settled, marks split, a single
 * paragraph of a clause or cell made explicit. Reports every fault and goes on.
 */
import type { Location, Report } from '../model/diagnostic.ts'
import type { Element, ElementName, Node } from '../model/element.ts'
import { checkAttributes } from './attributes.ts'
import { faultOf } from './fault.ts'
import { isSettled, printsSomething, settleSpace, splitMarks } from './inline.ts'
import { isEmptyElement } from './left-open.ts'
import { checkOrder } from './order.ts'
import { checkTable } from './table-grid.ts'
import type { RawElement, RawText } from './tree.ts'
import {
  asideElements,
  blockElements,
  type ElementRule,
  inlineElements,
  isName,
  singleElements,
  vocabulary,
} from './vocabulary.ts'

/** The Element of a raw element, its faults reported; undefined when the vocabulary does not know its name. */
export function validate(raw: RawElement, report: Report): Element | undefined {
  if (!isName(raw.name)) {
    report(faultOf.unknownElement(raw))
    return undefined
  }
  const rule = vocabulary[raw.name]
  const attributes = checkAttributes(raw, rule, report)
  const found = contents(raw, raw.name, report)
  const children = settle(raw.name, rule, found, raw.location)
  const element: Element = { kind: 'element', name: raw.name, attributes, children, location: raw.location }
  checkMixture(element, rule, found, report)
  checkChildren(element, rule, found.others, report)
  checkEmpty(element, report)
  if (element.name === 'table') checkTable(element, report)
  return element
}

type Found = {
  readonly inline: readonly Node[]
  readonly others: readonly Element[]
  /** The inline content has no white space to settle. */
  readonly settled?: true
}

const none: readonly Element[] = []

function contents(raw: RawElement, name: ElementName, report: Report): Found {
  const allowed = allowedIn[name]
  const [first] = raw.children
  // Most elements hold one text.
  if (allowed.text && first?.kind === 'text' && raw.children.length === 1)
    return isSettled(first.text)
      ? { inline: [{ kind: 'text', text: first.text }], others: none, settled: true }
      : { inline: splitMarks(first.text), others: none }
  const inline: Node[] = []
  const others: Element[] = []
  for (const child of raw.children) {
    if (child.kind === 'text') {
      if (allowed.text) inline.push(...splitMarks(child.text))
      else checkSpace(raw, child, report)
      continue
    }
    const element = validate(child, report)
    if (!element) continue
    if (!allowed.names.has(element.name)) report(faultOf.nesting(element, raw.name, [...allowed.names]))
    else if (inlineElements.includes(element.name)) inline.push(element)
    else others.push(element)
  }
  return { inline, others }
}

function checkSpace(raw: RawElement, { text, location }: RawText, report: Report): void {
  if (!/\S/.test(text)) return
  const told = isEmptyElement(raw.name) ? faultOf.textInEmpty : faultOf.text
  report(told(raw, text, location))
}

type Allowed = { readonly text: boolean; readonly names: ReadonlySet<ElementName> }

const allowedIn = Object.fromEntries(
  (Object.keys(vocabulary) as ElementName[]).map((name) => [name, allowance(name, vocabulary[name])]),
) as Readonly<Record<ElementName, Allowed>>

function allowance(name: ElementName, rule: ElementRule): Allowed {
  const inline = inlineElements.filter(
    (child) => !asideElements.includes(name) || !asideElements.includes(child),
  )
  const blocks = rule.blocks ?? blockElements
  const also = rule.also ?? []
  switch (rule.content) {
    case 'empty':
      return { text: false, names: new Set(also) }
    case 'inline':
      return { text: true, names: new Set([...inline, ...also]) }
    case 'blocks':
      return { text: false, names: new Set([...blocks, ...also]) }
    case 'inlineOrBlocks':
      return { text: true, names: new Set([...inline, ...blocks, ...also]) }
    default:
      return { text: false, names: new Set([...rule.content, ...also]) }
  }
}

function settle(name: ElementName, rule: ElementRule, found: Found, location: Location): readonly Node[] {
  if (name === 'b' || name === 'i') return found.inline
  const isText = rule.content === 'inline' || rule.content === 'inlineOrBlocks'
  const inline = found.settled ? found.inline : isText ? settleSpace(found.inline) : []
  if (found.others.length === 0 && rule.content !== 'inlineOrBlocks') return inline
  if (rule.content !== 'inlineOrBlocks') return [...inline, ...found.others]
  if (inline.length === 0 || found.others.length > 0) return found.others
  return [{ kind: 'element', name: 'p', attributes: {}, children: inline, location }]
}

function checkMixture(element: Element, rule: ElementRule, found: Found, report: Report): void {
  if (rule.content !== 'inlineOrBlocks' || found.others.length === 0) return
  if (settleSpace(found.inline).length > 0) report(faultOf.mixed(element))
}

function checkChildren(
  element: Element,
  rule: ElementRule,
  others: readonly Element[],
  report: Report,
): void {
  if (others.length === 0 && !rule.needs) return
  for (const name of rule.needs ?? [])
    if (!others.some((child) => child.name === name)) report(faultOf.missingChild(element, name))
  others.forEach((child, index) => {
    if (singleElements.includes(child.name) && others.findIndex((one) => one.name === child.name) < index)
      report(faultOf.repeated(child, element))
  })
  checkOrder(element, others, report)
}

/** What must print something. A cell, a field and the lines of a signature may stay empty: they are filled in by hand. */
const printing: readonly ElementName[] = ['p', 'clause', 'heading', 'caption', 'checkbox', 'footnote', 'note']

function checkEmpty(element: Element, report: Report): void {
  if (!printing.includes(element.name)) return
  const blocks = element.children.some(
    (child) => child.kind === 'element' && !inlineElements.includes(child.name),
  )
  if (element.name === 'clause' && blocks) return
  if (!printsSomething(element.children)) report(faultOf.empty(element))
}
