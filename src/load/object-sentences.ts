/** Faults of a section of fields: missing, unknown and contradictory ones; one cause gives one sentence. */
import type { ErrorObject } from 'ajv'
import { meantInstead } from '../suggest/lookalike.ts'
import { nearest } from '../suggest/nearest.ts'
import { proposedForms } from './case-forms.ts'
import { conditionOf, contentFields, type Data, isDemanded } from './condition.ts'
import type { Fault } from './fault.ts'
import { exampleLine, explanation, fieldName, placeName } from './naming.ts'
import { join } from './pointer.ts'
import { child, type Placed, rootOf, schemaFileOf } from './schema.ts'
import { isShareable } from './shared.ts'
import { spelled, spelledKey, spelledValue } from './spelling.ts'

type Section = {
  readonly root: Placed
  readonly placed: Placed
  readonly pointer: string
  readonly value: Readonly<Record<string, unknown>>
}

/** `errors` are those of one object, and of its fields that may not be there. */
export function objectFaults(section: Section, errors: readonly ErrorObject[]): Fault[] {
  const unknown = errors
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map((error) => unknownKey(section, error))
  const meant = new Set(unknown.map(({ similar }) => similar))
  // «none: false» is a fault of its own; what «none: true» would demand is not.
  const missing = errors.filter(
    (error) =>
      error.keyword === 'required' &&
      section.value.none !== false &&
      !meant.has(missingKey(error)) &&
      isDemanded(section.placed.schema, error),
  )
  const forbidden = errors.filter(({ keyword }) => keyword === 'false schema')
  const faults = unknown.map(({ fault }) => fault)
  if (forbidden.length > 0) faults.push(contradiction(section, forbidden))
  if (saysNothing(section, missing, meant)) return [...faults, neither(section)]
  return [...faults, ...missing.map((error) => missingField(section, error))]
}

function missingKey({ params }: ErrorObject): string {
  return String((params as { missingProperty?: unknown }).missingProperty)
}

function unknownKey(
  { root, placed, pointer, value }: Section,
  error: ErrorObject,
): { fault: Fault; similar?: string } {
  const key = String((error.params as { additionalProperty?: unknown }).additionalProperty)
  const fields = Object.keys(placed.schema.properties ?? {})
  const known = fields.map((name) => spelled(placed, name))
  const free = fields.filter((name) => !Object.hasOwn(value, name)).map((name) => spelled(placed, name))
  // A field that is already there was not meant to be written a second time.
  const similar = nearest(key, free) ?? nearest(key, known)
  const fault: Fault = {
    code: 'data/unknown-key',
    message: `Поля «${key}» ${placeName(root, pointer)} нет.`,
    hint: similar ? `${meantInstead(key, similar)}.` : `Удалите его; допустимы поля: ${known.join(', ')}.`,
    pointer: join(pointer, key),
    on: 'key',
  }
  return similar ? { fault, similar: fields[known.indexOf(similar)] ?? similar } : { fault }
}

function missingField({ root, placed, pointer, value }: Section, error: ErrorObject): Fault {
  const key = missingKey(error)
  const field = join(pointer, key)
  const described = child(placed, key) ?? { ...placed, schema: {} }
  const name = spelled(placed, key)
  const [proposed] = proposedForms(placed.schema, value, pointer, key)
  const example = exampleLine(name, described)
  return {
    code: 'data/missing-field',
    message: `Не заполнено поле ${fieldName(root, field)} ${placeName(root, pointer)}${reasonFor(placed, error)}.`,
    hint: proposed
      ? `Добавьте строку, например «${name}: ${proposed}» (форма предложена программой, проверьте ее).`
      : example
        ? `Добавьте строку, например «${example}» (${explanation(described)}).`
        : `Добавьте раздел «${name}:» (${explanation(described)})${isShared(root, field) ? ` в этот файл или, если он общий для всех услуг органа, в раздел ${spelled(rootOf('agency', root.language), 'shared')} файла органа` : ''}.`,
    pointer,
    on: 'key',
    subject: field,
  }
}

function isShared({ file }: Placed, field: string): boolean {
  return file === schemaFileOf('service') && isShareable(field)
}

/** Why a field is demanded only here: «, обязательное при kind: interagency». */
function reasonFor(placed: Placed, error: ErrorObject): string {
  const condition = conditionOf(placed.schema, error)
  if (!condition) return ''
  if (condition.required?.includes('none')) return `, обязательное при ${absence(placed)}`
  const [name] = Object.keys(condition.properties ?? {})
  if (name === undefined) return ''
  const value = spelledValue(child(placed, name) ?? placed, (error.data as Data)[name])
  return `, обязательное при ${spelled(placed, name)}: ${String(value)}`
}

/** «none: true» as the author writes it. */
function absence(placed: Placed): string {
  return `${spelled(placed, 'none')}: ${String(spelledValue(placed, true))}`
}

function saysNothing(
  section: Section,
  missing: readonly ErrorObject[],
  meant: ReadonlySet<string | undefined>,
): boolean {
  const content = contentFields(section.placed.schema)
  if (!content || missing.length === 0 || Object.hasOwn(section.value, 'none') || meant.has('none'))
    return false
  return content.every((key) => !Object.hasOwn(section.value, key) && !meant.has(key))
}

function neither(section: Section): Fault {
  const { root, placed, pointer } = section
  const content = contentFields(placed.schema) ?? []
  const names = content.map((name) => spelled(placed, name))
  const isList = content.includes('items')
  return {
    code: 'data/none-or-items',
    message: isList
      ? `Перечень ${fieldName(root, pointer)} пуст: не указаны ни позиции, ни их отсутствие.`
      : `Раздел ${fieldName(root, pointer)} пуст: не указаны ни сведения, ни их отсутствие.`,
    hint: `${isList ? `Перечислите позиции в ${spelled(placed, 'items')}` : `Заполните поля ${names.join(', ')}`} или напишите «${absence(placed)}» и «${spelled(placed, 'reason')}: …» с причиной отсутствия.`,
    pointer,
    on: 'key',
  }
}

function contradiction({ root, placed, pointer }: Section, forbidden: readonly ErrorObject[]): Fault {
  const fields = forbidden.map(({ instancePath }) => instancePath)
  const names = fields.map((field) => spelledKey(root, field))
  return {
    code: 'data/contradiction',
    message: `Раздел ${fieldName(root, pointer)}: указаны и отсутствие (${absence(placed)}), и сведения (${names.join(', ')}).`,
    hint: `Оставьте что-то одно: удалите «${spelled(placed, 'none')}» и «${spelled(placed, 'reason')}» или удалите «${names.join('», «')}».`,
    pointer: join(pointer, 'none'),
    on: 'key',
    related: { message: 'Сведения указаны здесь.', pointer: fields[0] ?? pointer },
  }
}
