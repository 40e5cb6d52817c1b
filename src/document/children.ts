import type { Element, ElementName } from '../model/element.ts'

/** The child elements, in order. */
export function children(element: Element): Element[] {
  return element.children.filter((child) => child.kind === 'element')
}

/** The child elements of one name, in order. */
export function named(element: Element, name: ElementName): Element[] {
  return element.children.filter((child) => child.kind === 'element' && child.name === name) as Element[]
}
