import type { Layout } from '../../schema/types.ts'

/** Single spacing of Times New Roman in sizes of the font: what a word processor multiplies its interval by. */
const singleLine = 1.15

/** Line height of the text of an act, as CSS has it. */
export function bodyLine({ line, lineExact }: Layout['spacing']): string {
  return lineExact === undefined ? String(lineHeight(line)) : `${lineExact}pt`
}

/** Line height for a multiple of single spacing. */
export function lineHeight(multiple: number): number {
  return Math.round(multiple * singleLine * 1000) / 1000
}
