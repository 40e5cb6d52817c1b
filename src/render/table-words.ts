/** How wide the columns of a table must be for its words, and how much text stands in them. Lengths are em. */
import { inlineText } from '../document/text.ts'
import type { Cell, Inline, Table } from '../model/document.ts'
import { letterWidths } from './letter-width.ts'
import { rowCells } from './table-cells.ts'

/**
 * What may not be divided: nothing that stands without a space; the same but for addresses and long codes, which a
 * reader takes in pieces; or words alone, parted from what no-break spaces bind to them.
 */
export type Hold = 'everything' | 'groups' | 'words'

export type Widest = Readonly<Record<Hold, number>>

/** A cell that spans columns and what it needs of them together. */
export type Spanning = { readonly first: number; readonly count: number; readonly widest: Widest }

export type TableWords = {
  /** Widest of each column. */
  readonly columns: readonly Widest[]
  readonly spanning: readonly Spanning[]
  /** Lengths of the paragraphs of each cell of one column, row by row. */
  readonly rows: readonly (readonly (readonly number[])[])[]
}

/** What was measured lives as long as its table: several formats ask for it. */
const measured = new WeakMap<Table, TableWords>()

/** Measures every cell of the table. */
export function tableWords(table: Table): TableWords {
  const known = measured.get(table)
  if (known) return known
  const fresh = measureTable(table)
  measured.set(table, fresh)
  return fresh
}

function measureTable(table: Table): TableWords {
  const count = table.columns.length
  const columns = new Array<Widest>(count).fill(nothing)
  const spanning: Spanning[] = []
  const rows = [...rowCells(table.head, count), ...rowCells(table.body, count)]
  const lengths = rows.map((cells, index) => {
    const own: (readonly number[])[] = new Array<readonly number[]>(count).fill([])
    for (const { cell, column, columns: width } of cells) {
      if (!cell) continue
      const words = cellWords(cell, index < table.head.length)
      if (width > 1) spanning.push({ first: column, count: width, widest: words.widest })
      else {
        columns[column] = wider(columns[column] ?? nothing, words.widest)
        own[column] = words.lengths
      }
    }
    return own
  })
  return { columns, spanning, rows: lengths }
}

const nothing: Widest = { everything: 0, groups: 0, words: 0 }

function wider(one: Widest, other: Widest): Widest {
  return {
    everything: Math.max(one.everything, other.everything),
    groups: Math.max(one.groups, other.groups),
    words: Math.max(one.words, other.words),
  }
}

function cellWords(cell: Cell, isHead: boolean): { readonly widest: Widest; readonly lengths: number[] } {
  let widest = nothing
  const lengths: number[] = []
  for (const { content, role } of cell.content) {
    const isBold = isHead || role === 'subheading' || content.some(isStrong)
    let length = 0
    for (const group of unbroken(inlineText(content))) {
      const width = letterWidths(group, isBold)
      widest = wider(widest, widestOf(group, width, isBold))
      length += width + space
    }
    lengths.push(length)
  }
  return { widest, lengths }
}

const space = 0.25

function isStrong(inline: Inline): boolean {
  return inline.kind === 'strong' || (inline.kind === 'emphasis' && inline.content.some(isStrong))
}

/** The text where a line may end: at spaces, and after a hyphen or a dash inside a word. */
export function unbroken(text: string): string[] {
  const groups = text.split(/[ \t\n\v\f\r]+/).filter((group) => group !== '')
  return groups.flatMap((group) =>
    /[-–—]/.test(group) ? group.split(/(?<=[^-–—][-–—])(?=[\p{L}\p{N}«("])/u) : [group],
  )
}

const address = /[@_]|[A-Za-z\d]\.[A-Za-z]|:\/\/|\d{12}/

function widestOf(group: string, width: number, isBold: boolean): Widest {
  if (address.test(group)) return { everything: width, groups: 0, words: 0 }
  const words = group.includes('\u00a0')
    ? Math.max(...group.split('\u00a0').map((word) => letterWidths(word, isBold)))
    : width
  return { everything: width, groups: width, words }
}
