import type { Node } from '../model/element.ts'

/** The text of nodes whose text does not depend on numbers; drafting remarks are no text. */
export function plainText(nodes: readonly Node[]): string {
  let text = ''
  for (const node of nodes) text += oneText(node)
  return text
}

function oneText(node: Node): string {
  switch (node.kind) {
    case 'text':
    case 'gap':
      return node.text
    case 'remark':
      return ''
    case 'element':
      if (node.name === 'br') return ' '
      return node.name === 'note' || node.name === 'footnote' ? '' : plainText(node.children)
  }
}
