/** A value of the wrong kind: what was found, what is needed, and the slip of YAML that usually causes it. */
import type { Context, Fault } from './fault.ts'
import { exampleLine, explanation, type Field, fieldSubject, foundValue, written } from './naming.ts'
import { parentOf, pathOf } from './pointer.ts'
import { chain, type Language } from './schema.ts'
import { russianName, spelled, spelledValue } from './spelling.ts'

const needed: Readonly<Record<string, string>> = {
  object: 'нужен раздел с полями',
  array: 'нужен перечень',
  string: 'нужен текст',
  integer: 'нужно целое число',
  number: 'нужно число',
  boolean: 'нужно true (да) или false (нет)',
}

function neededFor(type: string, language: Language): string {
  if (type === 'boolean' && language === 'russian') return 'нужно «да» или «нет»'
  return needed[type] ?? 'нужно другое значение'
}

export function wrongType(context: Context): Fault {
  const { root, pointer, key, schema, value } = context
  if (pointer === '') return wrongFile(context)
  if (value === null || value === undefined) return nothing(context)
  const type = schema.type ?? ''
  return {
    code: 'data/wrong-type',
    message: `${fieldSubject(root, pointer)}: ${foundValue(value)}, а ${neededFor(type, context.language)}.`,
    hint: remedies[type]?.(context, value) ?? `${instruction(key, context)}.`,
    pointer,
    on: 'value',
  }
}

function wrongFile(context: Context): Fault {
  const { pointer, schema, value } = context
  const all = Object.keys(schema.properties ?? {})
  const fields = all.slice(0, 5)
  const more = all.length > fields.length ? ' и другие' : ''
  const russian = fields.flatMap((name) => russianName(schema, name) ?? [])
  return {
    code: value === null ? 'data/empty-file' : 'data/wrong-type',
    message: value === null ? 'Файл пуст.' : `Вместо полей файла ${foundValue(value)}.`,
    hint: `Запишите поля с новой строки каждое, «имя: значение»: ${russian.length > 0 ? `${russian.join(', ')}${more} (по-английски ${fields.join(', ')})` : `${fields.join(', ')}${more}`}.`,
    pointer,
    on: 'value',
  }
}

/** «name:» with nothing after it. */
function nothing(context: Context): Fault {
  const { root, pointer, key } = context
  const field = pathOf(pointer).at(-1) ?? ''
  const isDemanded = chain(root, parentOf(pointer)).at(-1)?.schema.required?.includes(field)
  return {
    code: 'data/empty-value',
    message: `${fieldSubject(root, pointer)}: значение не указано.`,
    hint: `${instruction(key, context)}${isDemanded ? '' : ' или удалите эту строку'}.`,
    pointer,
    on: 'key',
  }
}

function instruction(key: string, field: Field): string {
  const example = exampleLine(key, field)
  return example
    ? `Запишите, например, «${example}» (${explanation(field)})`
    : `Заполните поле (${explanation(field)})`
}

function sample(context: Context): string {
  const example = exampleLine(context.key, context)
  return example ? `например «${example}» (${explanation(context)})` : explanation(context)
}

type Remedy = (context: Context, value: unknown) => string

const remedies: Readonly<Record<string, Remedy>> = {
  object: sectionRemedy,
  array: (_, value) =>
    typeof value === 'object'
      ? 'Начните каждую позицию с новой строки и дефиса: «- …».'
      : `Запишите позицию с новой строки после ${isDashed(value) ? 'обычного дефиса с пробелом' : 'дефиса'}: «- ${typeof value === 'string' ? '…' : written(value)}».`,
  string: textRemedy,
  boolean: ({ language }) =>
    `Напишите ${language === 'russian' ? 'да или нет' : 'true (да) или false (нет)'} без кавычек.`,
  integer: numberRemedy,
  number: numberRemedy,
}

/** Word turns a hyphen at the beginning of a line into a dash, and a hyphen without a space begins no item. */
function isDashed(value: unknown): boolean {
  return typeof value === 'string' && /^[-–—]/.test(value)
}

function sectionRemedy(context: Context, value: unknown): string {
  const { schema } = context
  const word = (name: string): string => spelled(context, name)
  const names = Object.keys(schema.properties ?? {}).filter((name) => name !== 'needsReview')
  const canBeAbsent = schema.if?.required?.includes('none')
  if (canBeAbsent && Array.isArray(value) && names.includes('items') && value.length > 0) {
    return `Поставьте над позициями строку «${word('items')}:» с отступом.`
  }
  const fields = names.filter((name) => !canBeAbsent || (name !== 'none' && name !== 'reason')).slice(0, 8)
  const absence = canBeAbsent
    ? `; если их нет, напишите там «${word('none')}: ${spelledValue(context, true)}» и «${word('reason')}: …» с причиной отсутствия`
    : ''
  return `Запишите поля раздела под его именем с отступом: ${fields.map(word).join(', ')}${absence}.`
}

function textRemedy(context: Context, value: unknown): string {
  const { key } = context
  const prefix = /^\d+$/.test(key) ? '- ' : `${key}: `
  if (typeof value === 'number' || typeof value === 'boolean') {
    return `Возьмите значение в кавычки: «${prefix}"${value}"».`
  }
  if (Array.isArray(value)) return `Оставьте один текст без дефисов и скобок, ${sample(context)}.`
  return `Если двоеточие с пробелом — часть текста, возьмите весь текст в кавычки: «${prefix}"…"».`
}

function numberRemedy(context: Context, value: unknown): string {
  const digits = typeof value === 'string' && /^\s*\d+\s*$/.test(value)
  return digits
    ? `Уберите кавычки: «${context.key}: ${value.trim()}».`
    : `Запишите число цифрами, ${sample(context)}.`
}
