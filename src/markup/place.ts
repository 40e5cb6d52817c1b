import type { Location, Source } from '../model/diagnostic.ts'
import type { Markup } from '../model/element.ts'

/** Turns marks `<?at S L C?>` and, for want of them, offsets of the merged text into places. */
export type Places = {
  readonly mark: (body: string) => Location | undefined
  readonly at: (line: number, column: number) => Location
  readonly atOffset: (offset: number) => Location
}

/** `line` and `column` from 1; an offset is an index into `markup.text`. */
export function places(markup: Markup): Places {
  const merged: Source = { name: 'markup', text: markup.text }
  return {
    mark: (body) => markLocation(markup, body),
    at: (line, column) => ({ source: merged, start: { line, column } }),
    atOffset: (offset) => marked(markup, offset) ?? { source: merged, start: position(markup.text, offset) },
  }
}

/** Three numbers parted by single spaces. A document has thousands of marks: no regular expression here. */
function markLocation(markup: Markup, body: string): Location | undefined {
  const first = body.indexOf(' ')
  const second = body.indexOf(' ', first + 1)
  const source = markup.sources[Number(body.slice(0, first))]
  const line = Number(body.slice(first + 1, second))
  const column = Number(body.slice(second + 1))
  return source && line > 0 && column > 0 ? { source, start: { line, column } } : undefined
}

/** The last mark before the offset: a bare `&` stands in the text that follows that tag. */
function marked(markup: Markup, offset: number): Location | undefined {
  const start = markup.text.lastIndexOf('<?at ', offset)
  if (start < 0) return undefined
  const end = markup.text.indexOf('?>', start)
  return end < 0 ? undefined : markLocation(markup, markup.text.slice(start + 5, end))
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
