/**
 * Merged text of the templates -> Element tree. Strict: nothing is repaired, every fault is found and placed in
 * the template that wrote it. Numbers and references are not its concern.
 */
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Element, Markup } from '../model/element.ts'
import { read } from './read.ts'
import { validate } from './validate.ts'

/** The tree of a whole regulation; undefined when anything of the area `markup/` was reported. */
export function parse(markup: Markup, report: Report): Element | undefined {
  let faults = 0
  const count = (diagnostic: Diagnostic): void => {
    faults += 1
    report(diagnostic)
  }
  const raw = read(markup, count)
  if (!raw) return undefined
  if (raw.name !== 'regulation') {
    count({
      code: 'markup/root',
      severity: 'error',
      message: `Разметка начинается с элемента <${raw.name}>, а должна с <regulation>.`,
      hint: 'Заключите все содержимое в <regulation>…</regulation>.',
      location: raw.location,
    })
    return undefined
  }
  const root = validate(raw, count)
  return faults === 0 ? root : undefined
}
