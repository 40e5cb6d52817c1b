/**
 * Drafting remarks (`needsReview`) put into the texts they are about, between marks, so that a remark is shown where
 * its text is printed, whichever template prints it.
 */
import { remarkEnd, remarkStart } from '../model/element.ts'
import type { Loaded, PlacedRemark } from '../model/loaded.ts'
import type { Acts } from '../schema/types.ts'
import { join, pathOf } from './pointer.ts'
import { chain, child, type Placed, resolve, rootOf, type Schema, type SchemaName } from './schema.ts'
import { visited } from './visit.ts'

const field = 'needsReview'

/** Every remark, in the order of the data. `skip` leaves out parts that are printed as part of something else. */
export function remarksOf(
  name: SchemaName,
  { value, locate }: Loaded<unknown>,
  skip: (pointer: string) => boolean = () => false,
): PlacedRemark[] {
  const found: PlacedRemark[] = []
  for (const { value: inner, pointer } of visited(value, rootOf(name))) {
    const text = remarkOf(inner)
    if (text === undefined || skip(pointer)) continue
    const about = aboutOf(name, pointer, value)
    found.push({ pointer, text, location: locate(join(pointer, field)), ...(about !== '' && { about }) })
  }
  return found
}

/** «Варианты, «Выдача дубликата», Срок»: the part of the data, the item in it, the field, as their author knows them. */
function aboutOf(name: SchemaName, pointer: string, value: unknown): string {
  const [root, ...inner] = chain(rootOf(name), pointer)
  const part = inner[0]?.schema.title ?? (name === 'agency' ? root?.schema.title : undefined)
  const named = itemsAlong(value, pointer)
  const item = named.at(-1)
  const field = inner.length > 1 && item?.pointer !== pointer ? inner.at(-1)?.schema.title : undefined
  return [...new Set([part, item && `«${item.name}»`, field])].filter((words) => words).join(', ')
}

type NamedItem = { readonly pointer: string; readonly name: string }

/** The objects with a name of their own on the way to the pointer, the outermost first. */
function itemsAlong(value: unknown, pointer: string): NamedItem[] {
  const found: NamedItem[] = []
  let inner = value
  let at = ''
  for (const key of pathOf(pointer)) {
    inner = isObject(inner) || Array.isArray(inner) ? (inner as Record<string, unknown>)[key] : undefined
    at = join(at, key)
    const name = isObject(inner) ? (inner.name ?? inner.text ?? inner.title) : undefined
    if (typeof name === 'string') found.push({ pointer: at, name })
  }
  return found
}

/** Remarks about the acts that the service refers to; those of the rest of the registry do not concern its draft. */
export function actRemarksOf(name: SchemaName, service: unknown, acts: Loaded<Acts>): PlacedRemark[] {
  const cited = new Set<unknown>()
  for (const { value, schema } of visited(service, rootOf(name)))
    if (schema.refersTo === 'act') cited.add(value)
  return remarksOf('acts', acts).flatMap(({ pointer, text, location }) => {
    const act = acts.value.acts[Number(pointer.split('/')[2])]
    return act && cited.has(act.id) ? [{ pointer, text: `Акт «${act.title}»: ${text}`, location }] : []
  })
}

/** The value with that remark at the end of every free text of an object with one; parts without remarks are the same. */
export function markRemarks<T>(name: SchemaName, value: T): T {
  const root = rootOf(name)
  const hasRemarks = visited(value, root).some((part) => remarkOf(part.value) !== undefined)
  return hasRemarks ? (marked(value, root, name) as T) : value
}

/** `about` names the object among all that a regulation prints. */
function marked(value: unknown, placed: Placed, about: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  const known = resolve(placed)
  const remark = remarkOf(value)
  const results: [string, unknown][] = []
  let isSame = true
  for (const [key, part] of Object.entries(value)) {
    const schema = child(known, key)
    const inner = schema && typeof part === 'object' ? marked(part, schema, join(about, key)) : part
    const result = remark === undefined ? inner : withRemark(key, inner, schema, `${about} ${remark}`)
    isSame &&= result === part
    results.push([key, result])
  }
  if (isSame) return value
  return Array.isArray(value) ? results.map(([, result]) => result) : Object.fromEntries(results)
}

function remarkOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined
  const { [field]: text, items } = value as Record<string, unknown>
  if (typeof text !== 'string' || text === '') return undefined
  // A list prints nothing but its items: the remark stands at the first of them and says what it is about.
  return Array.isArray(items) && isObject(items[0]) ? `О перечне в целом: ${text}` : text
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withRemark(key: string, value: unknown, placed: Placed | undefined, remark: string): unknown {
  if (!placed || key === field) return value
  const mark = `${remarkStart}${remark}${remarkEnd}`
  if (typeof value === 'string') return isFreeText(placed.schema) ? value + mark : value
  // The number of a term is printed as digits, so that they can carry the remark; other numbers are measures.
  if (typeof value === 'number') return key === 'value' || key === 'count' ? `${value}${mark}` : value
  return Array.isArray(value) ? listWithMark(key, value, placed, mark) : value
}

/** Of a list of texts the first carries the mark, of the items of a list its first item. */
function listWithMark(key: string, list: readonly unknown[], placed: Placed, mark: string): unknown {
  const item = child(placed, '0')
  const [first, ...rest] = list
  if (!item) return list
  if (typeof first === 'string') return isFreeText(item.schema) ? [first + mark, ...rest] : list
  return key === 'items' && isObject(first) ? [withFirstText(first, item, mark), ...rest] : list
}

/** The item with the mark in the first of its free texts: its name or wording. */
function withFirstText(item: Record<string, unknown>, placed: Placed, mark: string): unknown {
  const found = Object.entries(item).find(([key, value]) => {
    const schema = child(placed, key)?.schema
    return key !== field && typeof value === 'string' && schema !== undefined && isFreeText(schema)
  })
  return found ? { ...item, [found[0]]: String(found[1]) + mark } : item
}

/** Text that is printed as it is: no identifier, no reference, no choice, nothing of a fixed form. */
export function isFreeText(schema: Schema): boolean {
  const { type, refersTo, defines, enum: values, format, pattern } = schema
  return type === 'string' && [refersTo, defines, values, format, pattern].every((part) => part === undefined)
}
