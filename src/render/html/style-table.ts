/** Styles of tables. */
import type { Layout } from '../../schema/types.ts'
import { lineHeight } from './line-height.ts'

export function tableStyles({ font, spacing }: Layout): string {
  return `.wide { margin: 6pt 0; padding: 0 1px; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: ${font.tableSize}pt; line-height: ${lineHeight(spacing.tableLine)}; }
caption { padding-bottom: 4pt; font-size: ${font.size}pt; text-align: left; break-after: avoid; }
th, td { padding: 2pt 4pt; border: 1px solid #000; text-align: left; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
th { font-weight: bold; text-align: center; vertical-align: middle; }
main th p, main td p { text-align: inherit; text-indent: 0; }
main td p.center, main th p.center, main td p.subheading, .center { text-align: center; }
main td p.right { text-align: right; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
`
}
