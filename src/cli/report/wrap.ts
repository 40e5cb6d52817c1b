/** Lines for a console, which itself would break them inside a word. */
import type { World } from '../world.ts'

/**
 * Breaks a text at its spaces into lines of less than `width` columns: a full one would be followed by an empty line
 * on Windows. The indent of the text is that of all its lines. A word longer than a line, such as a path, stays whole.
 */
export function wrapped(text: string, width: number): string {
  const indent = /^ */.exec(text)?.[0] ?? ''
  const [first = '', ...words] = text.slice(indent.length).split(' ')
  const lines: string[] = []
  let line = indent + first
  for (const word of words) {
    if (line.length + 1 + word.length < width) line += ` ${word}`
    else {
      lines.push(line)
      line = indent + word
    }
  }
  return [...lines, line].join('\n')
}

/** A sentence or several lines of them, broken only where they are read on a console. */
export function tell(text: string, { err, width, interactive = false }: World): void {
  const lines = text.split('\n').map((line) => (interactive ? wrapped(line, width) : line))
  err(`${lines.join('\n')}\n`)
}
