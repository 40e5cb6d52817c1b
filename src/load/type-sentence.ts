/** A value of the wrong kind: what was found, what is needed, and the slip of YAML that usually causes it. */
import type { Context, Fault } from './fault.ts'
import { exampleLine, explanation, fieldName, foundValue, written } from './naming.ts'
import type { Schema } from './schema.ts'

const needed: Readonly<Record<string, string>> = {
  object: 'нужен раздел с полями',
  array: 'нужен перечень',
  string: 'нужен текст',
  integer: 'нужно целое число',
  number: 'нужно число',
  boolean: 'нужно true (да) или false (нет)',
}

export function wrongType({ root, pointer, key, schema, value }: Context): Fault {
  const type = schema.type ?? ''
  const name = fieldName(root, pointer)
  if (value === null || value === undefined) {
    return {
      code: 'data/empty-value',
      message: `Поле ${name} не заполнено.`,
      hint: `Заполните его или удалите вместе с именем, если оно необязательное: ${sample(key, schema)}.`,
      pointer,
      on: 'key',
    }
  }
  return {
    code: 'data/wrong-type',
    message: `Поле ${name}: ${foundValue(value)}, а ${needed[type] ?? 'нужно другое значение'}.`,
    hint: remedies[type]?.(key, schema, value) ?? `Запишите ${sample(key, schema)}.`,
    pointer,
    on: 'value',
  }
}

function sample(key: string, schema: Schema): string {
  const example = exampleLine(key, schema)
  return example ? `например, «${example}» (${explanation(schema)})` : explanation(schema)
}

type Remedy = (key: string, schema: Schema, value: unknown) => string

const remedies: Readonly<Record<string, Remedy>> = {
  object: (_, schema) =>
    `Запишите поля раздела под его именем с отступом: ${Object.keys(schema.properties ?? {})
      .slice(0, 8)
      .join(', ')}.`,
  array: (_, __, value) =>
    typeof value === 'object'
      ? 'Начните каждую позицию с новой строки и дефиса: «- …».'
      : `Запишите позицию с новой строки после дефиса: «- ${typeof value === 'string' ? '…' : written(value)}».`,
  string: textRemedy,
  boolean: () => 'Напишите true (да) или false (нет) без кавычек.',
  integer: numberRemedy,
  number: numberRemedy,
}

function textRemedy(key: string, schema: Schema, value: unknown): string {
  const prefix = /^\d+$/.test(key) ? '- ' : `${key}: `
  if (typeof value === 'number' || typeof value === 'boolean') {
    return `Возьмите значение в кавычки: «${prefix}"${value}"».`
  }
  if (Array.isArray(value)) return `Оставьте один текст без дефисов и скобок: ${sample(key, schema)}.`
  return `Если двоеточие с пробелом — часть текста, возьмите весь текст в кавычки: «${prefix}"…"».`
}

function numberRemedy(key: string, schema: Schema, value: unknown): string {
  const digits = typeof value === 'string' && /^\s*\d+\s*$/.test(value)
  return digits
    ? `Уберите кавычки: «${key}: ${value.trim()}».`
    : `Запишите число цифрами, ${sample(key, schema)}.`
}
