/**
 * The regulation as one self-contained web page that looks like the printed act. It runs no script and loads
 * nothing; drafting notes are asides, which a reader of the text may leave out.
 */
import { footnotes } from '../../document/text.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Appendix, Document, Footnote } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import type { Writer } from '../writer.ts'
import { contentHtml, headingHtml } from './content.ts'
import { contentsHtml } from './contents.ts'
import { escapeText, idAttribute } from './escape.ts'
import { headHtml } from './head.ts'
import { asides, inlineHtml, numberNotes, type Page } from './inline.ts'
import { linesHtml } from './paragraph.ts'
import { tableFits } from './width.ts'

export const htmlWriter: Writer = {
  format: 'html',
  extension: 'html',
  async write(document, layout, options, report) {
    reportUnsupported(layout, report)
    const notes: Page['notes'] = options.notes ? numberNotes(document) : new Map()
    const page: Page = { notes, layout, fits: tableFits(document, layout) }
    return new TextEncoder().encode(pageHtml(document, page))
  },
}

function reportUnsupported(layout: Layout, report: Report): void {
  if (!layout.lineNumbers) return
  report({
    code: 'render/unsupported',
    severity: 'info',
    message: 'Номера строк на странице HTML не показываются.',
    hint: 'Экземпляр с номерами строк получают в формате PDF или DOCX.',
  })
}

function pageHtml(document: Document, page: Page): string {
  const printed = page.layout.contents ? contentsHtml(document, 'contents printed') : ''
  return `<!DOCTYPE html>
<html lang="ru">
${headHtml(document, page)}<body>
<a class="skip" href="#text">К тексту регламента</a>
${contentsHtml(document, 'contents')}<main id="text">
<div class="sheet">
${approvalHtml(document, page)}${titleHtml(document, page)}${printed}${contentHtml(document.sections, page, 2)}</div>
${document.appendices.map((appendix) => appendixHtml(appendix, page)).join('')}${footnotesHtml(document, page)}</main>
</body>
</html>
`
}

function approvalHtml(document: Document, page: Page): string {
  if (document.approval.length === 0) return ''
  return `<header class="block approval">\n${linesHtml(document.approval, page)}</header>\n`
}

function titleHtml(document: Document, page: Page): string {
  const lines = document.title.map(({ content }) => `<span class="line">${inlineHtml(content, page)}</span>`)
  const notes = document.title.map(({ content }) => asides(content, page)).join('')
  return lines.length === 0 ? '' : `<h1>${lines.join('\n')}</h1>\n${notes}`
}

function appendixHtml(appendix: Appendix, page: Page): string {
  const landscape = appendix.orientation === 'landscape' ? ' landscape' : ''
  const form = appendix.form ? '<p class="form-mark">Форма</p>\n' : ''
  const number = `<p>${escapeText(appendix.num.text)}</p>\n`
  const heading = headingHtml({ heading: appendix.heading }, page, 2)
  return `<section class="sheet appendix${landscape}"${idAttribute(appendix.id)}>
<header class="block">\n${number}${linesHtml(appendix.reference, page)}</header>
${form}${heading}${contentHtml(appendix.content, page, 3)}</section>\n`
}

/** Footnotes at the end of the page: a web page has no foot of a sheet. */
function footnotesHtml(document: Document, page: Page): string {
  const all = footnotes(document)
  if (all.length === 0) return ''
  const items = all.map((footnote) => footnoteHtml(footnote, page)).join('')
  return `<section class="sheet footnotes" aria-label="Сноски">\n${items}</section>\n`
}

function footnoteHtml({ number, content }: Footnote, page: Page): string {
  const back = `<a class="num" href="#footnote-mark:${number}">${number}</a>`
  return `<p id="footnote:${number}">${back} ${inlineHtml(content, page)}</p>\n${asides(content, page)}`
}
