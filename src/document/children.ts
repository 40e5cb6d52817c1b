import type { Element, ElementName, Node } from '../model/element.ts'

/** The child elements, in order. Most elements that have any have no text beside them. */
export function children({ children }: Element): readonly Element[] {
  return areElements(children) ? children : children.filter(isElement)
}

/** The child elements of one name, in order. */
export function named(element: Element, name: ElementName): readonly Element[] {
  const found: Element[] = []
  for (const child of children(element)) if (child.name === name) found.push(child)
  return found
}

function areElements(nodes: readonly Node[]): nodes is readonly Element[] {
  return nodes.every(isElement)
}

function isElement(node: Node): node is Element {
  return node.kind === 'element'
}
