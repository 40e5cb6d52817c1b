/** Styles of the screen: sheets on a desk, contents beside or above them. */
import type { Layout } from '../../schema/types.ts'
import { cssString } from './escape.ts'

export function screenStyles({ page, mark }: Layout, version: string): string {
  const { top, right, bottom, left } = page.margins
  return `@media screen {
html { background: #dfe1e4; }
main { display: flex; flex-direction: column; gap: 24px; align-items: center; min-width: 0; padding: 24px; }
.sheet { position: relative; width: 210mm; max-width: 100%; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; background: #fff; box-shadow: 0 1px 6px #0005; }
.sheet.landscape { width: 297mm; padding-left: ${right}mm; }
.landscape table:has(col:nth-child(5)) { min-width: 255mm; }
.sheet.footnotes { padding-block: 8mm; }
main a { color: #123f7a; text-decoration-thickness: 1px; text-decoration-color: #123f7a66; text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid #1f5f8b; outline-offset: 2px; }
:target:not(section) { background: #fff3bf; }
.printed { display: none; }
.contents { background: #fff; font: 14px/1.4 Arial, "Liberation Sans", sans-serif; }
.contents p { margin: 0 0 8px; font-weight: bold; }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents ol ol { padding-left: 14px; }
.contents a { display: block; padding: 3px 0; color: #222; text-decoration: none; overflow-wrap: break-word; }
.contents a:hover { color: #123f7a; text-decoration: underline; }
.skip { position: absolute; left: -999em; }
.skip:focus { left: 8px; top: 8px; z-index: 1; padding: 8px; background: #fff; }
${mark ? `.sheet::before { content: ${markText(mark, version)}; position: absolute; top: 6mm; right: ${right}mm; font-size: 10pt; }\n` : ''}}
@media screen and (min-width: 1100px) {
body { display: grid; grid-template-columns: 270px minmax(0, 1fr); }
.contents { position: sticky; top: 0; height: 100vh; padding: 24px 16px; overflow-y: auto; box-shadow: 0 1px 6px #0003; }
}
@media screen and (max-width: 1099px) {
.contents { max-height: 40vh; padding: 16px; overflow-y: auto; border-bottom: 1px solid #aaa; }
}
@media screen and (max-width: 700px) {
body { font-size: 16px; }
main { gap: 12px; padding: 0; }
.sheet { width: 100% !important; padding: 20px 16px !important; box-shadow: none; }
${mark ? '.sheet::before { display: block; position: static; text-align: right; }\n' : ''}main p { text-align: left; text-indent: 8mm; }
.block, main p.addressee { width: 80%; }
caption { font-size: inherit; }
table { font-size: 14px; }
th, td { hyphens: auto; }
table:has(col:nth-child(4)) { min-width: 520px; }
.landscape table:has(col:nth-child(5)) { min-width: 900px; }
}
`
}

/** «ПРОЕКТ, версия 3f9a51c7» as a CSS string. */
export function markText(mark: string, version: string): string {
  return cssString(`${mark}, версия ${version}`)
}
