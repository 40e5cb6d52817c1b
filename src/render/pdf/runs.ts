/** Inline content becomes runs of one look. */
import type { Footnote, Inline, Note } from '../../model/document.ts'
import type { Mark, NoteText } from './line.ts'
import type { Run } from './measure.ts'

/** Asked for what stands outside the line: the footnote's text, the drafting note. */
export type Aside = {
  readonly footnote: (footnote: Footnote) => NoteText
  readonly note: (note: Note) => void
}

type Look = { readonly bold: boolean; readonly italic: boolean }

/** Runs of the content in order. A drafting note leaves no run. */
export function runsOf(content: readonly Inline[], look: Look, aside: Aside): Run[] {
  return content.flatMap((inline) => oneInline(inline, look, aside))
}

/** A run of plain text. */
export function plainRun(text: string, look: Look, mark?: Mark): Run {
  return { text, ...look, raised: false, mark, hard: false }
}

function oneInline(inline: Inline, look: Look, aside: Aside): Run[] {
  switch (inline.kind) {
    case 'text':
    case 'citation':
      return [plainRun(inline.text, look)]
    case 'gap':
      return [plainRun(inline.text, look, { gap: true })]
    case 'strong':
      return runsOf(inline.content, { ...look, bold: true }, aside)
    case 'emphasis':
      return runsOf(inline.content, { ...look, italic: true }, aside)
    case 'lineBreak':
      return [{ ...plainRun('', look), hard: true }]
    case 'blank':
      return [plainRun('_'.repeat(inline.length), look, { field: { role: 'tv', description: '' } })]
    case 'crossReference':
      return inline.segments.map((segment) =>
        plainRun(segment.text, look, segment.target === undefined ? undefined : { target: segment.target }),
      )
    case 'footnote': {
      const mark = { footnote: aside.footnote(inline) }
      return [{ ...plainRun(String(inline.number), look, mark), raised: true }]
    }
    case 'note':
      aside.note(inline)
      return []
  }
}
