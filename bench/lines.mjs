/**
 * Two figures about the lines of the PDF, over all sample services. Which share of them ends where LibreOffice ends
 * them in our DOCX, and stands on the same page; and how far justified lines are stretched in both ways of breaking.
 * Usage, after `npm run build`: node bench/lines.mjs. Prints a table; needs `soffice` for the first figure.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const root = new URL('../', import.meta.url)
const load = (path) => import(new URL(`build/${path}`, root).href)
const [{ build }, { openProject }, { compose }, { pdfWriter }, { docxWriter }] = await Promise.all(
  [
    'pipeline.js',
    'load/project.js',
    'render/pdf/compose.js',
    'render/pdf/writer.js',
    'render/docx/writer.js',
  ].map(load),
)
const folder = mkdtempSync(join(tmpdir(), 'bench-lines-'))
const project = openProject(root.pathname, root.pathname, () => undefined)
const options = { numbering: 'literal', notes: false, attachments: [] }
const ignore = () => undefined

/** Lines of every page from top to bottom; cells of a row stand in one line. */
async function pagesOf(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const rows = new Map()
    for (const { str, transform } of items.filter((item) => item.str?.trim())) {
      const y = Math.round(transform[5])
      rows.set(y, [...(rows.get(y) ?? []), { x: transform[4], text: str }])
    }
    const sorted = [...rows].sort(([upper], [lower]) => lower - upper)
    pages.push(sorted.map(([, row]) => textOf(row)))
  }
  await pdf.destroy()
  return pages
}

/** Without white space: how it is written between pieces differs. A rule to write on is one sign. */
function textOf(row) {
  const text = row.sort((left, right) => left.x - right.x).map((one) => one.text)
  return text.join('').replace(/\s+/g, '').replace(/_+/g, '_')
}

function shares(ours, office) {
  const everywhere = new Set(office.flat())
  const lines = ours.flatMap((page, index) => page.map((line) => ({ line, index })))
  const same = lines.filter(({ line }) => everywhere.has(line))
  const placed = lines.filter(({ line, index }) => office[index]?.includes(line))
  return { same: same.length / lines.length, placed: placed.length / lines.length, count: lines.length }
}

/** Points added to each space of justified lines, sorted. */
function stretches(document, layout, lineBreaking) {
  const { blocks } = compose(document, { ...layout, lineBreaking }, false, ignore)
  return blocks
    .filter((block) => block.kind === 'paragraph' && block.align === 'justify')
    .flatMap((block) => block.lines)
    .filter((line) => line.wrapped && line.gaps > 0)
    .map((line) => (line.measure - line.width) / line.gaps)
    .sort((left, right) => left - right)
}

const at = (values, share) => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const percent = (value) => `${(value * 100).toFixed(1)} %`

const built = []
mkdirSync(join(folder, 'office'))
for (const file of project.services) {
  const one = build(project, file, { date: '2026-11-23', draft: false }, ignore)
  if (!one) throw new Error(`${file.id} could not be built`)
  const layout = one.layout.value
  writeFileSync(
    join(folder, `${file.id}.docx`),
    await docxWriter.write(one.document, layout, options, ignore),
  )
  const pages = await pagesOf(await pdfWriter.write(one.document, layout, options, ignore))
  built.push({ id: file.id, document: one.document, layout, pages })
}
const sources = readdirSync(folder).filter((name) => name.endsWith('.docx'))
const profile = `-env:UserInstallation=file://${folder}/profile`
spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', 'office', ...sources], {
  cwd: folder,
})

console.log(
  '| sample | lines | same ends | same page | pages (LibreOffice) | 95 % asWord | optimal | worst asWord | optimal |',
)
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
const all = { asWord: [], optimal: [] }
for (const { id, document, layout, pages } of built) {
  const office = await pagesOf(readFileSync(join(folder, 'office', `${id}.pdf`)))
  const { same, placed, count } = shares(pages, office)
  const [word, optimal] = ['asWord', 'optimal'].map((way) => stretches(document, layout, way))
  all.asWord.push(...word)
  all.optimal.push(...optimal)
  const cells = [
    count,
    percent(same),
    percent(placed),
    `${pages.length} (${office.length})`,
    ...[0.95, 1].flatMap((share) => [word, optimal].map((values) => at(values, share).toFixed(2))),
  ]
  console.log(`| ${id} | ${cells.join(' | ')} |`)
}

console.log('\n| share of lines | asWord | optimal | ratio |\n| --- | ---: | ---: | ---: |')
for (const values of Object.values(all)) values.sort((left, right) => left - right)
for (const share of [0.5, 0.75, 0.9, 0.95, 0.99, 1]) {
  const [word, optimal] = [at(all.asWord, share), at(all.optimal, share)]
  const cells = [word, optimal, optimal / word].map((value) => value.toFixed(2))
  console.log(`| ${share === 1 ? 'worst' : `${share * 100} %`} | ${cells.join(' | ')} |`)
}
