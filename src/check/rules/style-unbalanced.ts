import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

const pairs: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['«', '»'],
  ['„', '“'],
])
/** «а)» and «1)» number an item: the bracket closes nothing. */
const itemNumber = /(?<![\p{L}\d(])(?:\p{L}|\d{1,2})\)/gu

const marks = /[()«»„“]/g
const anyMark = /[()«»„“]/

const around = 30

/** A bracket or quotation mark without its pair: the reader cannot tell where the explanation or the name ends. */
export const unbalanced: Rule = {
  code: 'style/unbalanced',
  severity: 'warning',
  everyKind: true,
  check: ({ service }, report) => {
    for (const { text, pointer } of textsOf(service.value)) {
      const at = loneMark(text)
      if (at === undefined) continue
      const mark = text.charAt(at)
      report({
        message: `В тексте нет пары к знаку ${mark} – ${opens(mark) ? 'закрывающего' : 'открывающего'}: «${excerpt(text, at)}».`,
        hint: 'Поставьте парный знак или удалите лишний.',
        location: service.locate(pointer),
      })
    }
  },
}

function opens(mark: string): boolean {
  return pairs.has(mark)
}

/** Where the first mark without a pair stands; those of item numbers count for nothing. */
function loneMark(text: string): number | undefined {
  if (!anyMark.test(text)) return undefined
  const open: number[] = []
  let numbers: ReadonlySet<number> | undefined
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    if (pairs.has(mark)) open.push(at)
    else if (!closes(text, open, mark)) {
      numbers ??= itemNumbers(text)
      if (!numbers.has(at)) return at
    }
  }
  return open[0]
}

/** Where the brackets of item numbers stand. */
function itemNumbers(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.matchAll(itemNumber), (match) => match.index + match[0].length - 1))
}

/** Takes the mark that this one closes off the open ones. */
function closes(text: string, open: number[], mark: string): boolean {
  const last = open.at(-1)
  if (last === undefined || pairs.get(text.charAt(last)) !== mark) return false
  open.pop()
  return true
}

function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - around)
  const to = Math.min(text.length, at + 1 + around)
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}
