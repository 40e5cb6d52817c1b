/** A new data file: every demanded field with a comment that says what belongs there, and nothing filled in but the names. */
import { cases } from '../decline/grammar.ts'
import { proposedForms } from './case-forms.ts'
import { contentFields } from './condition.ts'
import { described, exampleLine, exampleOf, written } from './naming.ts'
import { join, pathOf } from './pointer.ts'
import { chain, child, type Placed, resolve, rootOf, type SubjectName } from './schema.ts'
import { spelled, spelledChoices, spelledValue } from './spelling.ts'
import { wrapped } from './wrapped.ts'

export type Start = {
  readonly subject: SubjectName
  /** Values known from the beginning, by their pointers: `/id`, `/agency`, `/level`, `/name/nominative`. */
  readonly known: Readonly<Record<string, string>>
  /** Fields that the agency says for all its services. */
  readonly isInherited: (pointer: string) => boolean
}

/** Text of the file, with Russian names. */
export function skeleton(start: Start): string {
  const root = rootOf(start.subject, 'russian')
  const known = start.subject === 'service' ? start.known : { ...start.known, '/kind': start.subject }
  return `${fields(root, '', '', { ...start, known }).join('\n')}\n`
}

/** The lines of a section. */
function fields(placed: Placed, pointer: string, indent: string, start: Start): string[] {
  const { schema } = placed
  const demanded = [...(schema.required ?? []), ...(contentFields(schema) ?? [])]
  const own = demanded.filter((key) => !start.isInherited(join(pointer, key)))
  const lines = own.flatMap((key) => field(placed, key, join(pointer, key), indent, start))
  return [
    ...lines,
    ...proposals(placed, pointer, indent, start),
    ...others(placed, demanded, indent, pointer, start),
  ]
}

/** Case forms that the program would write, as comments: they count only when the author takes them over. */
function proposals(placed: Placed, pointer: string, indent: string, start: Start): string[] {
  const section = { nominative: start.known[join(pointer, 'nominative')] }
  return cases.flatMap((one) => {
    const [form] = placed.schema.properties?.[one] ? proposedForms(placed.schema, section, pointer, one) : []
    return form === undefined
      ? []
      : [
          ...wrapped('Предложено программой: проверьте и уберите знак «#».', `${indent}# `),
          `${indent}# ${spelled(placed, one)}: ${written(lowerFirst(form))}`,
        ]
  })
}

/** Forms stand in the middle of a phrase; a name of many words in capitals is left as it is. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function field(owner: Placed, key: string, pointer: string, indent: string, start: Start): string[] {
  const name = spelled(owner, key)
  const known = resolve(child(owner, key) ?? { ...owner, schema: {} })
  const { schema } = known
  const comments = commentsOf(name, known, indent)
  const value = start.known[pointer]
  if (value !== undefined) return [...comments, `${indent}${name}: ${written(spelledValue(known, value))}`]
  if (schema.type === 'object')
    return [...comments, `${indent}${name}:`, ...fields(known, pointer, `${indent}  `, start)]
  if (schema.type !== 'array') return [...comments, `${indent}${name}:`]
  const item = child(known, '0')
  const inner = item?.schema.type === 'object' ? fields(item, join(pointer, 0), `${indent}    `, start) : []
  return [...comments, `${indent}${name}:`, `${indent}  -`, ...inner]
}

function commentsOf(name: string, placed: Placed, indent: string): string[] {
  const { title, norm } = placed.schema
  const said = described(placed)
  return [
    title === undefined || said.startsWith(title) ? said : `${title}. ${said}`,
    choicesOf(placed, said),
    exampleFor(name, placed),
    (contentFields(placed.schema) ?? []).length > 0 ? absenceOf(placed) : undefined,
    norm === undefined ? undefined : `Основание: ${norm}`,
  ].flatMap((text) => (text ? wrapped(text, `${indent}# `) : []))
}

/** The words to choose from, unless the description explains each of them. */
function choicesOf(placed: Placed, said: string): string | undefined {
  const words = placed.schema.enum ? spelledChoices(placed) : []
  return words.every((word) => said.includes(word)) ? undefined : `Одно из: ${words.join(', ')}.`
}

/** Of a single value, or of one item of a list of texts. */
function exampleFor(name: string, placed: Placed): string | undefined {
  if (placed.schema.type === 'object') return undefined
  const item = placed.schema.type === 'array' ? child(placed, '0') : undefined
  const example = item ? exampleOf(item) : undefined
  const line = item ? (example === undefined ? undefined : `- ${String(example)}`) : exampleLine(name, placed)
  return line === undefined ? undefined : `Например, ${line}`
}

function absenceOf(placed: Placed): string {
  const [none, reason] = ['none', 'reason'].map((key) => spelled(placed, key))
  const names = (contentFields(placed.schema) ?? []).map((key) => spelled(placed, key))
  return `Если этого нет, вместо «${names.join('», «')}» напишите «${none}: ${String(spelledValue(placed, true))}» и «${reason}: …».`
}

/** Fields that may be added, and those that are said for all services. */
function others(
  placed: Placed,
  demanded: readonly string[],
  indent: string,
  pointer: string,
  start: Start,
): string[] {
  const all = Object.keys(placed.schema.properties ?? {})
  const inherited = all.filter((key) => start.isInherited(join(pointer, key)))
  const canBeAbsent = (contentFields(placed.schema) ?? []).length > 0
  const optional = all.filter(
    (key) =>
      !demanded.includes(key) &&
      !inherited.includes(key) &&
      start.known[join(pointer, key)] === undefined &&
      key !== 'needsReview' &&
      !(canBeAbsent && (key === 'none' || key === 'reason')),
  )
  const names = (keys: readonly string[]): string => keys.map((key) => spelled(placed, key)).join(', ')
  return [
    ...(optional.length > 0 ? wrapped(`Необязательные поля: ${names(optional)}.`, `${indent}# `) : []),
    ...(inherited.length > 0 ? wrapped(`Взято из файла органа: ${names(inherited)}.`, `${indent}# `) : []),
  ]
}

/** Whether a field is among those that the agency shares. */
export function inheritedFrom(shared: unknown): (pointer: string) => boolean {
  return (pointer) => {
    const path = pathOf(pointer)
    if (path.length === 0 || pointer === '/standard') return false
    let at = shared
    for (const key of path) {
      if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false
      at = (at as Record<string, unknown>)[key]
    }
    return chain(rootOf('agency'), `/shared${pointer}`).length > path.length + 1
  }
}
