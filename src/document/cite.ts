/**
 * Text of references to acts: full requisites at the first mention in reading order, «(далее – …)» when the act is
 * cited again, the short form from then on. Only acts of the registry can be cited.
 */
import type { Location, Report } from '../model/diagnostic.ts'
import type { Citation, Id, IsoDate } from '../model/document.ts'
import type { Element } from '../model/element.ts'
import type { LegalAct } from '../schema/types.ts'
import { nearest } from '../suggest/nearest.ts'
import { fullName, shortName } from './act-name.ts'
import { writeOut } from './act-unit.ts'
import { caseOf, type GrammaticalCase } from './grammar.ts'
import { longDate } from './long-date.ts'

/** Acts by id. */
export type ActsRegistry = ReadonlyMap<Id, LegalAct>

/** How often each act is still to be cited, and which were named in full already. */
export type Citations = {
  readonly acts: ActsRegistry
  readonly date: IsoDate
  readonly left: Map<Id, number>
  readonly named: Set<Id>
}

/** Counts the citations of the tree, so that the first mention knows whether another follows. */
export function citations(root: Element, acts: ActsRegistry, date: IsoDate): Citations {
  const left = new Map<Id, number>()
  countCitations(root, left)
  return { acts, date, left, named: new Set() }
}

/** For drafting notes: they use short forms and introduce no act. */
export function aside(state: Citations): Citations {
  return { ...state, left: new Map(), named: new Set(state.acts.keys()) }
}

function countCitations(element: Element, left: Map<Id, number>): void {
  // A drafting note is no part of the act: the text may not rely on a name given there.
  if (element.name === 'note') return
  const act = element.name === 'cite' ? element.attributes.act : undefined
  if (act !== undefined) left.set(act, (left.get(act) ?? 0) + 1)
  for (const child of element.children) if (child.kind === 'element') countCitations(child, left)
}

/** The citation that a `<cite>` stands for; undefined, with `reference/unknown-act` reported, without the act. */
export function cite(element: Element, state: Citations, report: Report): Citation | undefined {
  const id = element.attributes.act ?? ''
  const act = state.acts.get(id)
  if (!act) {
    unknownAct(id, state.acts, element.location, report)
    return undefined
  }
  // Once for an act, at its first mention: the remedy is one.
  if (!state.named.has(id)) checkForce(act, state.date, element.location, report)
  const inCase = caseOf(element.attributes.case)
  const unit = unitText(element, inCase, report)
  const name = nameOf(act, unit === undefined ? inCase : 'genitive', state)
  return { kind: 'citation', act: id, text: unit === undefined ? name : `${unit} ${name}` }
}

function unitText(element: Element, inCase: GrammaticalCase, report: Report): string | undefined {
  const { unit } = element.attributes
  if (unit === undefined) return undefined
  const text = writeOut(unit, inCase)
  if (text === undefined) badUnit(unit, element.location, report)
  return text ?? unit
}

function nameOf(act: LegalAct, inCase: GrammaticalCase, state: Citations): string {
  const left = (state.left.get(act.id) ?? 1) - 1
  state.left.set(act.id, left)
  if (state.named.has(act.id)) return shortName(act, inCase)
  state.named.add(act.id)
  const full = fullName(act, inCase)
  const short = shortName(act, 'nominative')
  const same = short === fullName(act, 'nominative')
  return left > 0 && !same ? `${full} (далее\u00a0– ${short})` : full
}

function unknownAct(id: Id, acts: ActsRegistry, location: Location, report: Report): void {
  const meant = nearest(id, [...acts.keys()])
  report({
    code: 'reference/unknown-act',
    severity: 'error',
    message: `Акта «${id}» нет в реестре актов.`,
    hint:
      meant === undefined
        ? 'Добавьте акт в реестр актов data/acts.yaml.'
        : `Возможно, имелось в виду «${meant}».`,
    location,
  })
}

function badUnit(unit: string, location: Location, report: Report): void {
  report({
    code: 'reference/bad-unit',
    severity: 'error',
    message: `Структурная единица акта «${unit}» записана непонятно.`,
    hint: 'Запишите её сокращённо от меньшей к большей, например «подп. «а» п. 2 ч. 1 ст. 12».',
    location,
  })
}

function checkForce(act: LegalAct, date: IsoDate, location: Location, report: Report): void {
  const { from, to } = act.inForce ?? {}
  const early = from !== undefined && date < from
  const late = to !== undefined && date > to
  if (!early && !late) return
  const name = shortName(act, 'nominative')
  report({
    code: 'reference/act-not-in-force',
    severity: 'warning',
    message: early
      ? `На ${longDate(date)} акт ещё не действует: ${name} (вступает в силу ${longDate(from)}).`
      : `На ${longDate(date)} акт уже не действует: ${name} (последний день действия ${longDate(to ?? '')}).`,
    hint: 'Сошлитесь на действующий акт или уточните срок действия в реестре актов.',
    location,
  })
}
