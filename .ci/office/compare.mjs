/**
 * Compares what LibreOffice and pandoc read from DOCX files with the documents that the files were made from.
 * Usage: node compare.mjs FOLDER FOLDER-OF-PDFS FOLDER-OF-READINGS [--lists | --pages]. Exit code 1 when anything differs.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { differingLists } from './lists.mjs'

const root = new URL('../../', import.meta.url)
const load = (path) => import(new URL(`build/${path}`, root).href)
const [{ build }, { openProject }, { footnotes, paragraphs }] = await Promise.all(
  ['pipeline.js', 'load/project.js', 'document/text.js'].map(load),
)

const [folder, printed, read, what] = process.argv.slice(2)
const { date } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
const project = openProject(root.pathname, root.pathname, () => undefined)
const below = (path) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))

/** Rules to write on, and white space, are written in many ways. */
const fold = (text) => text.replace(/[\s_\ufeff]+/g, ' ').trim()

/** LibreOffice exports no footnotes as text; they are looked for on the pages. */
function expectedText(document) {
  const notes = footnotes(document).length
  return fold(
    paragraphs(document)
      .slice(0, notes === 0 ? undefined : -notes)
      .join(' '),
  )
}

/** The first place where two texts differ, with words around it. */
function difference(expected, shown) {
  if (expected === shown) return []
  let at = 0
  while (expected[at] === shown[at]) at++
  const around = (text) => text.slice(Math.max(0, at - 60), at + 60)
  return [`the text differs:\n      model: …${around(expected)}…\n      shown: …${around(shown)}…`]
}

function lostNotes(document, pdf) {
  const bare = (text) => text.replace(/\s+/g, '')
  const pages = bare(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 }))
  const all = paragraphs(document).slice(-footnotes(document).length || undefined)
  return footnotes(document).length === 0
    ? []
    : all.filter((text) => !pages.includes(bare(text).slice(0, 40))).map((text) => `no footnote: ${text}`)
}

function pageCount(path) {
  return Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])
}

function judge(file) {
  const id = basename(file, '.docx')
  const service = project.services.find((one) => one.id === id)
  const built = service && build(project, service, { date, draft: false }, () => undefined)
  if (!built) return { id, faults: ['the service cannot be built'], pages: '' }
  const { document } = built
  const pdf = join(read, `${id}.pdf`)
  const office = pageCount(pdf)
  const ours = pageCount(below(printed).find((path) => path.endsWith(`/${id}.pdf`)) ?? '')
  // The numbers on a contents page are those of our PDF: they are right as long as no page differs.
  const allowed = what === '--pages' ? 0 : 1
  const pages = Math.abs(office - ours) <= allowed ? [] : [`${office} pages instead of ${ours}`]
  const texts = () => [
    ...difference(expectedText(document), fold(readFileSync(join(read, `${id}.txt`), 'utf8'))),
    ...lostNotes(document, pdf),
    ...(what === '--lists' ? differingLists(document, file) : []),
  ]
  const faults = what === '--pages' ? pages : [...pages, ...texts()]
  return { id, faults, pages: `${office} pages, ours ${ours}` }
}

const files = below(folder).filter((path) => path.endsWith('.docx') && existsSync(path))
const results = files.sort().map(judge)
for (const { id, faults, pages } of results) {
  process.stdout.write(`${faults.length === 0 ? 'ok   ' : 'FAIL '} ${id} (${pages})\n`)
  for (const fault of faults) process.stdout.write(`      ${fault}\n`)
}
process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0
