/**
 * A YAML text -> its value and the places in it: plain objects, lists, strings, finite numbers and booleans. A text
 * without faults is read for its value alone, and for its places when the first of them is looked at.
 */
import type { Report, Source } from '../model/diagnostic.ts'
import type { Locate } from '../model/loaded.ts'
import { readPlaced, type Sourced } from './placed.ts'
import { quickValue } from './quick.ts'
import { type QuickLocate, quickPlaces } from './quick-places.ts'

/** Undefined when there is no value to go on with; the reasons are reported, and so is all that is wrong with a value. */
export function readSource(source: Source, report: Report): Sourced | undefined {
  const quick = quickValue(source.text)
  return quick ? { source, value: quick.value, locate: placesOnDemand(source) } : readPlaced(source, report)
}

/** The text has no faults, so that there is nothing to report when it is read again. */
function placesOnDemand(source: Source): Locate {
  let quick: QuickLocate | undefined
  let placed: Locate | undefined
  return (pointer, on = 'value') => {
    quick ??= quickPlaces(source)
    const found = quick(pointer, on)
    if (found) return found
    placed ??= readPlaced(source, () => undefined)?.locate
    return placed?.(pointer, on) ?? { source, start: { line: 1, column: 1 }, pointer }
  }
}
