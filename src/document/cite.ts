/**
 * Text of references to acts: full requisites at the first mention in reading order, «(далее – …)» when the act is
 * cited again, the short form from then on. Only acts of the registry can be cited.
 */

import type { GrammaticalCase } from '../model/cases.ts'
import type { Location, Report } from '../model/diagnostic.ts'
import type { Citation, Id, IsoDate } from '../model/document.ts'
import type { Element } from '../model/element.ts'
import type { LegalAct } from '../schema/types.ts'
import { nearest } from '../suggest/nearest.ts'
import { approvedFullName, approvedShortName, fullName, shortName } from './act-name.ts'
import { writeOut } from './act-unit.ts'
import { caseOf } from './grammar.ts'
import { longDate } from './long-date.ts'
import { plainText } from './plain-text.ts'

/** Acts by id. */
export type ActsRegistry = ReadonlyMap<Id, LegalAct>

/** How often each act is still to be cited, and which were named in full already. */
export type Citations = {
  readonly acts: ActsRegistry
  readonly date: IsoDate
  readonly left: Map<string, number>
  readonly named: Set<string>
}

/** Counts the citations of the tree, so that the first mention knows whether another follows. */
export function citations(root: Element, acts: ActsRegistry, date: IsoDate): Citations {
  const left = new Map<string, number>()
  countCitations(root, acts, left)
  const named = left.size === 0 ? new Set<string>() : introducedByHand(introductionsIn(root), acts, left)
  return { acts, date, left, named }
}

/** What texts of the data say after «далее –», to the end of their blocks. */
function introductionsIn(root: Element): string[] {
  const blocks = new Set<Element>()
  addIntroducing(root, root, blocks)
  return [...blocks].flatMap((block) => {
    const words = plainText(block.children).replace(/\s+/g, ' ')
    return words.split(/далее [-–—] /).slice(1)
  })
}

/** Adds the blocks that have «далее» in a text; `block` is the element, or the one that it is a part of the text of. */
function addIntroducing(element: Element, block: Element, found: Set<Element>): void {
  for (const child of element.children) {
    if (child.kind === 'text' && child.text.includes('далее')) found.add(block)
    if (child.kind === 'element' && child.name !== 'note' && child.name !== 'footnote')
      addIntroducing(child, child.name === 'b' || child.name === 'i' ? block : child, found)
  }
}

/** Documents that a text of the data introduces itself: «Правил …, утвержденных … (далее – Правила № 1221)». */
function introducedByHand(
  introductions: readonly string[],
  acts: ActsRegistry,
  cited: ReadonlyMap<string, number>,
): Set<string> {
  const found = new Set<string>()
  if (introductions.length === 0) return found
  for (const [id, act] of acts)
    for (const key of [id, keyOf(act, id, '')]) {
      const introduced = cited.has(key) ? namesOf(act, key, 'nominative').introduced : undefined
      if (introduced === undefined) continue
      const words = `${introduced.replace(/\u00a0/g, ' ')})`
      if (introductions.some((text) => text.startsWith(words))) found.add(key)
    }
  return found
}

/** For drafting notes: they use short forms and introduce no act. */
export function aside(state: Citations): Citations {
  return {
    ...state,
    left: new Map(),
    named: new Set([...state.acts].flatMap(([id, act]) => [id, keyOf(act, id, '')])),
  }
}

function countCitations(element: Element, acts: ActsRegistry, left: Map<string, number>): void {
  // A drafting note is no part of the act: the text may not rely on a name given there.
  if (element.name === 'note') return
  const id = element.name === 'cite' ? element.attributes.act : undefined
  if (id !== undefined) {
    const { unit } = element.attributes
    const key = keyOf(acts.get(id), id, unit)
    left.set(key, (left.get(key) ?? 0) + 1)
  }
  for (const child of element.children) if (child.kind === 'element') countCitations(child, acts, left)
}

/** An act and what it approves are two documents: units are those of the latter, and each is named on its own. */
function keyOf(act: LegalAct | undefined, id: Id, unit: string | undefined): string {
  return act?.approves !== undefined && unit !== undefined ? `${id} ${act.approves}` : id
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
  const key = keyOf(act, id, element.attributes.unit)
  if (!state.named.has(key)) checkForce(act, state.date, element.location, report)
  const inCase = caseOf(element.attributes.case)
  const unit = unitText(element, inCase, report)
  const names = namesOf(act, key, unit === undefined ? inCase : 'genitive')
  const again = state.named.has(key) && element.attributes.full === 'yes'
  const name = again ? repeated(names, key, state) : mention(names, key, state)
  return { kind: 'citation', act: id, text: unit === undefined ? name : `${unit} ${name}` }
}

function unitText(element: Element, inCase: GrammaticalCase, report: Report): string | undefined {
  const { unit } = element.attributes
  if (unit === undefined) return undefined
  const text = writeOut(unit, inCase)
  if (text === undefined) badUnit(unit, element.location, report)
  return text ?? unit
}

type Names = { readonly full: string; readonly short: string; readonly introduced: string | undefined }

/** The names of a document: in full, in short, and the short one as «далее –» introduces it, if it differs. */
function namesOf(act: LegalAct, key: string, inCase: GrammaticalCase): Names {
  if (act.approves !== undefined && key !== act.id)
    return {
      full: approvedFullName(act, act.approves),
      short: approvedShortName(act, act.approves, 'genitive'),
      introduced: approvedShortName(act, act.approves, 'nominative'),
    }
  const introduced = shortName(act, 'nominative')
  return {
    full: fullName(act, inCase),
    short: shortName(act, inCase),
    introduced: introduced === fullName(act, 'nominative') ? undefined : introduced,
  }
}

function mention({ full, short, introduced }: Names, key: string, state: Citations): string {
  const left = (state.left.get(key) ?? 1) - 1
  state.left.set(key, left)
  if (state.named.has(key)) return short
  state.named.add(key)
  return left > 0 && introduced !== undefined ? `${full} (далее\u00a0– ${introduced})` : full
}

/** In full once more: a list of acts names each with its requisites, whatever the text before it called them. */
function repeated({ full }: Names, key: string, state: Citations): string {
  state.left.set(key, (state.left.get(key) ?? 1) - 1)
  return full
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
    hint: 'Запишите ее сокращенно от меньшей к большей, например «подп. «а» п. 2 ч. 1 ст. 12».',
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
      ? `На ${longDate(date)} акт еще не действует: ${name} (вступает в силу ${longDate(from)}).`
      : `На ${longDate(date)} акт уже не действует: ${name} (последний день действия ${longDate(to ?? '')}).`,
    hint: 'Сошлитесь на действующий акт или уточните срок действия в реестре актов.',
    location,
  })
}
