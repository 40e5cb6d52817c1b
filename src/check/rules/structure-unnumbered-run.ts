import { type Node, walk } from '../../document/walk.ts'
import type { Content } from '../../model/document.ts'
import type { Finding, Rule } from '../rule.ts'

const maximum = 10

/** A reader cannot refer to the fourteenth paragraph of a clause. Forms are not read that way. */
export const unnumberedRun: Rule = {
  code: 'structure/unnumbered-run',
  severity: 'info',
  norm: 'п. 1 требований, утвержденных приказом ФСО России № 92',
  everyKind: true,
  check: ({ document }, report) => {
    walk(document, tellLongRun, report)
  },
}

function tellLongRun(node: Node, [outermost]: readonly Node[], report: (finding: Finding) => void): void {
  if ((node.kind !== 'section' && node.kind !== 'clause') || outermost?.kind === 'appendix') return
  const count = longestRun(node.content)
  if (count <= maximum) return
  report({
    message: `Подряд идут абзацы без номеров: ${count}.`,
    hint: 'Сделайте их подпунктами: на абзац без номера трудно сослаться.',
    location: node.location,
  })
}

function longestRun(content: readonly Content[]): number {
  let [longest, current] = [0, 0]
  for (const { kind } of content) {
    current = kind === 'paragraph' ? current + 1 : 0
    longest = Math.max(longest, current)
  }
  return longest
}
