import type { GrammaticalCase } from '../model/cases.ts'
import type { CrossReference } from '../model/document.ts'
import { nestQuotes, type UnitNoun, unitNoun } from './grammar.ts'
import { plainText } from './plain-text.ts'
import type { Unit } from './unit.ts'

/** How the act names itself, in the two cases references need. */
export type ActPhrase = { readonly genitive: string; readonly dative: string }

export type Segment = CrossReference['segments'][number]

/** The reference to one or more units in a case; `act` is added when it is given. `inside` is where the reference stands. */
export function phrase(
  units: readonly Unit[],
  inCase: GrammaticalCase,
  act: ActPhrase | undefined,
  inside: Unit | undefined,
): readonly Segment[] {
  const ordered = [...units].sort((left, right) => left.order - right.order)
  const groups = grouped(ordered, inside)
  const segments: Segment[] = []
  for (const [index, group] of groups.entries())
    segments.push(
      ...glue(index, groups.length),
      ...groupSegments(group, inCase, inside),
      ...actSegments(group, groups[index + 1], act, inside),
    )
  return joined(segments)
}

/** Units that one plural noun can name: the same noun, the same units around them. */
function grouped(units: readonly Unit[], inside: Unit | undefined): Unit[][] {
  const groups: Unit[][] = []
  for (const unit of units) {
    const last = groups.at(-1)
    if (last?.[0] && groupKey(last[0], inside) === groupKey(unit, inside)) last.push(unit)
    else groups.push([unit])
  }
  return groups
}

function groupKey(unit: Unit, inside: Unit | undefined): string {
  return `${nounOf(unit)} ${owner(unit, inside)?.order ?? ''} ${unit.label === '' ? unit.order : ''}`
}

/** Between groups stand «, » and at last « и ». */
function glue(index: number, amount: number): Segment[] {
  if (index === 0) return []
  return [{ text: index === amount - 1 ? ' и ' : ', ' }]
}

function groupSegments(group: readonly Unit[], inCase: GrammaticalCase, inside: Unit | undefined): Segment[] {
  const [first] = group
  if (!first) return []
  const around = owner(first, inside)
  const word = unitNoun(nounOf(first), inCase, group.length > 1)
  // The only appendix has no number that could lead to it: the word does.
  const leads = first.label === '' && first.kind !== 'section' && first.id !== undefined
  const segments: Segment[] = [{ text: word, ...(leads && { target: first.id }) }]
  const runs = runsOf(group)
  for (const [index, run] of runs.entries()) segments.push(...runSegments(run, index, runs.length))
  if (around) segments.push({ text: ' ' }, ...groupSegments([around], 'genitive', inside))
  return segments
}

/** Fewer units in a row are named one by one. */
const shortestRange = 3

/** Units in a row («подпункты «а» – «г»») together, the others alone. */
function runsOf(group: readonly Unit[]): (readonly Unit[])[] {
  const rows: Unit[][] = []
  for (const unit of group) {
    const last = rows.at(-1)
    if (last && follows(unit, last.at(-1))) last.push(unit)
    else rows.push([unit])
  }
  return rows.flatMap((row) => (row.length < shortestRange ? row.map((unit) => [unit]) : [row]))
}

function follows(unit: Unit, before: Unit | undefined): boolean {
  const value = before?.num?.value
  return unit.kind === 'clause' && value !== undefined && unit.num?.value === value + 1
}

function runSegments(run: readonly Unit[], index: number, amount: number): Segment[] {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last) return []
  const opening = nameSegments(first, index, amount)
  return first === last ? opening : [...opening, { text: '\u00a0– ' }, ...bareName(last)]
}

function bareName({ letter, label, id }: Unit): Segment[] {
  const name: Segment = { text: label, ...(id === undefined ? {} : { target: id }) }
  return letter ? [{ text: '«' }, name, { text: '»' }] : [name]
}

/** The number with what binds it to the word or number before it; only the number itself leads to the target. */
function nameSegments(unit: Unit, index: number, amount: number): Segment[] {
  const between = index === 0 ? '\u00a0' : index === amount - 1 ? ' и ' : ', '
  const target = unit.id === undefined ? {} : { target: unit.id }
  if (unit.kind === 'section' && unit.label === '') {
    return [
      { text: `${between === '\u00a0' ? ' ' : between}«` },
      { text: heading(unit), ...target },
      { text: '»' },
    ]
  }
  if (unit.label === '') return []
  const sign = unit.kind === 'appendix' && index === 0 ? appendixSign(unit) : ''
  return [{ text: between + sign }, ...bareName(unit)]
}

/** «№ » as the profile's pattern has it: an appendix may be numbered without the sign; one sign serves several. */
function appendixSign(unit: Unit): string {
  return /№/.test(unit.num?.text ?? '') ? '№\u00a0' : ''
}

function heading(unit: Unit): string {
  const child = unit.element.children.find((node) => node.kind === 'element' && node.name === 'heading')
  return child?.kind === 'element' ? nestQuotes(plainText(child.children)) : ''
}

function nounOf(unit: Unit): UnitNoun {
  switch (unit.kind) {
    case 'section':
      return unit.depth === 1 ? 'раздел' : 'подраздел'
    case 'clause':
      return unit.depth === 1 ? 'пункт' : 'подпункт'
    case 'table':
      return 'таблица'
    case 'appendix':
      return 'приложение'
  }
}

/** The unit that must be named too, in the genitive, for the number to be found. */
function owner(unit: Unit, inside: Unit | undefined): Unit | undefined {
  const deep = unit.depth > 1 && !unit.complete && unit.label !== ''
  if (deep && (unit.kind === 'clause' || unit.kind === 'section')) return unit.parent
  // Where numbers count anew, those of the same section or appendix need no mention of it.
  return unit.within && !isInside(inside, unit.within) ? unit.within : undefined
}

function isInside(unit: Unit | undefined, container: Unit): boolean {
  for (let around = unit; around; around = around.parent) if (around === container) return true
  return false
}

/** The act named once after the last of the groups that it serves. */
function actSegments(
  group: readonly Unit[],
  next: readonly Unit[] | undefined,
  act: ActPhrase | undefined,
  inside: Unit | undefined,
): Segment[] {
  const [unit] = group
  if (!act || !unit) return []
  const tail = tailOf(unit, act, inside)
  return next?.[0] && tailOf(next[0], act, inside) === tail ? [] : [{ text: ` ${tail}` }]
}

/** «настоящего раздела» for what counts anew here, otherwise the act; an appendix belongs «к» it. */
function tailOf(unit: Unit, act: ActPhrase, inside: Unit | undefined): string {
  const here = [unit.within, unit.appendix].find((container) => container && isInside(inside, container))
  if (here) return `настоящего ${unitNoun(nounOf(here), 'genitive', false)}`
  return unit.kind === 'appendix' || unit.appendix ? `к ${act.dative}` : act.genitive
}

/** Neighbouring pieces without a target are one piece. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (const segment of segments) {
    const last = result.at(-1)
    if (last && last.target === undefined && segment.target === undefined)
      result[result.length - 1] = { text: last.text + segment.text }
    else result.push(segment)
  }
  return result
}
