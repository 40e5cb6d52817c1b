/** typst through its Node binding: the same blocks by a template of its own language, fonts loaded once. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { blocks } from '../document.mjs'
import { fonts } from '../fonts.mjs'

export const kind = 'pdf'

const template = `
#let blocks = json("blocks.json")
#set page(paper: "a4", margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm), header: context { let n = counter(page).get().first(); if n > 1 { align(center, str(n)) } })
#set text(font: "Tinos", size: 14pt, lang: "ru", hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 1.25cm, all: true), leading: 0.35em, spacing: 0.35em)
#show heading: it => align(center, block(text(size: 14pt, weight: "bold", par(justify: false, first-line-indent: 0pt, it.body))))
#let plain(where, body) = align(where, par(justify: false, first-line-indent: 0pt, body))
#for b in blocks {
  if b.kind == "clause" { par(b.text) }
  else if b.kind == "heading" { heading(level: 1, b.text) }
  else if b.kind == "subheading" { heading(level: 2, b.text) }
  else if b.kind == "title" { plain(center, strong(b.text)) }
  else if b.kind == "center" { plain(center, b.text) }
  else if b.kind == "hint" { plain(center, text(size: 10pt, b.text)) }
  else if b.kind == "right" { if "newPage" in b and b.newPage { pagebreak(weak: true) }; plain(right, b.text) }
  else if b.kind == "table" {
    set text(size: 12pt)
    set par(justify: false, first-line-indent: 0pt)
    table(columns: b.widths.map(w => w * 1%), inset: 2pt, stroke: 0.5pt, table.header(..b.columns.map(c => align(center, strong(c)))), ..b.rows.flatten())
  }
  else { plain(left, b.text) }
}
`

let compiler
let folder

export async function init() {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  folder = mkdtempSync(join(tmpdir(), 'bench-typst-'))
  writeFileSync(join(folder, 'regulation.typ'), template)
  compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: Object.values(fonts).map((path) => dirname(path)) }],
  })
}

export async function render(document) {
  compiler.mapShadow(join(folder, 'blocks.json'), Buffer.from(JSON.stringify(blocks(document))))
  const bytes = compiler.pdf({ mainFilePath: join(folder, 'regulation.typ'), resetRead: true })
  compiler.evictCache(2)
  return Buffer.from(bytes)
}
