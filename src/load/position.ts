/** Offset in a text -> line and column. Counted on demand: a place is needed only when something is wrong. */
import type { Position } from '../model/diagnostic.ts'

export function positionAt(text: string, offset: number): Position {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line++
    start = end + 1
  }
  return { line, column: Math.min(offset, text.length) - start + 1 }
}
