/** Lengths of the layout in points. */
import type { Layout } from '../../schema/types.ts'
import type { Orientation } from './block.ts'

/** Word processors count in twentieths of a point: lengths that are rounded as theirs give the same lines and pages. */
const twips = 20

function rounded(points: number): number {
  return Math.round(points * twips) / twips
}

/** Millimetres to points. */
export function mm(length: number): number {
  return rounded((length * 72) / 25.4)
}

/** A4 as pdfkit has it. */
const short = 595.28
const long = 841.89

/** Line height of Times New Roman and Tinos at single spacing in em: (1825 + 443 + 87) / 2048. */
const singleLine = 1.149
/** Depth of the descender with the line gap in em. */
const depth = 0.2163

/** One orientation of the page: its size and the sides of the text. */
export type Frame = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The page and its text area; margins keep their sides in landscape. */
export function frame(layout: Layout, orientation: Orientation): Frame {
  const { margins } = layout.page
  const width = orientation === 'portrait' ? short : long
  const height = orientation === 'portrait' ? long : short
  return {
    width,
    height,
    left: mm(margins.left),
    right: rounded(width) - mm(margins.right),
    top: mm(margins.top),
    bottom: rounded(height) - mm(margins.bottom),
  }
}

/** Width of the text. */
export function textWidth(of: Frame): number {
  return of.right - of.left
}

/** A multiple of single spacing, or exact points from line to line. */
export type Spacing = number | { readonly exact: number }

/** Distance between lines of `size` points. What a multiplier adds goes below the line. */
export function lineHeight(size: number, spacing: Spacing): number {
  return rounded(typeof spacing === 'number' ? size * singleLine * spacing : spacing.exact)
}

/** Baseline of a line whose top is `top`. */
export function baseline(top: number, size: number): number {
  return top + lineHeight(size, 1) - size * depth
}

/** Word processors give four fifths of an exact line to what is above the baseline, whatever the font. */
const exactAscent = 0.8

/** Baseline of a line of an exact height. */
export function exactBaseline(top: number, height: number): number {
  return top + height * exactAscent
}
