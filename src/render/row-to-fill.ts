/** Rows of a table that wait for somebody's hand: an empty cell of a regulation is one to be filled in. */
import { inlineText } from '../document/text.ts'
import type { Cell, Row } from '../model/document.ts'

/** Millimetres that a written line takes at least; a row as high as its printed letters is too low for it. */
export const writtenLine = 7

/** Whether the row has a cell without a word. */
export function isToFill(row: Row): boolean {
  return row.cells.some(isEmpty)
}

function isEmpty({ content }: Cell): boolean {
  return content.every((paragraph) => inlineText(paragraph.content).trim() === '')
}
