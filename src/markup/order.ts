import type { Report } from '../model/diagnostic.ts'
import type { Element, ElementName } from '../model/element.ts'
import { faultOf } from './fault.ts'

/** Ranks of children that must come in order; what has no rank follows all that have. */
const orders: Partial<Record<ElementName, readonly ElementName[]>> = {
  regulation: ['approval', 'title', 'section', 'appendix'],
  section: ['heading'],
  appendix: ['line', 'heading'],
  table: ['caption', 'column', 'head', 'row'],
}

/** Reports a child that stands after one it should precede, and a clause that its number cannot open. */
export function checkOrder(parent: Element, children: readonly Element[], report: Report): void {
  if (parent.name === 'clause' && children[0] && children[0].name !== 'p') report(faultOf.opening(parent))
  const order = orders[parent.name]
  if (!order) return
  let reached = 0
  let last: ElementName = parent.name
  for (const child of children) {
    const rank = rankOf(order, child.name)
    if (rank < reached) report(faultOf.order(child, parent, last))
    else {
      reached = rank
      last = child.name
    }
  }
}

function rankOf(order: readonly ElementName[], name: ElementName): number {
  const rank = order.indexOf(name)
  return rank < 0 ? order.length : rank
}
