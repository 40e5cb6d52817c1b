/** Everything that a reference may lead to, by its id. */
import type { Content, Document, Id } from '../../model/document.ts'
import type { Target } from './context.ts'

export function findTargets(document: Document): ReadonlyMap<Id, Target> {
  const found = new Map<Id, Target>()
  const add = (node: Target): void => {
    if (node.id !== undefined && !found.has(node.id)) found.set(node.id, node)
  }
  const look = (content: readonly Content[]): void => {
    for (const node of content) {
      if (node.kind === 'section' || node.kind === 'clause' || node.kind === 'table') add(node)
      if (node.kind === 'section' || node.kind === 'clause') look(node.content)
    }
  }
  look(document.sections)
  for (const appendix of document.appendices) {
    add(appendix)
    look(appendix.content)
  }
  return found
}
