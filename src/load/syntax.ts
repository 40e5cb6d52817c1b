/** Mistakes of YAML itself: the parser's codes made into what most probably happened, at the place where it happened. */
import type { CST, Document, ErrorCode } from 'yaml'
import type { Report, Source } from '../model/diagnostic.ts'
import { tokensOf } from './depth.ts'
import { positionAt } from './position.ts'
import { type Words, yamlMessages } from './yaml-messages.ts'

type Mistake = {
  readonly code: ErrorCode
  readonly pos: readonly [number, number]
  readonly message?: string
}

/** After a mistake the parser is out of step for some lines, and what it finds there is the same mistake again. */
const echo = 3

const maximumShown = 20

/** Reports what is wrong with the text as YAML; whether anything is. */
export function reportSyntax(
  source: Source,
  documents: readonly Document[],
  tokens: readonly CST.Token[],
  report: Report,
): boolean {
  const mistakes = mistakesIn(documents).sort((one, other) => one.pos[0] - other.pos[0])
  let last = -echo
  let shown = 0
  for (const mistake of mistakes) {
    const { line } = positionAt(source.text, mistake.pos[0])
    const isEcho = line - last < echo
    last = line
    if (isEcho || shown === maximumShown) continue
    shown++
    const { offset, words } = explain(source.text, mistake, tokens)
    report({ severity: 'error', ...words, location: { source, start: positionAt(source.text, offset) } })
  }
  return mistakes.length > 0
}

function mistakesIn([first, second]: readonly Document[]): Mistake[] {
  const mistakes: Mistake[] = [...(first?.errors ?? []), ...(first?.warnings ?? [])]
  if (second)
    mistakes.push({ code: 'MULTIPLE_DOCS', pos: second.range ? [second.range[0], second.range[1]] : [0, 0] })
  // A directive may choose another version of YAML, where «да» and dates mean something else.
  if (first?.directives?.yaml.explicit) mistakes.push({ code: 'BAD_DIRECTIVE', pos: [0, 0] })
  return mistakes
}

type Explained = { readonly offset: number; readonly words: Words }

function explain(
  text: string,
  { code, pos, message = '' }: Mistake,
  tokens: readonly CST.Token[],
): Explained {
  const offset = pos[0]
  const colon = colonWithoutSpace(text, offset)
  if (colon) return colon
  if (code === 'MISSING_CHAR' && /closing .*quote/.test(message)) {
    return { offset: openingQuote(tokens, offset) ?? offset, words: unclosed }
  }
  if (code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(text.slice(lineStart(text, offset), offset))) {
    return { offset, words: afterQuote }
  }
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return { offset, words: openBracket }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && colonsAt(text, offset) < 2) return { offset, words: brokenIndent }
  return { offset, words: yamlMessages[code] }
}

/** «имя:значение» in the line: it is no field, and the parser wonders about what comes next. */
function colonWithoutSpace(text: string, offset: number): Explained | undefined {
  const start = lineStart(text, offset)
  const [before, sign] =
    /^ *(?:- +)*[\p{L}][\p{L}\d]*:(?=([^\s/]|[\u00a0\u2000-\u200a\u202f]))/u.exec(text.slice(start)) ?? []
  if (before === undefined) return undefined
  return { offset: start + before.length, words: /^\s/.test(sign ?? '') ? wrongSpace : noSpace }
}

/** The quoted text that runs to the place where the parser missed the closing quote. */
function openingQuote(tokens: readonly CST.Token[], end: number): number | undefined {
  for (const { token } of tokensOf(tokens)) {
    const isQuoted = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar'
    if (isQuoted && token.offset + token.source.length === end) return token.offset
  }
  return undefined
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function colonsAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return text.slice(lineStart(text, offset), end < 0 ? text.length : end).match(/:(\s|$)/g)?.length ?? 0
}

const noSpace: Words = {
  code: 'data/yaml-missing-character',
  message: 'После двоеточия нет пробела.',
  hint: 'Пишите «имя: значение», с пробелом после двоеточия.',
}

const wrongSpace: Words = {
  code: 'data/yaml-missing-character',
  message: 'После двоеточия стоит неразрывный пробел, а нужен обычный.',
  hint: 'Удалите его и наберите пробел заново: неразрывный попадает в текст при копировании из Word.',
}

const unclosed: Words = {
  code: 'data/yaml-quotes',
  message: 'Кавычка открыта здесь и нигде не закрыта.',
  hint: 'Поставьте закрывающую кавычку в конце значения; внутри текста пишите кавычки «елочки».',
}

const afterQuote: Words = {
  code: 'data/yaml-quotes',
  message: 'После закрывающей кавычки продолжается текст.',
  hint: "Возьмите все значение в одинарные кавычки: '…' или замените кавычки внутри текста на «елочки».",
}

const openBracket: Words = {
  code: 'data/yaml-missing-character',
  message: 'Выше открыта скобка { или [, и до этой строки она не закрыта.',
  hint: 'Закройте скобку в конце позиции: { … } или [ … ].',
}

const brokenIndent: Words = {
  code: 'data/yaml-indent',
  message: 'Строка с полем читается как продолжение значения: отступы соседних строк не совпадают.',
  hint: 'Выровняйте эту строку и следующую за ней: поля одного раздела начинаются в одной колонке.',
}
