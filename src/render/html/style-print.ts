/** Styles of the printer: pages of the layout, every appendix from a new one. */
import type { Layout } from '../../schema/types.ts'
import { cssString } from './escape.ts'
import { markText } from './style-screen.ts'

export function printStyles(layout: Layout, version: string): string {
  const { page, pageNumber, mark, font } = layout
  const { top, right, bottom, left } = page.margins
  const place = `@${pageNumber.position}`
  const family = `font: ${font.tableSize}pt ${cssString(font.family)}, "Times New Roman", Tinos, "Liberation Serif", serif;`
  return `@page { size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
${place} { content: counter(page); ${family} }
${mark ? `@top-right { content: ${markText(mark, version)}; ${family} }\n` : ''}}
${pageNumber.from > 1 ? `@page :first { ${place} { content: none; } }\n` : ''}@page landscape { size: A4 landscape; }
@media print {
.contents, .skip { display: none; }
.contents.printed { display: block; break-after: page; }
.contents.printed ol { padding-left: 0; list-style: none; }
.contents.printed ol ol { padding-left: 8mm; }
.appendix { break-before: page; }
.landscape { page: landscape; }
.wide { overflow: visible; }
.footnotes { margin-top: 18pt; padding-top: 4pt; border-top: 1px solid #000; }
main a, .contents a { color: inherit; text-decoration: none; }
mark.gap, .note { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
}
