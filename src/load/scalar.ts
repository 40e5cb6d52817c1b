/** What a single value may not hold, whatever its field. */
import type { Location, Report } from '../model/diagnostic.ts'

/**
 * Characters that cannot stand in XML, that no font shows, or that reorder the text around them: control characters,
 * lone surrogates, private use (the program's own marks among them), zero-width and bidirectional marks.
 */
const forbidden =
  /(?![\t\n\r])\p{Cc}|\p{Co}|\p{Cs}|[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ufdd0-\ufdef]/u

/** Names that reach into the prototype of an object in careless code further on. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Nearly every text: nothing but signs of these ranges, in which none is forbidden. */
const harmless = /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u05ff\u2010-\u2027\u2030-\u205f\u2070-\ud7ff]*$/

/** A space that YAML takes for a letter: what looks like an indent has become the beginning of a name. */
export function startsUnusual(key: string): boolean {
  return /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(key)
}

export function isForbidden(text: string): boolean {
  return !harmless.test(text) && forbidden.test(text)
}

export function checkText(text: string, place: () => Location, report: Report): void {
  if (harmless.test(text)) return
  const found = forbidden.exec(text)
  if (!found) return
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  report({
    code: 'data/forbidden-character',
    severity: 'error',
    message: `В тексте есть невидимый или недопустимый знак U+${code} (знак ${found.index + 1}${near(text, found.index)}).`,
    hint: 'Удалите его; обычно он попадает в текст при копировании, надежнее набрать это место заново.',
    location: place(),
  })
}

function near(text: string, index: number): string {
  const before = text
    .slice(Math.max(0, index - 20), index)
    .replace(/\s+/g, ' ')
    .trim()
  return before && !forbidden.test(before) ? `, после «${before}»` : ''
}

/** Whether YAML may read a text without quotes as a number: in the core schema all of those, and some more. */
export function looksLikeNumber(text: string): boolean {
  return /^[-+]?\.?\d[\d.]*(?:[eE][-+]?\d+)?$|^0[ox]|^[-+]?\.(?:inf|nan)$/i.test(text)
}

/** Written as a person writes a number, so that it is read as it was meant. */
export function isPlainNumber(raw: string, value: number): boolean {
  return /^[-+]?(0|[1-9]\d*)(\.\d+)?$/.test(raw) && String(value) === raw.replace(/^\+/, '')
}

/** Numbers that YAML reads otherwise than a lawyer wrote them: 010 is ten, 1e3 a thousand, 0x1F thirty-one. */
export function checkNumber(raw: string, value: number, place: () => Location, report: Report): boolean {
  if (isPlainNumber(raw, value)) return true
  report({
    code: 'data/ambiguous-number',
    severity: 'error',
    message: `Число «${raw}» записано неоднозначно и читалось бы как ${Number.isFinite(value) ? value : 'бесконечность или не число'}.`,
    hint: `Если это номер или текст, возьмите его в кавычки: "${raw}"; если число, запишите его обычными цифрами.`,
    location: place(),
  })
  return false
}

export function checkComment(comment: string, place: () => Location, report: Report): void {
  report({
    code: 'data/comment-in-text',
    severity: 'warning',
    message: `Текст после знака «#» («${comment.slice(0, 40)}») читается как примечание и в регламент не попадет.`,
    hint: 'Если это часть текста, возьмите все значение в кавычки: "…"; если примечание, поставьте после «#» пробел.',
    location: place(),
  })
}
