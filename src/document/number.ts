/**
 * Element tree -> the number of every section, пункт, подпункт, table and appendix, by the scheme of the profile.
 * Пункты run through the act; an appendix counts its own. Writes no text but the numbers.
 */
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { List } from '../model/document.ts'
import type { Element } from '../model/element.ts'
import { children, named } from './children.ts'
import { advance, type Counted, type Counter, count, counter } from './counter.ts'
import { letters } from './numerals.ts'
import { type NumberingScheme, patternFault } from './pattern.ts'
import type { Numbering, Unit } from './unit.ts'

/** Reports `structure/too-many-letters`, `structure/too-deep` and `structure/number-pattern`; always gives numbers. */
export function number(root: Element, scheme: NumberingScheme, report: Report): Numbering {
  checkPatterns(scheme, report)
  const work: Work = { scheme, report, lists: [], units: new Map() }
  const body = countersOf(scheme)
  const appendices = named(root, 'appendix')
  const appendixCounter = counter('appendices', 'appendix', appendixLevels(scheme, appendices.length))
  for (const child of children(root)) {
    if (child.name === 'section') visit(work, child, { ...body, depth: 0, clauseDepth: 0 })
    if (child.name === 'appendix') visitAppendix(work, child, appendixCounter)
  }
  return { lists: work.lists, units: work.units }
}

type Work = {
  readonly scheme: NumberingScheme
  readonly report: Report
  readonly lists: List[]
  readonly units: Map<Element, Unit>
}

type Counters = {
  readonly sections: Counter
  /** Inner levels of sections that run through the act instead of beginning anew, by level from 0. */
  readonly through: ReadonlyMap<number, Counter>
  readonly clauses: Counter
  readonly tables: Counter
}

/** What a unit inherits from those around it. */
type Scope = Counters & {
  readonly depth: number
  readonly clauseDepth: number
  readonly parent?: Unit
  readonly appendix?: Unit
}

function countersOf(scheme: NumberingScheme, appendix?: Unit): Counters {
  const suffix = appendix ? `-${appendix.id}` : ''
  const home = appendix ? { within: appendix } : {}
  const through = scheme.section.flatMap((level, index): [number, Counter][] => {
    const runs = index > 0 && level.restart === 'document' && level.pattern !== ''
    return runs ? [[index, counter(`sections${suffix}-${index + 1}`, 'section', [level], home)]] : []
  })
  return {
    sections: counter(`sections${suffix}`, 'section', scheme.section, home),
    through: new Map(through),
    clauses: counter(`clauses${suffix}`, 'clause', scheme.clause, home),
    tables: counter(`tables${suffix}`, 'table', scheme.table, home),
  }
}

/** The only appendix of an act bears no number. */
function appendixLevels(scheme: NumberingScheme, amount: number): NumberingScheme['appendix'] {
  if (amount !== 1) return scheme.appendix
  return scheme.appendix.map(({ pattern }) => ({
    pattern: pattern.replace(/[\s\u00a0]*(№|N)?[\s\u00a0]*\{.*$/, '') || 'Приложение',
  }))
}

function visitAppendix(work: Work, element: Element, appendices: Counter): void {
  const appendix = enter(
    work,
    { kind: 'appendix', element, depth: 1 },
    count(appendices, 0, work.lists),
    appendices,
  )
  const own = countersOf(work.scheme, appendix)
  descend(work, element, { ...own, depth: 0, clauseDepth: 0, parent: appendix, appendix })
}

function descend(work: Work, element: Element, scope: Scope): void {
  for (const child of children(element)) visit(work, child, scope)
}

function visit(work: Work, element: Element, scope: Scope): void {
  if (element.name === 'section') visitSection(work, element, scope)
  else if (element.name === 'clause') visitClause(work, element, scope)
  else if (element.name === 'table') visitTable(work, element, scope)
}

function visitSection(work: Work, element: Element, scope: Scope): void {
  const depth = scope.depth + 1
  const section = enter(
    work,
    { kind: 'section', element, depth },
    ...countSection(work, element, scope),
    scope,
  )
  const inner: Scope = { ...scope, depth, parent: section }
  descend(work, element, section.num ? { ...inner, ...restarted(work.scheme, scope, section) } : inner)
}

function countSection(work: Work, element: Element, scope: Scope): [Counted | undefined, Counter] {
  const level = scope.depth
  // Not counted at all: the first section after «Термины и определения» is still the first.
  if (element.attributes.numbered === 'no') return [undefined, scope.sections]
  const through = scope.through.get(level)
  if (!through) return [count(scope.sections, level, work.lists), scope.sections]
  advance(scope.sections.values, level)
  const counted = count(through, 0, work.lists)
  // Through the act the number says enough without that of the section around.
  return [counted && { ...counted, complete: true }, through]
}

/** Counters that begin anew in a numbered section; an unnumbered one never restarts anything: its numbers would repeat. */
function restarted(scheme: NumberingScheme, scope: Scope, section: Unit): Partial<Counters> {
  const suffix = `${scope.appendix ? `-${scope.appendix.id}` : ''}-${section.id}`
  const home = { within: section, section: { label: section.label, value: section.num?.value ?? 0 } }
  const anew = (levels: NumberingScheme['clause']): boolean =>
    levels[0]?.restart === 'section' || levels.some((level) => /\{section(:arabic)?\}/.test(level.pattern))
  return {
    ...(anew(scheme.clause) && { clauses: counter(`clauses${suffix}`, 'clause', scheme.clause, home) }),
    ...(anew(scheme.table) && { tables: counter(`tables${suffix}`, 'table', scheme.table, home) }),
  }
}

function visitClause(work: Work, element: Element, scope: Scope): void {
  const depth = scope.clauseDepth + 1
  if (depth > scope.clauses.levels.length) work.report(tooDeep(element, scope.clauses.levels.length))
  const level = Math.min(depth, scope.clauses.levels.length)
  const counted = count(scope.clauses, level - 1, work.lists)
  const clause = enter(work, { kind: 'clause', element, depth: level }, counted, scope.clauses, scope)
  if (clause.letter && clause.num?.value === letters.length + 1) work.report(tooManyLetters(element))
  descend(work, element, { ...scope, clauseDepth: depth, parent: clause })
}

function visitTable(work: Work, element: Element, scope: Scope): void {
  const captioned = children(element).some((child) => child.name === 'caption')
  const counted = captioned ? count(scope.tables, 0, work.lists) : undefined
  enter(work, { kind: 'table', element, depth: 1 }, counted, scope.tables, scope)
}

function enter(
  work: Work,
  what: Pick<Unit, 'kind' | 'element' | 'depth'>,
  counted: Counted | undefined,
  counter: Counter,
  scope?: Scope,
): Unit {
  const unit: Unit = {
    kind: what.kind,
    element: what.element,
    id: what.element.attributes.id,
    depth: what.depth,
    num: counted?.num,
    label: counted?.label ?? '',
    complete: counted?.complete ?? false,
    letter: counted?.letter ?? false,
    parent: scope?.parent,
    within: withinOf(what, counted, counter, scope),
    appendix: scope?.appendix,
    order: work.units.size,
  }
  work.units.set(what.element, unit)
  return unit
}

/** A подпункт is named with its пункт, so it is found wherever that is. */
function withinOf(
  what: Pick<Unit, 'kind' | 'depth'>,
  counted: Counted | undefined,
  counter: Counter,
  scope: Scope | undefined,
): Unit | undefined {
  if (counted?.complete) return scope?.appendix
  const outer = what.kind === 'clause' && what.depth > 1 ? scope?.parent : undefined
  return outer ? outer.within : counter.within
}

function checkPatterns(scheme: NumberingScheme, report: Report): void {
  // Only a section may go without a number: a reference to it then names its heading.
  const numberedSections = scheme.section.filter((level) => level.pattern !== '')
  for (const level of [...numberedSections, ...scheme.clause, ...scheme.table, ...scheme.appendix]) {
    const fault = patternFault(level.pattern)
    if (fault !== undefined)
      report({
        code: 'structure/number-pattern',
        severity: 'error',
        message: `Образец номера «${level.pattern}» в структуре регламента не понят: «${fault}».`,
        hint: 'Допустимы {n}, {n:roman}, {n:а}, {1}, {2}, {section}, {section:arabic}; собственный номер {n} обязателен.',
      })
  }
}

function tooDeep(element: Element, levels: number): Diagnostic {
  return {
    code: 'structure/too-deep',
    severity: 'error',
    message: `Подпункт вложен глубже, чем нумерует структура регламента: уровней ${levels}.`,
    hint: 'Уменьшите вложенность или добавьте уровень в numbering.clause структуры регламента.',
    location: element.location,
  }
}

function tooManyLetters(element: Element): Diagnostic {
  return {
    code: 'structure/too-many-letters',
    severity: 'error',
    message: `Подпунктов больше, чем букв для них: с этого подпункта букв не хватает (их ${letters.length}).`,
    hint: 'Разделите перечень на несколько пунктов или вынесите его в таблицу приложения.',
    location: element.location,
  }
}
