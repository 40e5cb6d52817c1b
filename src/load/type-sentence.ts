/** A value of the wrong kind: what was found, what is needed, and the slip of YAML that usually causes it. */
import type { Context, Fault } from './fault.ts'
import { exampleLine, explanation, fieldSubject, foundValue, written } from './naming.ts'
import { parentOf } from './pointer.ts'
import { chain, type Schema } from './schema.ts'

const needed: Readonly<Record<string, string>> = {
  object: 'нужен раздел с полями',
  array: 'нужен перечень',
  string: 'нужен текст',
  integer: 'нужно целое число',
  number: 'нужно число',
  boolean: 'нужно true (да) или false (нет)',
}

export function wrongType(context: Context): Fault {
  const { root, pointer, key, schema, value } = context
  if (pointer === '') return wrongFile(context)
  if (value === null || value === undefined) return nothing(context)
  const type = schema.type ?? ''
  return {
    code: 'data/wrong-type',
    message: `${fieldSubject(root, pointer)}: ${foundValue(value)}, а ${needed[type] ?? 'нужно другое значение'}.`,
    hint: remedies[type]?.(key, schema, value) ?? `${instruction(key, schema)}.`,
    pointer,
    on: 'value',
  }
}

function wrongFile({ pointer, schema, value }: Context): Fault {
  const names = Object.keys(schema.properties ?? {}).slice(0, 5)
  return {
    code: value === null ? 'data/empty-file' : 'data/wrong-type',
    message: value === null ? 'Файл пуст.' : `Вместо полей файла ${foundValue(value)}.`,
    hint: `Запишите поля с новой строки каждое, «имя: значение»: ${names.join(', ')} и другие.`,
    pointer,
    on: 'value',
  }
}

/** «name:» with nothing after it. */
function nothing({ root, pointer, key, schema }: Context): Fault {
  const isDemanded = chain(root, parentOf(pointer)).at(-1)?.schema.required?.includes(key)
  return {
    code: 'data/empty-value',
    message: `${fieldSubject(root, pointer)}: значение не указано.`,
    hint: `${instruction(key, schema)}${isDemanded ? '' : ' или удалите эту строку'}.`,
    pointer,
    on: 'key',
  }
}

function instruction(key: string, schema: Schema): string {
  const example = exampleLine(key, schema)
  return example
    ? `Запишите, например, «${example}» (${explanation(schema)})`
    : `Заполните поле (${explanation(schema)})`
}

function sample(key: string, schema: Schema): string {
  const example = exampleLine(key, schema)
  return example ? `например «${example}» (${explanation(schema)})` : explanation(schema)
}

type Remedy = (key: string, schema: Schema, value: unknown) => string

const remedies: Readonly<Record<string, Remedy>> = {
  object: sectionRemedy,
  array: (_, __, value) =>
    typeof value === 'object'
      ? 'Начните каждую позицию с новой строки и дефиса: «- …».'
      : `Запишите позицию с новой строки после дефиса: «- ${typeof value === 'string' ? '…' : written(value)}».`,
  string: textRemedy,
  boolean: () => 'Напишите true (да) или false (нет) без кавычек.',
  integer: numberRemedy,
  number: numberRemedy,
}

function sectionRemedy(_: string, schema: Schema, value: unknown): string {
  const names = Object.keys(schema.properties ?? {}).filter((name) => name !== 'needsReview')
  const canBeAbsent = schema.if?.required?.includes('none')
  if (canBeAbsent && Array.isArray(value) && names.includes('items') && value.length > 0) {
    return 'Поставьте над позициями строку «items:» с отступом.'
  }
  const fields = names.filter((name) => !canBeAbsent || (name !== 'none' && name !== 'reason')).slice(0, 8)
  const absence = canBeAbsent
    ? '; если их нет, напишите там «none: true» и «reason: …» с причиной отсутствия'
    : ''
  return `Запишите поля раздела под его именем с отступом: ${fields.join(', ')}${absence}.`
}

function textRemedy(key: string, schema: Schema, value: unknown): string {
  const prefix = /^\d+$/.test(key) ? '- ' : `${key}: `
  if (typeof value === 'number' || typeof value === 'boolean') {
    return `Возьмите значение в кавычки: «${prefix}"${value}"».`
  }
  if (Array.isArray(value)) return `Оставьте один текст без дефисов и скобок, ${sample(key, schema)}.`
  return `Если двоеточие с пробелом — часть текста, возьмите весь текст в кавычки: «${prefix}"…"».`
}

function numberRemedy(key: string, schema: Schema, value: unknown): string {
  const digits = typeof value === 'string' && /^\s*\d+\s*$/.test(value)
  return digits
    ? `Уберите кавычки: «${key}: ${value.trim()}».`
    : `Запишите число цифрами, ${sample(key, schema)}.`
}
