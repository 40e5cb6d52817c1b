/** The style sheet of the page: the look of the act, then the screen around it, then the printer. */
import type { Layout } from '../../schema/types.ts'
import { cssString } from './escape.ts'
import { bodyLine, lineHeight } from './line-height.ts'
import { formStyles } from './style-form.ts'
import { printStyles } from './style-print.ts'
import { screenStyles } from './style-screen.ts'
import { tableStyles } from './style-table.ts'

/** CSS of a layout. `version` of the data stands beside the mark of a draft. */
export function styleSheet(layout: Layout, version: string): string {
  return [
    textStyles(layout),
    tableStyles(layout),
    formStyles(layout),
    screenStyles(layout, version),
    printStyles(layout, version),
  ].join('')
}

function textStyles({ font, spacing, indent, block }: Layout): string {
  return `* { box-sizing: border-box; }
body { margin: 0; color: #000; font-family: ${cssString(font.family)}, "Times New Roman", Tinos, "Liberation Serif", serif;
  font-size: ${font.size}pt; line-height: ${bodyLine(spacing)}; }
h1, h2, h3, h4, h5, h6 { margin: ${spacing.headingBefore}pt 0 ${spacing.headingAfter}pt; font-size: inherit;
  font-weight: bold; line-height: ${lineHeight(1)}; text-align: center; break-after: avoid; }
h1 { margin-top: 24pt; }
.line { display: block; }
main p { margin: 0 0 ${spacing.paragraphAfter}pt; text-align: justify; text-indent: ${indent.firstLine}mm; orphans: 2; widows: 2;
  overflow-wrap: break-word; }
main p.left, main p.center, main p.right, main p.addressee, main p.subheading { text-indent: 0; text-align: left; }
main p.center, main p.subheading { text-align: center; }
main p.right { text-align: right; }
main p.loose { text-align: left; }
main p.subheading { margin-block: 12pt 6pt; font-weight: bold; break-after: avoid; }
.block, main p.addressee { width: ${block.width}mm; max-width: 100%; margin-left: auto; }
.block p { margin: 0; line-height: ${lineHeight(1)}; text-align: ${block.align}; text-indent: 0; }
main p.addressee { margin-block: 12pt; line-height: ${lineHeight(1)}; }
main p.addressee:has(+ p.addressee) { margin-bottom: 0; }
main p.addressee + p.addressee { margin-top: 0; }
main p.form-mark { margin: 12pt 0 0; text-align: right; text-indent: 0; }
sup { font-size: 65%; line-height: 0; }
.blank { overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
.footnotes p { margin-bottom: 4pt; font-size: ${font.hintSize}pt; line-height: ${lineHeight(1)}; text-indent: 0; }
.footnotes .num { font-size: 75%; vertical-align: super; line-height: 0; }
mark.gap { padding: 0 2pt; background: #ffe27a; color: inherit; border-bottom: 1px solid #9a6b00; }
.note { margin: 4pt 0 8pt; padding: 4pt 8pt; border: 1px dashed #1f5f8b; border-left: 4px solid #1f5f8b;
  background: #eaf4fb; font: 10.5pt/1.35 Arial, "Liberation Sans", sans-serif; text-align: left; text-indent: 0; break-inside: avoid; }
:is(h1, h2, h3, h4, h5, h6) + .note { break-after: avoid; }
.note-mark::after { content: "[" attr(data-note) "]"; margin-left: 1pt; color: #1f5f8b;
  font: bold 8pt/0 Arial, "Liberation Sans", sans-serif; vertical-align: super; }
`
}
