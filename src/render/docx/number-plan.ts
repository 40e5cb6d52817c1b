/**
 * Which numbers Word will count by itself. The model's number is the law: a number that Word would show otherwise
 * (a jump, a level it cannot draw) is typed instead, and all that follow are judged by what Word has counted then.
 */
import type { Clause, Document, Num, Section } from '../../model/document.ts'
import { shownNumber } from './number-format.ts'
import type { StyleId } from './style-names.ts'
import { type Unit, units } from './units.ts'

export type ListPlace = { readonly list: number; readonly level: number }

export type NumberPlan = {
  /** Units whose number is Word's own. */
  readonly native: ReadonlyMap<Section | Clause, ListPlace>
  /** Styles that carry a list level, so that applying the style in Word numbers the paragraph. */
  readonly styles: ReadonlyMap<StyleId, ListPlace>
  /** Style whose indents the level takes, by `placeKey`. */
  readonly looks: ReadonlyMap<string, StyleId>
  /** Units with a number that had to be typed although Word's numbering was asked for. */
  readonly typed: readonly (Section | Clause)[]
}

export function placeKey(place: ListPlace): string {
  return `${place.list}:${place.level}`
}

/** Word's `numId` of a list; 0 means «no list». */
export function numId(list: number): number {
  return list + 1
}

/** A plan in which every number is typed. */
export const allTyped: NumberPlan = { native: new Map(), styles: new Map(), looks: new Map(), typed: [] }

/** Word knows nine levels. */
const levelsOfWord = 9

export function planNumbers(document: Document): NumberPlan {
  const native = new Map<Section | Clause, ListPlace>()
  const styles = new Map<StyleId, ListPlace>()
  const looks = new Map<string, StyleId>()
  const typed: (Section | Clause)[] = []
  const counters = new Map<number, readonly number[]>()
  for (const unit of units(document)) {
    const { num } = unit.node
    if (!num) continue
    const next = step(counters.get(num.list) ?? [], num)
    if (!canCount(document, num, next)) {
      typed.push(unit.node)
      continue
    }
    counters.set(num.list, next)
    native.set(unit.node, num)
    bind(unit, num, styles, looks)
  }
  return { native, styles, looks, typed }
}

/** Counters after a paragraph of the level, as Word counts: deeper levels start again. */
function step(counters: readonly number[], num: Num): readonly number[] {
  const next = counters.slice(0, num.level + 1)
  next[num.level] = (next[num.level] ?? 0) + 1
  return next
}

function canCount(document: Document, num: Num, counters: readonly number[]): boolean {
  const levels = document.lists[num.list]?.levels
  if (!levels || num.level >= levelsOfWord) return false
  // Word and LibreOffice differ on a level whose upper level has not begun.
  for (let level = 0; level < num.level; level++) if (!counters[level]) return false
  return shownNumber(levels, num.level, counters) === num.text
}

/** A style and a level belong together at their first meeting: one style to a level, one level to a style. */
function bind(unit: Unit, num: Num, styles: Map<StyleId, ListPlace>, looks: Map<string, StyleId>): void {
  const key = placeKey(num)
  if (looks.has(key)) return
  looks.set(key, unit.style)
  if (!styles.has(unit.style)) styles.set(unit.style, { list: num.list, level: num.level })
}

/** Whether the style of the paragraph already says its place in the list. */
export function isBound(plan: NumberPlan, style: StyleId, place: ListPlace): boolean {
  const bound = plan.styles.get(style)
  return bound !== undefined && bound.list === place.list && bound.level === place.level
}
