/** A sentence for every keyword of JSON Schema that our schemas use about a single value. */
import { meantInstead } from '../suggest/lookalike.ts'
import { nearest } from '../suggest/nearest.ts'
import type { Context, Fault, Sentence } from './fault.ts'
import { exampleLine, exampleOf, explanation, fieldName, fieldSubject, shorten } from './naming.ts'
import { parentOf } from './pointer.ts'
import { chain } from './schema.ts'
import { spelled, spelledChoices, spelledValue } from './spelling.ts'
import { wrongType } from './type-sentence.ts'

type Words = Pick<Fault, 'code' | 'message' | 'hint'> & Partial<Fault>

/** Keywords about objects (required, additionalProperties, conditions) are in object-sentences.ts. */
export const valueSentences: Readonly<Record<string, Sentence>> = {
  type: wrongType,
  enum: unknownValue,
  const: (context) => of(context, noneFalse(context)),
  pattern: wrongPattern,
  format: wrongDate,
  minLength: (context) => of(context, emptyValue(context)),
  maxLength: (context) =>
    of(context, {
      code: 'data/too-long',
      message: `${subject(context)}: указано знаков ${String(context.value).length}, допустимо не больше ${limit(context)}.`,
      hint: 'Сократите текст или разделите его на несколько позиций.',
    }),
  minimum: (context) => bound(context, 'data/too-small', 'не меньше'),
  maximum: (context) => bound(context, 'data/too-large', 'не больше'),
  minItems: emptyList,
  uniqueItems: repeatedItem,
}

function name({ root, pointer }: Context): string {
  return fieldName(root, pointer)
}

function subject({ root, pointer }: Context): string {
  return fieldSubject(root, pointer)
}

function of(context: Context, words: Words): Fault {
  return { pointer: context.pointer, on: 'value', ...words }
}

function limit({ error }: Context): unknown {
  return (error.params as { limit?: unknown }).limit
}

function emptyValue(context: Context): Words {
  const example = exampleLine(context.key, context)
  return {
    code: 'data/empty-value',
    message: `${subject(context)} не заполнено.`,
    hint: example
      ? `Напишите, например, «${example}» (${explanation(context)}).`
      : `Заполните его: ${explanation(context)}.`,
    on: 'key',
  }
}

function noneFalse(context: Context): Words {
  const { key, root, pointer } = context
  const only = String(spelledValue(context, true))
  const owner = chain(root, parentOf(pointer)).at(-1) ?? root
  return {
    code: 'data/none-false',
    message: `Поле «${key}» может быть только ${only}.`,
    hint: `Если позиции есть, удалите строку «${key}» и перечислите их; если нет, напишите «${key}: ${only}» и причину (${spelled(owner, 'reason')}).`,
  }
}

function unknownValue(context: Context): Fault {
  const allowed = spelledChoices(context)
  const similar = typeof context.value === 'string' ? nearest(context.value, allowed) : undefined
  return of(context, {
    code: 'data/unknown-value',
    message: `${subject(context)}: значения «${shorten(String(context.value))}» нет среди допустимых.`,
    hint: `${similar ? `${meantInstead(String(context.value), similar)}; допустимы` : 'Допустимы'}: ${allowed.join(', ')}.`,
  })
}

function wrongPattern(context: Context): Fault {
  const { schema, value } = context
  const example = exampleOf(context)
  const isIdentifier = schema.pattern?.startsWith('^[a-z0-9]')
  return of(context, {
    code: isIdentifier ? 'data/wrong-id' : 'data/wrong-pattern',
    message: `${subject(context)}: «${shorten(String(value))}» записано не по образцу.`,
    hint: isIdentifier
      ? `Используйте строчные латинские буквы, цифры и дефис между ними, например «${example}».`
      : `Запишите, например, «${example}» (${explanation(context)}).`,
  })
}

/** `date` is the only format of our schemas. */
function wrongDate(context: Context): Fault {
  const text = String(context.value)
  const isWritten = /^\d{4}-\d\d-\d\d$/.test(text)
  return of(context, {
    code: 'data/wrong-date',
    message: `${subject(context)}: ${isWritten ? `дня ${text} нет в календаре` : `«${shorten(text)}» не является датой`}.`,
    hint: `Запишите дату как ГГГГ-ММ-ДД, например «${String(context.schema.examples?.[0] ?? '2019-09-20')}».`,
  })
}

function bound(context: Context, code: string, words: string): Fault {
  const example = exampleLine(context.key, context)
  return of(context, {
    code,
    message: `${subject(context)}: указано ${String(context.value)}, допустимо ${words} ${String(limit(context))}.`,
    hint: `Исправьте число${example ? `, например «${example}»` : ''} (${explanation(context)}).`,
  })
}

function emptyList(context: Context): Fault {
  const { root, pointer } = context
  const owner = chain(root, parentOf(pointer)).at(-1) ?? root
  const [items, none, reason] = ['items', 'none', 'reason'].map((key) => spelled(owner, key))
  const isItems = context.key === items
  return of(context, {
    code: 'data/empty-list',
    message: `Перечень ${name(context)} пуст.`,
    hint: isItems
      ? `Перечислите позиции или напишите вместо ${items} строки «${none}: ${spelledValue(context, true)}» и «${reason}: …» с причиной отсутствия.`
      : `Перечислите позиции, каждую с новой строки после дефиса (${explanation(context)}); необязательное поле удалите.`,
    on: 'key',
  })
}

function repeatedItem(context: Context): Fault {
  const { i, j } = context.error.params as { i: number; j: number }
  const [first, second] = i < j ? [i, j] : [j, i]
  return of(context, {
    code: 'data/repeated-item',
    message: `Перечень ${name(context)}: позиция ${second + 1} повторяет позицию ${first + 1}.`,
    hint: 'Удалите одну из них.',
    pointer: `${context.pointer}/${second}`,
    related: { message: 'Первый раз она указана здесь.', pointer: `${context.pointer}/${first}` },
  })
}
