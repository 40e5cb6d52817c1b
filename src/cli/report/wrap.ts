/** Lines for a console, which itself would break them inside a word. */

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
