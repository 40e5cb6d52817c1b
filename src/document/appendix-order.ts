/**
 * Appendices in the order in which the text first names them, so that the numbers of the references grow: legal
 * technique asks for it. The appendices that nothing names keep their order and stand last.
 */
import type { Element } from '../model/element.ts'
import { children, named } from './children.ts'

/** The same tree with its appendices reordered; the references of an appendix count where it stands. */
export function inOrderOfMention(root: Element): Element {
  const appendices = named(root, 'appendix')
  const mentions: Mentions = { homes: homesOf(appendices), ordered: new Set() }
  for (const child of children(root)) if (child.name !== 'appendix') addMentioned(child, mentions)
  // A set is walked while it grows: an appendix named only by another follows it.
  for (const appendix of mentions.ordered) addMentioned(appendix, mentions)
  for (const appendix of appendices) mentions.ordered.add(appendix)
  const rest = root.children.filter((child) => child.kind !== 'element' || child.name !== 'appendix')
  return { ...root, children: [...rest, ...mentions.ordered] }
}

type Mentions = { readonly homes: ReadonlyMap<string, Element>; readonly ordered: Set<Element> }

function addMentioned(element: Element, mentions: Mentions): void {
  // A drafting note is no part of the act and puts nothing in order.
  if (element.name === 'note') return
  for (const id of idsNamed(element)) {
    const home = mentions.homes.get(id)
    if (home) mentions.ordered.add(home)
  }
  for (const child of children(element)) addMentioned(child, mentions)
}

/** Which appendix each id leads into: its own, or that of a table or clause inside it. */
function homesOf(appendices: readonly Element[]): ReadonlyMap<string, Element> {
  const homes = new Map<string, Element>()
  for (const appendix of appendices) addIds(appendix, appendix, homes)
  return homes
}

function addIds(element: Element, home: Element, homes: Map<string, Element>): void {
  const { id } = element.attributes
  if (id !== undefined) homes.set(id, home)
  for (const child of children(element)) addIds(child, home, homes)
}

function idsNamed({ name, attributes }: Element): readonly string[] {
  return name === 'ref' ? (attributes.to ?? '').split(/\s+/) : []
}
