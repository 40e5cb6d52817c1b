import { eachInline, inlineText } from '../../document/text.ts'
import { type Node, walk } from '../../document/walk.ts'
import type { Document, Inline } from '../../model/document.ts'
import type { Rule } from '../rule.ts'

/** An appendix nobody is sent to: neither to it nor to a table or a clause in it. */
export const appendixUnreferenced: Rule = {
  code: 'structure/appendix-unreferenced',
  severity: 'warning',
  everyKind: true,
  check: ({ document }, report) => {
    const reached = reachedAppendices(document)
    for (const { id, num, heading, location } of document.appendices) {
      if (reached.has(id)) continue
      report({
        message: `В тексте нет ни одной ссылки на ${num.text.replace('Приложение', 'приложение')} «${inlineText(heading)}».`,
        hint: 'Сошлитесь на приложение в том разделе, где оно нужно, или исключите его.',
        location,
      })
    }
  },
}

function reachedAppendices(document: Document): Set<string> {
  const targets = new Set<string>()
  eachInline(document, addTargets, targets)
  const reached = new Set(targets)
  if (targets.size > 0) walk(document, reach, { targets, reached })
  return reached
}

type Reach = { readonly targets: ReadonlySet<string>; readonly reached: Set<string> }

/** What leads into an appendix leads to it. */
function reach(node: Node, [outermost]: readonly Node[], { targets, reached }: Reach): void {
  if (outermost?.kind === 'appendix' && 'id' in node && targets.has(node.id ?? '')) reached.add(outermost.id)
}

function addTargets(content: readonly Inline[], targets: Set<string>): void {
  for (const inline of content) {
    if (inline.kind === 'crossReference') {
      targets.add(inline.target)
      for (const { target } of inline.segments) if (target !== undefined) targets.add(target)
    } else if (inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'footnote')
      addTargets(inline.content, targets)
  }
}
