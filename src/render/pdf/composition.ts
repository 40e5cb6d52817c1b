/** The state of composing: the document becomes blocks of lines, the structure tree grows beside them. */
import type { Diagnostic, Location, Report } from '../../model/diagnostic.ts'
import type { Document, Footnote, Id, Inline, List } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import type { Block, Orientation } from './block.ts'
import { breakAsWord, type LineBreaker } from './break-lines.ts'
import { breakOptimal } from './break-optimal.ts'
import { frame, lineHeight, textWidth } from './geometry.ts'
import type { Line, Mark, NoteText, Word } from './line.ts'
import { measure, type Run } from './measure.ts'
import { type Aside, plainRun, runsOf } from './runs.ts'
import { addTag, looseTag, type Tag } from './tag.ts'
import { placeName } from './unit-name.ts'

/** A paragraph of the document: where its text comes from and where it is drawn. */
export type Unit = { readonly tag: Tag; readonly location: Location }

export type DraftNote = { readonly place: string; readonly text: string }

export type Composition = {
  readonly layout: Layout
  readonly report: Report
  readonly lists: readonly List[]
  readonly breakLines: LineBreaker
  readonly blocks: Block[]
  readonly root: Tag
  /** Every paragraph in reading order, footnotes apart. */
  readonly units: Unit[]
  readonly footnotes: Map<number, Unit>
  readonly notes: DraftNote[]
  /** Units that begin with the next block: references lead to them. */
  anchors: Id[]
  /** Element that new paragraphs belong to. */
  parent: Tag
  /** Of the current page. */
  orientation: Orientation
  /** Width of the text of the current page, points. */
  width: number
  /** Letters of the headings right above the current place. */
  headed: number
  /** Number of a clause that waits for its first paragraph. */
  number: string
  /** Element that this number belongs to when it is that of a list item. */
  label: Tag | undefined
  /** Words that a column is too narrow for: each is told of once. */
  readonly cutWords: Set<string>
  /** Whether a character had to be replaced. */
  glyphMissing: boolean
  /** Names of the units around the current place: where a drafting note belongs. */
  place: readonly string[]
}

export function startComposition(
  { lists }: Pick<Document, 'lists'>,
  layout: Layout,
  report: Report,
): Composition {
  const root = looseTag(undefined, 'Document')
  return {
    layout,
    report,
    lists,
    breakLines: layout.lineBreaking === 'optimal' ? breakOptimal : breakAsWord,
    blocks: [],
    root,
    units: [],
    footnotes: new Map(),
    notes: [],
    anchors: [],
    parent: root,
    orientation: 'portrait',
    width: textWidth(frame(layout, 'portrait')),
    headed: 0,
    number: '',
    label: undefined,
    cutWords: new Set(),
    glyphMissing: false,
    place: [],
  }
}

/** Space between a table and the text around it, points. */
export const tableSpace = 6

/** Adds a block; the units that wait for a beginning begin with it. */
export function addBlock(composition: Composition, block: Exclude<Block, { kind: 'pageBreak' }>): void {
  const last = composition.blocks.at(-1)
  const tight = last?.kind === 'table' && block.before < tableSpace
  const before = tight ? tableSpace : block.before
  composition.blocks.push({ ...block, anchors: composition.anchors, before })
  composition.anchors = []
}

/** Starts a new page of the given orientation. */
export function breakPage(composition: Composition, orientation: Orientation): void {
  composition.blocks.push({ kind: 'pageBreak', orientation })
  composition.orientation = orientation
  composition.width = textWidth(frame(composition.layout, orientation))
}

/**
 * What it is to compose is passed beside the function, which then need not be made anew for every clause: the engine
 * drops compiled code of a function with its last instance.
 */
export type Compose<Given extends unknown[]> = (composition: Composition, ...given: Given) => void

/** What `compose` adds goes under `tag`. */
export function within<Given extends unknown[]>(
  composition: Composition,
  tag: Tag,
  compose: Compose<Given>,
  ...given: Given
): void {
  const outer = composition.parent
  composition.parent = tag
  compose(composition, ...given)
  composition.parent = outer
}

/** What `compose` adds stands in the unit called `name`. */
export function at<Given extends unknown[]>(
  composition: Composition,
  name: string | undefined,
  compose: Compose<Given>,
  ...given: Given
): void {
  const outer = composition.place
  if (name) composition.place = [...outer, name]
  compose(composition, ...given)
  composition.place = outer
}

/** The words of a paragraph that `tag` will hold; `bold` is the look of the whole, `lead` stands before the content. */
export function wordsOf(
  composition: Composition,
  content: readonly Inline[],
  tag: Tag,
  location: Location,
  size: number,
  options: { readonly bold?: boolean; readonly lead?: readonly Run[] } & TakenNumber = {},
): Word[] {
  const look = { bold: options.bold === true, italic: false }
  const runs = runsOf(content, look, asideOf(composition, tag, location))
  // The space after a number is a no-break one: justification must not widen it, nor a line end there.
  const number = options.number
    ? [{ ...plainRun(`${options.number}\u00a0`, look, markOf(options)), fixed: true as const }]
    : []
  return measureRuns(composition, [...number, ...(options.lead ?? []), ...runs], size, location)
}

export function measureRuns(
  composition: Composition,
  runs: readonly Run[],
  size: number,
  location: Location,
): Word[] {
  return measure(runs, size, (character) => {
    composition.glyphMissing = true
    composition.report(glyphMissing(character, location))
  })
}

function asideOf(composition: Composition, tag: Tag, location: Location): Aside {
  return {
    footnote: (footnote) => noteText(composition, footnote, tag, location),
    note: (note) => composition.notes.push({ place: placeName(composition.place), text: note.text }),
  }
}

/** Sets a footnote at the size of hints across the whole width, single spaced. */
function noteText(composition: Composition, footnote: Footnote, parent: Tag, location: Location): NoteText {
  const size = composition.layout.font.hintSize
  const reference = looseTag(parent, 'Reference')
  const span = looseTag(parent, 'Span')
  const note = addTag(span, 'Note', { id: `note-${footnote.number}` })
  const look = { bold: false, italic: false }
  const content = runsOf(footnote.content, look, asideOf(composition, note, location))
  const number = { ...plainRun(String(footnote.number), look), raised: true }
  const runs = [number, { ...plainRun('\u00a0', look), fixed: true as const }, ...content]
  const lines: Line[] = composition.breakLines(measureRuns(composition, runs, size, location), {
    width: composition.width,
    indent: 0,
  })
  composition.footnotes.set(footnote.number, { tag: note, location })
  return { number: footnote.number, reference, span, note, lines, lineHeight: lineHeight(size, 1), size }
}

function glyphMissing(character: string, location: Location): Diagnostic {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    code: 'render/glyph-missing',
    severity: 'error',
    message: `Шрифт PDF не содержит знака U+${code}: на его месте будет «□».`,
    hint: 'Замените знак в данных или шаблоне на имеющийся в шрифте Times New Roman.',
    location,
  }
}

/** A number and, for an item of a list, the element it belongs to. */
export type TakenNumber = { readonly number?: string; readonly label?: Tag | undefined }

/** The number that waits for its first paragraph; asked once. */
export function takeNumber(composition: Composition): TakenNumber {
  const { number, label } = composition
  composition.number = ''
  composition.label = undefined
  return number ? { number, label } : {}
}

function markOf({ label }: TakenNumber): Mark | undefined {
  return label && { label }
}
