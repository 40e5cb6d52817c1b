/** Paragraphs of every role become blocks. */
import type { Location } from '../../model/diagnostic.ts'
import type { Inline, Paragraph, ParagraphRole } from '../../model/document.ts'
import type { Align, ParagraphBlock } from './block.ts'
import { breakAsWord } from './break-lines.ts'
import { addBlock, type Composition, takeNumber, wordsOf } from './composition.ts'
import { lineHeight, mm, type Spacing } from './geometry.ts'
import { addTag, type Role } from './tag.ts'

/** How a paragraph stands on the page; lengths are points. */
export type Look = {
  readonly role: Role
  readonly align: Align
  readonly bold: boolean
  readonly size: number
  readonly spacing: Spacing
  readonly indent: number
  readonly left: number
  readonly before: number
  readonly after: number
  readonly keepNext: boolean
  readonly keepLines: boolean
}

/** Body text: justified, with the indent of the first line. */
export function bodyLook(composition: Composition): Look {
  const { font, spacing, indent } = composition.layout
  return {
    role: 'P',
    align: 'justify',
    bold: false,
    size: font.size,
    spacing: spacing.lineExact === undefined ? spacing.line : { exact: spacing.lineExact },
    indent: mm(indent.firstLine),
    left: 0,
    before: 0,
    after: spacing.paragraphAfter,
    keepNext: false,
    keepLines: false,
  }
}

/** A line of the block at the right side: «УТВЕРЖДЕН», «Приложение»; several lines stand single spaced. */
export function blockLook(composition: Composition): Look {
  const { block } = composition.layout
  return {
    ...bodyLook(composition),
    align: block.align,
    spacing: 1,
    indent: 0,
    left: Math.max(0, composition.width - mm(block.width)),
    after: 0,
  }
}

export function roleLook(composition: Composition, role: ParagraphRole): Look {
  const body = bodyLook(composition)
  switch (role) {
    case 'body':
      return body
    case 'left':
    case 'center':
    case 'right':
      return { ...body, align: role, indent: 0 }
    case 'addressee':
      return { ...blockLook(composition), align: 'left', before: addresseeSpace, after: addresseeSpace }
    case 'subheading':
      return {
        ...body,
        align: 'center',
        indent: 0,
        bold: true,
        keepNext: true,
        keepLines: true,
        before: 12,
        after: 6,
      }
  }
}

/** Space above and below the block of the addressee, points; its lines stand close. */
const addresseeSpace = 12

/** A blank of more signs tears a justified line apart. */
const shortBlank = 5

/** Adds the paragraph in its place, with the number that waits for it; `beside` tells the paragraphs next to it. */
export function composeParagraph(
  composition: Composition,
  paragraph: Paragraph,
  beside: { readonly previous: ParagraphRole | undefined; readonly next: ParagraphRole | undefined },
): void {
  const look = roleLook(composition, paragraph.role)
  const torn = paragraph.content.some((inline) => inline.kind === 'blank' && inline.length > shortBlank)
  const align = torn && look.align === 'justify' && !composition.number ? 'left' : look.align
  const isClose = (other: ParagraphRole | undefined): boolean =>
    paragraph.role === 'addressee' && other === 'addressee'
  const before = isClose(beside.previous) ? 0 : look.before
  const after = isClose(beside.next) ? 0 : look.after
  addParagraph(composition, paragraph.content, paragraph.location, { ...look, align, before, after })
}

export type Extra = Partial<Pick<ParagraphBlock, 'bookmark' | 'pageOf'>>

/** Sets the content in one column by the look and adds the block; nothing is added for an empty paragraph. */
export function addParagraph(
  composition: Composition,
  content: readonly Inline[],
  location: Location,
  look: Look,
  extra: Extra = {},
): void {
  const tag = addTag(composition.parent, look.role)
  const options = { bold: look.bold, ...takeNumber(composition) }
  const words = wordsOf(composition, content, tag, location, look.size, options)
  const column = { width: composition.width - look.left, indent: look.indent }
  // Lines that are not justified stand with their spaces as they are: none may count on narrower ones.
  const lines = look.align === 'justify' ? composition.breakLines(words, column) : breakAsWord(words, column)
  composition.units.push({ tag, location })
  addBlock(composition, paragraphBlock(look, tag, lines, extra))
}

export function paragraphBlock(
  look: Look,
  tag: ParagraphBlock['tag'],
  lines: ParagraphBlock['lines'],
  extra: Extra = {},
): ParagraphBlock {
  return {
    kind: 'paragraph',
    tag,
    lines,
    align: look.align,
    left: look.left,
    size: look.size,
    lineHeight: lineHeight(look.size, look.spacing),
    exact: typeof look.spacing !== 'number',
    before: look.before,
    after: look.after,
    keepNext: look.keepNext,
    keepLines: look.keepLines,
    anchors: [],
    ...extra,
  }
}
