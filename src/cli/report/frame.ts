/** The lines around a place, with a caret under it: what an editor would show. */
import type { Location } from '../../model/diagnostic.ts'

const context = 1
const tab = /\t/g

/** Lines of the frame without indentation; at most `width` columns, so that a narrow console does not wrap them. */
export function frame(location: Location, width: number): string[] {
  const { text } = location.source
  // The expression is slow, and the lines of what was decoded end alike.
  const lines = text.split(text.includes('\r') ? /\r\n|\n|\r/ : '\n')
  const { line, column } = location.start
  if (lines[line - 1] === undefined) return []
  const first = Math.max(1, line - context)
  const last = Math.min(lines.length, line + context)
  const gutter = String(last).length
  const room = Math.max(20, width - gutter - 4)
  const shift = Math.max(0, column - Math.floor(room * 0.7))
  const shown: string[] = []
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1] ?? ''
    shown.push(`${String(number).padStart(gutter)} │ ${cut(text, shift, room)}`.trimEnd())
    if (number === line) shown.push(`${' '.repeat(gutter)} │ ${caret(location, text, shift, room)}`)
  }
  return shown
}

function cut(text: string, shift: number, room: number): string {
  const plain = text.replace(tab, ' ')
  const head = shift > 0 ? '…' : ''
  const piece = plain.slice(shift, shift + room)
  return shift + room < plain.length
    ? `${head}${piece.slice(head.length, -1)}…`
    : head + piece.slice(head.length)
}

/** Underlines the whole value when its end is on the same line, one character otherwise. */
function caret(location: Location, text: string, shift: number, room: number): string {
  const { start, end } = location
  const from = start.column - 1 - shift
  const until = end && end.line === start.line ? end.column - 1 - shift : from + 1
  const length = Math.max(1, Math.min(until, room, text.length + 1) - from)
  return ' '.repeat(from) + '^'.repeat(length)
}
