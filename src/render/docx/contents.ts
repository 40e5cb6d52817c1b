/**
 * The contents page: a field that Word can renew, already filled. Its switches list exactly what is filled in here,
 * so that renewing it changes page numbers only.
 */

import { inlineText } from '../../document/text.ts'
import type { Location } from '../../model/diagnostic.ts'
import type { Appendix, Id, Inline, Num, Section } from '../../model/document.ts'
import { bookmarkName } from './bookmarks.ts'
import { type Context, safeText } from './context.ts'
import { link } from './reference.ts'
import { field, fieldEnd, fieldStart, run, textRun } from './runs.ts'

type Entry = { readonly id: Id; readonly level: 1 | 2; readonly text: string; readonly location: Location }

/** Undefined when there is nothing to list. */
export function contentsXml(context: Context): string | undefined {
  const { document } = context
  const entries = [
    ...document.sections.flatMap((section) => sectionEntries(section)),
    ...document.appendices.flatMap(appendixEntries),
  ]
  if (entries.length === 0) return undefined
  const lines = entries.map((entry, index) =>
    entryXml(context, entry, index === 0, index === entries.length - 1),
  )
  const gallery =
    '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
  const heading = `<w:p><w:pPr><w:pStyle w:val="ContentsHeading"/></w:pPr>${textRun('Оглавление', '')}</w:p>`
  return `<w:sdt><w:sdtPr><w:alias w:val="Оглавление"/>${gallery}</w:sdtPr><w:sdtContent>${heading}${lines.join('')}</w:sdtContent></w:sdt>`
}

function sectionEntries(section: Section): Entry[] {
  if (section.depth > 2) return []
  const level = section.depth === 1 ? 1 : 2
  const own: Entry = {
    id: section.id,
    level,
    text: numbered(section.num, section.heading),
    location: section.location,
  }
  const inner = section.content.filter((node) => node.kind === 'section')
  return [own, ...inner.flatMap(sectionEntries)]
}

function appendixEntries(appendix: Appendix): Entry[] {
  const { id, num, heading, location } = appendix
  const title = inlineText(heading)
  const mark: Entry = { id, level: 1, text: num.text, location }
  return title === '' ? [mark] : [mark, { id, level: 2, text: title, location }]
}

function numbered(num: Num | undefined, heading: readonly Inline[]): string {
  const text = inlineText(heading)
  return num ? `${num.text} ${text}` : text
}

function entryXml(context: Context, entry: Entry, isFirst: boolean, isLast: boolean): string {
  const name = bookmarkName(entry.id)
  const page = context.pages.get(entry.id)
  const text = textRun(safeText(context, entry.text, entry.location), '')
  const number =
    page === undefined ? '' : run('<w:tab/>', '') + field(`PAGEREF ${name} \\h`, textRun(String(page), ''))
  return [
    `<w:p><w:pPr><w:pStyle w:val="Contents${entry.level}"/></w:pPr>`,
    isFirst ? begin : '',
    link(name, text + number),
    isLast ? fieldEnd : '',
    '</w:p>',
  ].join('')
}

const begin = fieldStart('TOC \\o "1-2" \\h \\z \\u')
