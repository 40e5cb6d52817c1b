/** Internal references: live fields where the program that opens the file computes the same text, links elsewhere. */
import type { Diagnostic, Location } from '../../model/diagnostic.ts'
import type { Id } from '../../model/document.ts'
import { bookmarkName } from './bookmarks.ts'
import { type Context, safeText } from './context.ts'
import { referredNumber } from './number-format.ts'
import { field, textRun } from './runs.ts'

export type Segment = { readonly text: string; readonly target: Id }

/** The text of the segment is the number of the target, or words that end with it («пункта 4»). */
export function segmentXml(context: Context, segment: Segment, look: string, location: Location): string {
  const text = safeText(context, segment.text, location)
  if (!context.targets.has(segment.target)) {
    context.report(missingTarget(segment, location))
    return textRun(text, look)
  }
  const name = bookmarkName(segment.target)
  const number = liveNumber(context, segment.target)
  if (number === undefined || !endsWithNumber(text, number.shown)) return link(name, textRun(text, look))
  const words = text.slice(0, text.length - number.shown.length)
  const live = field(`REF ${name} ${number.form} \\h`, textRun(number.shown, look))
  return words === '' ? live : textRun(words, look) + live
}

function missingTarget(segment: Segment, location: Location): Diagnostic {
  return {
    code: 'render/reference-target-missing',
    severity: 'warning',
    message: `В документе нет места, на которое ссылается «${segment.text}»; ссылка записана простым текстом.`,
    hint: `Проверьте, что в документе есть пункт, таблица или приложение с идентификатором «${segment.target}».`,
    location,
  }
}

export function link(name: string, content: string): string {
  return `<w:hyperlink w:anchor="${name}" w:history="1">${content}</w:hyperlink>`
}

/**
 * The number that a REF field will show. The parenthesis of `а)` stays in such a field, the period of `5.` does not,
 * so only numbers that end with a period, or with nothing, can be live in «пункте 5».
 */
function liveNumber(
  context: Context,
  target: Id,
): { readonly shown: string; readonly form: string } | undefined {
  const node = context.targets.get(target)
  if (node?.kind !== 'section' && node?.kind !== 'clause') return undefined
  if (!node.num || !context.numbers.native.has(node)) return undefined
  // \r: relative context, for the outermost level the number itself; \n: the number of the level as it is shown.
  return { shown: referredNumber(node.num.text), form: node.num.level === 0 ? '\\r' : '\\n' }
}

function endsWithNumber(text: string, shown: string): boolean {
  if (shown === '' || !text.endsWith(shown)) return false
  const before = text.slice(0, text.length - shown.length).at(-1)
  return before === undefined || !/[\p{L}\p{N}.]/u.test(before)
}
