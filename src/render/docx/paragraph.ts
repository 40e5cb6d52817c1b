/** One paragraph: its properties, bookmark, number and comments around the runs. */
import type { Location } from '../../model/diagnostic.ts'
import type { Id } from '../../model/document.ts'
import { bookmarkName } from './bookmarks.ts'
import { type Context, safeText } from './context.ts'
import type { InlineXml } from './inline.ts'
import { type ListPlace, numId } from './number-plan.ts'
import type { AnyStyleId } from './style-names.ts'

export type ParagraphLook = {
  readonly style: AnyStyleId
  /** Place in a list, when the style does not say it. */
  readonly place?: ListPlace | undefined
  /** Space above in twips, where the style cannot know its neighbour. */
  readonly before?: number | undefined
  readonly pageBreakBefore?: boolean
  /** Not parted from the next paragraph, where the style cannot know its neighbour. */
  readonly keepNext?: boolean
  /** The paragraph shows a number, so it stands even when it has no words. */
  readonly isNumbered?: boolean
  /** Unit that the paragraph begins: references lead here. */
  readonly id?: Id | undefined
}

export function paragraphXml(
  context: Context,
  look: ParagraphLook,
  inline: InlineXml,
  location: Location,
): string {
  const marked = look.id === undefined ? inline.xml : bookmarked(context, look.id, inline.xml)
  return `<w:p><w:pPr>${propertiesXml(look)}</w:pPr>${commented(context, inline.notes, marked, location)}</w:p>`
}

/** In the order of CT_PPr. */
function propertiesXml(look: ParagraphLook): string {
  const { place } = look
  return [
    `<w:pStyle w:val="${look.style}"/>`,
    look.keepNext ? '<w:keepNext/>' : '',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    place ? `<w:numPr><w:ilvl w:val="${place.level}"/><w:numId w:val="${numId(place.list)}"/></w:numPr>` : '',
    look.before === undefined ? '' : `<w:spacing w:before="${look.before}"/>`,
  ].join('')
}

/** Only the first unit with an id gets its bookmark: a second one of the same name would break the file. */
function bookmarked(context: Context, id: Id, xml: string): string {
  const { collected } = context
  if (collected.marked.has(id)) return xml
  collected.marked.add(id)
  const number = collected.marked.size
  return `<w:bookmarkStart w:id="${number}" w:name="${bookmarkName(id)}"/>${xml}<w:bookmarkEnd w:id="${number}"/>`
}

function commented(context: Context, notes: readonly string[], xml: string, location: Location): string {
  if (!context.notes || notes.length === 0) return xml
  const first = firstComment + context.collected.comments.length
  const ids = notes.map((_, index) => first + index)
  context.collected.comments.push(...notes.map((note) => safeText(context, note, location)))
  const starts = ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')
  const ends = ids.map(commentEnd).join('')
  return starts + xml + ends
}

/**
 * LibreOffice 7 takes the id of a comment that stands between footnotes for the id of a footnote and then loses the
 * text of footnotes, so the two never meet.
 */
export const firstComment = 100_000

function commentEnd(id: number): string {
  const mark = `<w:r><w:rPr><w:rStyle w:val="CommentMark"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`
  return `<w:commentRangeEnd w:id="${id}"/>${mark}`
}
