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
  const runs: Run[] = []
  addRuns(runs, content, look, aside)
  return runs
}

/** A run of plain text. */
export function plainRun(text: string, look: Look, mark?: Mark): Run {
  return { text, ...look, raised: false, mark, hard: false }
}

// Loops without arrow functions: the engine drops compiled code of a function with its last instance.
function addRuns(runs: Run[], content: readonly Inline[], look: Look, aside: Aside): void {
  for (const inline of content) addInline(runs, inline, look, aside)
}

function addInline(runs: Run[], inline: Inline, look: Look, aside: Aside): void {
  switch (inline.kind) {
    case 'text':
    case 'citation':
      runs.push(plainRun(inline.text, look))
      break
    case 'gap':
      runs.push(plainRun(inline.text, look, { gap: true }))
      break
    case 'strong':
      addRuns(runs, inline.content, { ...look, bold: true }, aside)
      break
    case 'emphasis':
      addRuns(runs, inline.content, { ...look, italic: true }, aside)
      break
    case 'lineBreak':
      runs.push({ ...plainRun('', look), hard: true })
      break
    case 'blank':
      runs.push(plainRun('_'.repeat(inline.length), look, { field: { role: 'tv', description: '' } }))
      break
    case 'crossReference':
      for (const { text, target } of inline.segments)
        runs.push(plainRun(text, look, target === undefined ? undefined : { target }))
      break
    case 'footnote': {
      const mark = { footnote: aside.footnote(inline) }
      runs.push({ ...plainRun(String(inline.number), look, mark), raised: true })
      break
    }
    case 'note':
      aside.note(inline)
  }
}
