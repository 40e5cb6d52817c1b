/** Styles of tables. */
import type { Layout } from '../../schema/types.ts'
import { writtenLine } from '../row-to-fill.ts'
import { usualPadding } from '../table-fit.ts'
import { bodyLine, lineHeight } from './line-height.ts'
import { cellPadding } from './width.ts'

export function tableStyles({ font, spacing }: Layout): string {
  return `.wide { margin: 6pt 0; padding: 0 1px; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: ${font.tableSize}pt; line-height: ${lineHeight(spacing.tableLine)}; }
caption { padding: 6pt 0; font-size: ${font.size}pt; line-height: ${bodyLine(spacing)}; text-align: left; break-after: avoid; }
th, td { height: ${lineHeight(spacing.tableLine)}em; padding: 0 ${cellPadding(usualPadding)}pt; border: 1px solid #000; text-align: left; vertical-align: top; overflow-wrap: break-word; }
tr.to-fill td { height: ${writtenLine}mm; }
th { font-weight: bold; text-align: center; vertical-align: middle; }
main th p, main td p { text-align: inherit; text-indent: 0; }
main td p.center, main th p.center, main td p.subheading, .center { text-align: center; }
main td p.right { text-align: right; }
main td p.loose { text-align: inherit; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
`
}
