/**
 * Text of references inside the act: «подпункте «б» пункта 14», «приложению № 2 к настоящему Административному
 * регламенту». Knows numbers, declines words; finds targets and reports those that are missing or named twice.
 */

import type { GrammaticalCase } from '../model/cases.ts'
import type { Location, Report } from '../model/diagnostic.ts'
import type { CrossReference, Id } from '../model/document.ts'
import type { Element } from '../model/element.ts'
import { nearest } from '../suggest/nearest.ts'
import { caseOf } from './grammar.ts'
import { type ActPhrase, phrase, type Segment } from './phrase.ts'
import type { Numbering, Unit } from './unit.ts'

export type Targets = ReadonlyMap<Id, Unit>

/** Every unit that can be referred to; `reference/duplicate-id` names both places. */
export function targets(numbering: Numbering, report: Report): Targets {
  const found = new Map<Id, Unit>()
  for (const unit of numbering.units.values()) {
    if (unit.id === undefined) continue
    const first = found.get(unit.id)
    if (first) report(duplicate(unit.id, first, unit))
    else found.set(unit.id, unit)
  }
  return found
}

/** The reference that a `<ref>` stands for; undefined, with `reference/unresolved` reported, when nothing is found. */
export function refer(
  element: Element,
  ids: readonly Id[],
  inside: Unit | undefined,
  known: Targets,
  act: ActPhrase,
  report: Report,
): CrossReference | undefined {
  const units: Unit[] = []
  for (const id of new Set(ids)) {
    const unit = known.get(id)
    if (!unit) unresolved(id, known, element.location, report)
    else if (isNamed(unit, report, element)) units.push(unit)
    if (unit && unit === inside) toItself(unit, element.location, report)
  }
  const [first] = units
  if (!first?.id || units.length < new Set(ids).size) return undefined
  const inCase: GrammaticalCase = caseOf(element.attributes.case)
  const segments: readonly Segment[] = phrase(
    units,
    inCase,
    element.attributes.of === 'act' ? act : undefined,
    inside,
  )
  return { kind: 'crossReference', target: first.id, segments }
}

/** A table without a number has no name to refer by. */
function isNamed(unit: Unit, report: Report, element: Element): boolean {
  if (unit.num || unit.kind === 'section') return true
  report({
    code: 'reference/unnumbered',
    severity: 'error',
    message: `Ссылка «${unit.id}» ведет к таблице без названия: у нее нет номера.`,
    hint: 'Дайте таблице название элементом <caption> или сошлитесь на пункт.',
    location: element.location,
    related: [{ message: 'Таблица', location: unit.element.location }],
  })
  return false
}

function duplicate(id: Id, first: Unit, second: Unit): Parameters<Report>[0] {
  return {
    code: 'reference/duplicate-id',
    severity: 'error',
    message: `Идентификатор «${id}» присвоен двум структурным единицам.`,
    hint: 'Дайте второй единице другой идентификатор.',
    location: second.element.location,
    related: [{ message: 'Впервые присвоен здесь', location: first.element.location }],
  }
}

function unresolved(id: Id, known: Targets, location: Location, report: Report): void {
  const meant = nearest(id, [...known.keys()])
  report({
    code: 'reference/unresolved',
    severity: 'error',
    message: `Ссылка ведет к «${id}», но такой структурной единицы в регламенте нет.`,
    hint:
      meant === undefined
        ? 'Проверьте атрибут to и то, что единица с этим идентификатором выводится.'
        : `Возможно, имелось в виду «${meant}».`,
    location,
  })
}

function toItself(unit: Unit, location: Location, report: Report): void {
  report({
    code: 'reference/self',
    severity: 'warning',
    message: `Структурная единица «${unit.id}» ссылается сама на себя.`,
    hint: 'Напишите «настоящий пункт» (раздел, приложение) или уберите ссылку.',
    location,
  })
}
