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

/** Half points, the unit of font sizes. */
export function halfPoints(value: number): number {
  return Math.round(value * 2)
}

/** Multiplier of a line in 240ths, the unit of `lineRule="auto"`. */
export function lineUnits(multiplier: number): number {
  return Math.round(multiplier * 240)
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

/** Height of the field of text in twips. */
export function textHeight(layout: Layout, orientation: Orientation): number {
  const { top, bottom } = layout.page.margins
  return sheet(orientation).height - fromMillimetres(top) - fromMillimetres(bottom)
}

/** Left indent that puts a block of the layout's width at the right margin, in twips. */
export function blockIndent(layout: Layout, orientation: Orientation): number {
  return Math.max(0, textWidth(layout, orientation) - fromMillimetres(layout.block.width))
}
