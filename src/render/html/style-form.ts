/** Styles of lines to fill in, boxes and signatures. */
import type { Layout } from '../../schema/types.ts'
import { lineHeight } from './line-height.ts'

export function formStyles({ font, indent }: Layout): string {
  return `.field { break-inside: avoid; }
main .field p { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 4pt; text-align: left; text-indent: 0; }
.field .rule { flex: 1 0 4em; height: 1.05em; margin-bottom: 0.15em; overflow: hidden; border-bottom: 1px solid #000; color: transparent; white-space: nowrap; }
main .field p.hint { display: block; margin-bottom: 3pt; font-size: ${font.hintSize}pt; line-height: ${lineHeight(1)}; text-align: center; }
main p.checkbox { padding-left: ${indent.firstLine}mm; text-align: left; text-indent: 0; }
main p.signature { display: flex; align-items: last baseline; justify-content: space-between; gap: ${font.size}pt; margin-top: 24pt;
  line-height: ${lineHeight(1)}; text-align: left; text-indent: 0; break-inside: avoid; }
main p.signature:has(+ p.right), main :is(p, .field):has(+ p.signature) { break-after: avoid; }
.position { flex: 0 1 auto; max-width: 55%; }
.position:only-child { max-width: none; }
.name { flex: 0 0 auto; margin-left: auto; max-width: 75%; text-align: right; }
`
}
