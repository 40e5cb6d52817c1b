/** Lengths in the units of WordprocessingML. */
import type { Layout } from '../../schema/types.ts'

export type Orientation = 'portrait' | 'landscape'

/** Twentieths of a point. */
export function fromMillimetres(value: number): number {
  return Math.round((value * 1440) / 25.4)
}

/** Twentieths of a point. */
export function fromPoints(value: number): number {
  return Math.round(value * 20)
}

/** From twentieths of a point. */
export function inPoints(twips: number): number {
  return twips / 20
}

/** Line height of Times New Roman at single spacing, em. */
export const singleLine = 1.149

/** Half points, the unit of font sizes. */
export function halfPoints(value: number): number {
  return Math.round(value * 2)
}

/** Multiplier of a line in 240ths, the unit of `lineRule="auto"`. */
export function lineUnits(multiplier: number): number {
  return Math.round(multiplier * 240)
}

/** Letters of Times New Roman by width in em; all others are about half an em wide. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\s.,/;:()'|-]/, 0.28],
  [/[жмшщыюфЖМШЩЫЮФДН]/, 0.7],
  [/\p{Lu}/u, 0.68],
  [/[гзстъьэ]/, 0.44],
]
const usualWidth = 0.5

/** Width of a text in em, within three per cent: enough to tell one line from two. */
export function letterWidths(text: string): number {
  let sum = 0
  for (const letter of text) sum += letterWidth(letter)
  return sum
}

// At the top of the module: the engine drops compiled code of a function with its last instance.
function letterWidth(letter: string): number {
  for (const [kind, width] of widths) if (kind.test(letter)) return width
  return usualWidth
}

/** A4 in twips, as Word itself writes it. */
const paper = { narrow: 11906, wide: 16838 } as const

/** Width and height of the sheet in twips. */
export function sheet(orientation: Orientation): { readonly width: number; readonly height: number } {
  return orientation === 'portrait'
    ? { width: paper.narrow, height: paper.wide }
    : { width: paper.wide, height: paper.narrow }
}

/** Width of the lines of text in twips. */
export function textWidth(layout: Layout, orientation: Orientation): number {
  const { left, right } = layout.page.margins
  return sheet(orientation).width - fromMillimetres(left) - fromMillimetres(right)
}

/** Left indent that puts a block of the layout's width at the right margin, in twips. */
export function blockIndent(layout: Layout, orientation: Orientation): number {
  return Math.max(0, textWidth(layout, orientation) - fromMillimetres(layout.block.width))
}
