/** word/footnotes.xml and word/comments.xml. */
import type { CollectedFootnote, Context } from './context.ts'
import { inlineXml } from './inline.ts'
import { firstComment } from './paragraph.ts'
import { run, textRun } from './runs.ts'
import { declaration, wordNamespaces } from './xml.ts'

/** Must be written after the body, which collects the footnotes. */
export function footnotesXml(context: Context): string {
  const footnotes = context.collected.footnotes.map((one, index) => footnoteXml(context, one, index + 1))
  return `${declaration}<w:footnotes ${wordNamespaces}>${separators}${footnotes.join('')}</w:footnotes>`
}

function footnoteXml(context: Context, collected: CollectedFootnote, id: number): string {
  const { footnote, location, isTyped } = collected
  const style = '<w:rStyle w:val="FootnoteMark"/>'
  const mark = isTyped ? textRun(String(footnote.number), style) : run('<w:footnoteRef/>', style)
  const text = inlineXml(context, footnote.content, location)
  const content = `<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${mark}${textRun('\u00a0', '')}${text.xml}`
  return `<w:footnote w:id="${id}"><w:p>${content}</w:p></w:footnote>`
}

const separators = (['separator', 'continuationSeparator'] as const)
  .map(
    (kind, index) =>
      `<w:footnote w:type="${kind}" w:id="${index - 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:${kind}/></w:r></w:p></w:footnote>`,
  )
  .join('')

/** Author and initials of the comments: the program speaks in them, not a person. */
const author = 'w:author="reglament" w:initials="Р"'

export function commentsXml(context: Context): string {
  // The program knows the day only; Word asks for a time too.
  const date = `${context.document.date}T00:00:00Z`
  const comments = context.collected.comments.map(
    (text, index) =>
      `<w:comment w:id="${firstComment + index}" ${author} w:date="${date}"><w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="CommentMark"/></w:rPr><w:annotationRef/></w:r>${textRun(text, '')}</w:p></w:comment>`,
  )
  return `${declaration}<w:comments ${wordNamespaces}>${comments.join('')}</w:comments>`
}
