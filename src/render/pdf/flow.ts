/** The page being filled: where the next line goes, what is left above the footnotes. */
import type { Layout } from '../../schema/types.ts'
import type { Orientation } from './block.ts'
import { baseline, frame } from './geometry.ts'
import type { Line, NoteText } from './line.ts'
import type { Page } from './page.ts'

/** Lines of a footnote that wait for the foot of a page. */
type WaitingNote = { readonly note: NoteText; readonly lines: readonly Line[] }

export type Flow = {
  readonly layout: Layout
  readonly pages: Page[]
  page: Page
  /** Top of the next line, points from the top of the page. */
  y: number
  /** Space that the last block wants after it; the greater of this and the space before the next one counts. */
  after: number
  /** Whether lines need be searched for footnotes. */
  readonly hasNotes: boolean
  /** Footnotes of this page and their height with the rule above them. */
  notes: WaitingNote[]
  notesHeight: number
  /** What did not fit goes to the next page. */
  carried: WaitingNote[]
}

/** Space for the rule above the footnotes, points. */
const noteRuleHeight = 8
const noteRuleLength = 144
/** Footnotes leave this share of every page to the text, however long they are. */
const notesShare = 1 / 2
/** A rounding error must not send a line to the next page. */
const tolerance = 0.01

/** An empty first page. */
export function startFlow(layout: Layout, hasNotes: boolean): Flow {
  const page = emptyPage(layout, 1, 'portrait')
  const start = { y: page.frame.top, after: 0, notes: [], notesHeight: 0, carried: [] }
  return { layout, pages: [page], page, hasNotes, ...start }
}

function emptyPage(layout: Layout, number: number, orientation: Orientation): Page {
  const sides = frame(layout, orientation)
  return { number, orientation, frame: sides, lines: [], boxes: [], rules: [], anchors: [], bookmarks: [] }
}

/** Begins a page of the given orientation; a page on which nothing stands yet is turned instead of left empty. */
export function breakPage(flow: Flow, orientation: Orientation): void {
  const { lines, anchors, bookmarks } = flow.page
  const empty = atTop(flow) && flow.notes.length + lines.length + anchors.length + bookmarks.length === 0
  if (!empty) {
    nextPage(flow, orientation)
    return
  }
  flow.page = emptyPage(flow.layout, flow.pages.length, orientation)
  flow.pages[flow.pages.length - 1] = flow.page
  flow.y = flow.page.frame.top
}

/** Finishes the page and begins another. */
export function nextPage(flow: Flow, orientation: Orientation = flow.page.orientation): void {
  finishPage(flow)
  flow.page = emptyPage(flow.layout, flow.pages.length + 1, orientation)
  flow.pages.push(flow.page)
  flow.y = flow.page.frame.top
  flow.after = 0
  const waiting = flow.carried
  flow.carried = []
  for (const { note, lines } of waiting) addNote(flow, note, lines)
}

/** Finishes the last page; footnotes that are still waiting get pages of their own. */
export function endFlow(flow: Flow): void {
  while (flow.carried.length > 0) nextPage(flow)
  finishPage(flow)
}

/** Whether nothing stands on the page yet. */
export function atTop(flow: Flow): boolean {
  return flow.y <= flow.page.frame.top + tolerance
}

/** Space between the last block and one that wants `before`: none at the top of a page. */
export function gapBefore(flow: Flow, before: number): number {
  return atTop(flow) ? 0 : Math.max(flow.after, before)
}

/** Moves down to where the next block begins. */
export function beginBlock(flow: Flow, before: number): void {
  flow.y += gapBefore(flow, before)
  flow.after = 0
}

/** Height of the whole text area of a page. */
export function pageHeight(flow: Flow): number {
  return flow.page.frame.bottom - flow.page.frame.top
}

/** Whether `height` points more fit above the footnotes, with `notes` added to these. */
export function fits(flow: Flow, height: number, notes: readonly NoteText[] = []): boolean {
  return flow.y + height + notesNeed(flow, notes) <= flow.page.frame.bottom - flow.notesHeight + tolerance
}

/** Room left above the footnotes, points. */
export function room(flow: Flow): number {
  return flow.page.frame.bottom - flow.notesHeight - flow.y
}

const noNotes: readonly NoteText[] = []

/** Footnotes whose numbers stand in the line. */
export function notesOf(flow: Flow, line: Line): readonly NoteText[] {
  if (!flow.hasNotes) return noNotes
  let notes: NoteText[] | undefined
  for (const word of line.words)
    for (const piece of word.pieces) {
      const note = piece.mark?.footnote
      if (!note) continue
      notes ??= []
      notes.push(note)
    }
  return notes ?? noNotes
}

/** Height that new footnotes need at least: a long one may continue on the next page. */
function notesNeed(flow: Flow, notes: readonly NoteText[]): number {
  if (notes.length === 0) return 0
  const most = pageHeight(flow) / 3
  const height = notes.reduce((sum, note) => sum + note.lines.length * note.lineHeight, 0)
  return Math.min(height, most) + (flow.notes.length === 0 ? noteRuleHeight : 0)
}

/** Puts a footnote at the foot; lines for which there is no room wait for the next page. */
export function addNote(flow: Flow, note: NoteText, lines: readonly Line[] = note.lines): void {
  if (flow.carried.length > 0) {
    flow.carried.push({ note, lines })
    return
  }
  const rule = flow.notes.length === 0 ? noteRuleHeight : 0
  const free = Math.min(room(flow), pageHeight(flow) * notesShare - flow.notesHeight) - rule
  const count = Math.max(0, Math.min(lines.length, Math.floor((free + tolerance) / note.lineHeight)))
  if (count > 0) {
    flow.notes.push({ note, lines: lines.slice(0, count) })
    flow.notesHeight += rule + count * note.lineHeight
  }
  if (count < lines.length) flow.carried.push({ note, lines: lines.slice(count) })
}

function finishPage(flow: Flow): void {
  if (flow.notes.length === 0) return
  const { frame: sides } = flow.page
  let top = sides.bottom - flow.notesHeight
  flow.page.rules.push({ x: sides.left, y: top + noteRuleHeight / 2, width: noteRuleLength })
  top += noteRuleHeight
  for (const { note, lines } of flow.notes) {
    for (const line of lines) {
      const base = baseline(top, note.size)
      flow.page.lines.push({
        line,
        x: sides.left,
        baseline: base,
        align: 'justify',
        tag: note.note,
        size: note.size,
      })
      top += note.lineHeight
    }
  }
  flow.notes = []
  flow.notesHeight = 0
}
