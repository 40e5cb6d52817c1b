/** The content stream of a page: marked content, text, lines. Lengths are points from the top left corner. */
import type { FontCodes } from './glyph-codes.ts'

export type PageContent = {
  /** Begins marked content of a structure element. */
  readonly beginTag: (role: string, mcid: number) => void
  readonly beginArtifact: (type?: 'Pagination') => void
  readonly end: () => void
  /** Shows text from the point on, glyphs at `scale` of their width; `operands` are those of the operator that shows it, with the operator. */
  readonly text: (
    codes: FontCodes,
    size: number,
    scale: number,
    x: number,
    y: number,
    operands: string,
  ) => void
  readonly raw: (operators: string) => void
  readonly take: () => string
}

/** Two decimals are finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export function pageContent(): PageContent {
  const parts: string[] = []
  let font = ''
  return {
    beginTag: (role, mcid) => {
      parts.push(`/${role} <</MCID ${mcid}>> BDC`)
    },
    beginArtifact: (type) => {
      parts.push(type ? `/Artifact <</Type /${type}>> BDC` : '/Artifact <</Type /Layout>> BDC')
    },
    end: () => {
      parts.push('EMC')
    },
    text: (codes, size, scale, x, y, operands) => {
      const wanted = `/${codes.font.id} ${number(size)} Tf`
      // pdfkit turns the page upside down; the text matrix turns glyphs back.
      const matrix = `${Math.round(scale * 1000) / 1000} 0 0 -1 ${number(x)} ${number(y)} Tm`
      parts.push(`BT${wanted === font ? '' : ` ${wanted}`} ${matrix} ${operands} ET`)
      font = wanted
    },
    raw: (operators) => {
      parts.push(operators)
    },
    take: () => parts.join('\n'),
  }
}
