/** Drafting notes: a list on pages of its own after the act, no part of its text. */

import type { Location } from '../../model/diagnostic.ts'
import { breakAsWord } from './break-lines.ts'
import { addBlock, breakPage, type Composition, measureRuns, within } from './composition.ts'
import { bodyLook, type Look, paragraphBlock } from './paragraph.ts'
import { plainRun } from './runs.ts'
import { addTag } from './tag.ts'

/** Heading of the list and title of its structure element: readers of the text of the act stop here. */
export const notesTitle = 'Примечания составителя'

const plain = { bold: false, italic: false }

/** Adds the notes found so far, each with the names of the units where it stands. */
export function composeNotes(composition: Composition): void {
  const location = composition.units[0]?.location
  if (composition.notes.length === 0 || !location) return
  breakPage(composition, 'portrait')
  const body = bodyLook(composition)
  const heading: Look = {
    ...body,
    role: 'H1',
    align: 'center',
    indent: 0,
    bold: true,
    after: 12,
    keepNext: true,
  }
  within(composition, addTag(composition.parent, 'Sect', { title: notesTitle }), () => {
    add(composition, notesTitle, heading, location, { title: notesTitle, depth: 1 })
    for (const [index, note] of composition.notes.entries()) {
      const place = note.place ? `${note.place} — ` : ''
      add(composition, `${index + 1}.\u00a0${place}${note.text}`, body, location)
    }
  })
}

function add(
  composition: Composition,
  text: string,
  look: Look,
  location: Location,
  bookmark?: { readonly title: string; readonly depth: number },
): void {
  const words = measureRuns(composition, [plainRun(text, { ...plain, bold: look.bold })], look.size, location)
  const lines = breakAsWord(words, { width: composition.width, indent: look.indent })
  const tag = addTag(composition.parent, look.role)
  addBlock(composition, paragraphBlock(look, tag, lines, bookmark ? { bookmark } : {}))
}
