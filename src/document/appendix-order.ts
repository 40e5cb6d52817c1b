/**
 * Appendices in the order in which the text first names them, so that the numbers of the references grow: legal
 * technique asks for it. The appendices that nothing names keep their order and stand last.
 */
import type { Element } from '../model/element.ts'
import { children, named } from './children.ts'

/** The same tree with its appendices reordered; the references of an appendix count where it stands. */
export function inOrderOfMention(root: Element): Element {
  const appendices = named(root, 'appendix')
  const homes = homesOf(appendices)
  const ordered = new Set<Element>()
  const visit = (element: Element): void => {
    // A drafting note is no part of the act and puts nothing in order.
    if (element.name === 'note') return
    for (const id of idsNamed(element)) {
      const home = homes.get(id)
      if (home) ordered.add(home)
    }
    for (const child of children(element)) visit(child)
  }
  for (const child of children(root)) if (child.name !== 'appendix') visit(child)
  // A set is walked while it grows: an appendix named only by another follows it.
  for (const appendix of ordered) visit(appendix)
  for (const appendix of appendices) ordered.add(appendix)
  const rest = root.children.filter((child) => child.kind !== 'element' || child.name !== 'appendix')
  return { ...root, children: [...rest, ...ordered] }
}

/** Which appendix each id leads into: its own, or that of a table or clause inside it. */
function homesOf(appendices: readonly Element[]): ReadonlyMap<string, Element> {
  const homes = new Map<string, Element>()
  const collect = (element: Element, home: Element): void => {
    const { id } = element.attributes
    if (id !== undefined) homes.set(id, home)
    for (const child of children(element)) collect(child, home)
  }
  for (const appendix of appendices) collect(appendix, appendix)
  return homes
}

function idsNamed({ name, attributes }: Element): readonly string[] {
  return name === 'ref' ? (attributes.to ?? '').split(/\s+/) : []
}
