/** Everything that a reference may lead to, by its id. */
import type { Content, Document, Id } from '../../model/document.ts'
import type { Target } from './context.ts'

export function findTargets(document: Document): ReadonlyMap<Id, Target> {
  const found = new Map<Id, Target>()
  addAll(found, document.sections)
  for (const appendix of document.appendices) {
    addTarget(found, appendix)
    addAll(found, appendix.content)
  }
  return found
}

// At the top of the module: the engine drops compiled code of a function with its last instance.
function addAll(found: Map<Id, Target>, content: readonly Content[]): void {
  for (const node of content) {
    if (node.kind === 'section' || node.kind === 'clause' || node.kind === 'table') addTarget(found, node)
    if (node.kind === 'section' || node.kind === 'clause') addAll(found, node.content)
  }
}

function addTarget(found: Map<Id, Target>, node: Target): void {
  if (node.id !== undefined && !found.has(node.id)) found.set(node.id, node)
}
