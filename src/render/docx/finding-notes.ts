/**
 * Findings as comments: each on the paragraph it is about where that can be known, on the title otherwise. A finding about
 * the document has the place of its unit; one about the data leads to the paragraph that prints the value.
 */
import { foldText, inlineText } from '../../document/text.ts'
import { inlineRuns, type Node, walk } from '../../document/walk.ts'
import type { Diagnostic, Location, Severity } from '../../model/diagnostic.ts'
import type { Document, Inline } from '../../model/document.ts'

/** Texts of comments by the very place that the writer passes with the paragraph. */
export type FindingNotes = Map<Location, string[]>

type Candidate = { readonly location: Location; readonly text: string; readonly gaps: readonly string[] }

export function placeFindings(document: Document, findings: readonly Diagnostic[]): FindingNotes {
  const notes: FindingNotes = new Map()
  const title = document.title.at(-1)?.location
  if (findings.length === 0 || !title) return notes
  const candidates = candidatesOf(document)
  const places = new Set<Location>()
  for (const { location } of candidates) places.add(location)
  const filled = new Map<string, number>()
  for (const finding of findings) {
    const { location } = finding
    const exact = location && places.has(location) ? location : undefined
    const place =
      exact ?? gapPlace(finding, candidates, filled) ?? printedPlace(location, candidates) ?? title
    notes.set(place, [...(notes.get(place) ?? []), noteText(finding)])
  }
  return notes
}

/** Units with a paragraph of their own: a table without a caption has none, its cells have no place. */
function candidatesOf(document: Document): Candidate[] {
  const found: Candidate[] = []
  const visited: { readonly node: Node; readonly parent: Node | undefined }[] = []
  // No more than this in an arrow function: the engine drops compiled code of a function with its last instance.
  walk(document, (node, ancestors) => visited.push({ node, parent: ancestors.at(-1) }))
  for (const { node, parent } of visited) {
    if (node.kind === 'table' && !node.caption && !node.num) continue
    // The first paragraph of a clause is written with the number, at the place of the clause.
    const isFirst = parent?.kind === 'clause' && parent.content[0] === node
    const location = isFirst ? parent.location : node.location
    found.push({ location, ...wordsOf(node) })
  }
  return found
}

function wordsOf(node: Node): Omit<Candidate, 'location'> {
  const texts: string[] = []
  const gaps: string[] = []
  for (const run of inlineRuns(node)) {
    texts.push(inlineText(run))
    addGaps(gaps, run)
  }
  return { text: plain(texts.join(' ')), gaps }
}

function addGaps(gaps: string[], content: readonly Inline[]): void {
  for (const inline of content) {
    if (inline.kind === 'gap') gaps.push(inline.text)
    if (inline.kind === 'strong' || inline.kind === 'emphasis') addGaps(gaps, inline.content)
  }
}

/** The next gap with the name of the value: several gaps of one name come in the order of the document. */
function gapPlace(
  { code, message }: Diagnostic,
  candidates: readonly Candidate[],
  filled: Map<string, number>,
): Location | undefined {
  if (code !== 'data/gap') return undefined
  const fits: Location[] = []
  for (const { location, gaps } of candidates)
    for (const gap of gaps) if (message.includes(nameOf(gap))) fits.push(location)
  const index = filled.get(message) ?? 0
  filled.set(message, index + 1)
  return fits[index] ?? fits.at(-1)
}

/** «срок» of «[не заполнено: срок]». */
function nameOf(gap: string): string {
  return gap.replace(/^\[[^:]*: /, '').replace(/\]$/, '')
}

/** A shorter text stands in many paragraphs. */
const shortest = 12

/** The first paragraph with the words that stand at the place of the data. */
function printedPlace(
  location: Location | undefined,
  candidates: readonly Candidate[],
): Location | undefined {
  const value = location ? plain(valueAt(location)) : ''
  if (value.length < shortest) return undefined
  for (const { text, location: place } of candidates) if (text.includes(value)) return place
  return undefined
}

/** What the location marks, when it is on one line. */
function valueAt({ source, start, end }: Location): string {
  if (end?.line !== start.line) return ''
  const line = source.text.split(/\r\n|\n|\r/)[start.line - 1] ?? ''
  return line.slice(start.column - 1, end.column - 1)
}

/** Words only: typography changes quotes, dashes and spaces on the way from the data to the page. */
function plain(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const words: Record<Severity, string> = { error: 'Ошибка', warning: 'Замечание', info: 'К сведению' }

function noteText({ severity, code, message, hint, norm, location }: Diagnostic): string {
  const place =
    location && location.source.text !== '' ? `${location.source.name}, строка ${location.start.line}` : ''
  return [
    `${words[severity]}: ${message}`,
    hint ?? '',
    norm === undefined ? '' : `Основание: ${norm}.`,
    `(${[code, place].filter((part) => part !== '').join('; ')})`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
