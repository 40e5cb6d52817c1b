/** Styles of lines to fill in, boxes and signatures. */
import type { Layout } from '../../schema/types.ts'

export function formStyles({ font, indent }: Layout): string {
  return `.field { margin: 4pt 0; break-inside: avoid; }
main .field p { display: flex; align-items: flex-end; gap: 4pt; text-align: left; text-indent: 0; }
.field .rule { flex: 1 0 25%; height: 1.2em; overflow: hidden; border-bottom: 1px solid #000; color: transparent; white-space: nowrap; }
main .field p.hint { display: block; font-size: ${font.hintSize}pt; line-height: 1.2; text-align: center; }
main p.checkbox { padding-left: ${indent.firstLine}mm; text-indent: -6mm; }
.box { display: inline-block; width: 6mm; text-indent: 0; }
main p.signature { display: flex; align-items: baseline; gap: 6mm; margin-top: 24pt; text-align: left; text-indent: 0; break-inside: avoid; }
.position { flex: 1 1 0; }
.name { flex: 0 0 auto; max-width: 60%; }
`
}
