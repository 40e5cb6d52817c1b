/** The proof that nothing was lost: the text that was drawn against the text of the document. */
import { foldText, paragraphs } from '../../document/text.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Document } from '../../model/document.ts'
import type { Composition, Unit } from './composition.ts'
import { face } from './face.ts'
import { printable, substituted } from './measure.ts'

/** Reports the first paragraph that was not drawn as it stands in the document. */
export function proveComplete(document: Document, composition: Composition, report: Report): void {
  const notes = [...composition.footnotes].sort(([left], [right]) => left - right).map(([, unit]) => unit)
  const drawn = [...composition.units, ...notes].filter(({ tag }) => tag.texts.some(isVisible))
  const printed = paragraphs(document).map(composition.glyphMissing ? asSubstituted : asPrinted)
  const wanted = printed.filter((text) => text !== '')
  const length = Math.max(drawn.length, wanted.length)
  for (let index = 0; index < length; index++) {
    const unit = drawn[index]
    if (unit && isSame(unit.tag.texts, wanted[index] ?? '')) continue
    report(lost(wanted[index], unit ?? drawn.at(-1)))
    return
  }
}

function isVisible(text: string): boolean {
  return text !== ' ' && text.trim() !== ''
}

/** Drawn text against folded text; folding, which is slow, only when they differ in more than no-break spaces. */
function isSame(texts: readonly string[], folded: string): boolean {
  return isPlainlySame(texts, folded) || foldText(texts.join('')) === folded
}

function isPlainlySame(texts: readonly string[], folded: string): boolean {
  let at = 0
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      const shown = unit === 0xa0 || unit === 0x202f ? 0x20 : unit
      if (shown !== folded.charCodeAt(at++)) return false
    }
  }
  return at === folded.length
}

/** Text that is folded already, without what is never printed. */
function asPrinted(text: string): string {
  const printed = printable(text)
  return printed === text ? text : foldText(printed)
}

/** A missing glyph has been reported in its place: the box that stands for it is no second finding. */
function asSubstituted(text: string): string {
  return substituted(asPrinted(text), face('regular'), () => {})
}

/** Enough of a paragraph to know it by. */
const shown = 60

function lost(text: string | undefined, unit: Unit | undefined): Parameters<Report>[0] {
  const what =
    text === undefined ? 'в файл попал лишний абзац' : `абзац «${shorten(text)}» попал в файл не полностью`
  return {
    code: 'render/text-lost',
    severity: 'error',
    message: `Текст PDF не совпадает с текстом документа: ${what}.`,
    hint: 'Файл использовать нельзя; сообщите разработчикам программы, приложив исходные данные.',
    ...(unit ? { location: unit.location } : {}),
  }
}

function shorten(text: string): string {
  return text.length > shown ? `${text.slice(0, shown)}…` : text
}
