/** For `--draft`: what is missing or wrong is replaced by a visible «[не заполнено: …]», so that a draft can be made. */
import type { ErrorObject } from 'ajv'
import { gapEnd, gapStart } from '../model/element.ts'
import type { Loaded, PlacedGap } from '../model/loaded.ts'
import { errorsOf } from './ajv.ts'
import { contentFields, isDemanded } from './condition.ts'
import { join, parentOf, pathOf, valueAt } from './pointer.ts'
import { chain, child, type Placed, resolve, rootOf, type Schema, type SchemaName } from './schema.ts'

/** Faults that a gap takes the place of; the others stay errors also in a draft. */
export const gapCodes: ReadonlySet<string> = new Set([
  'data/missing-field',
  'data/empty-value',
  'data/empty-list',
  'data/none-or-items',
  'data/wrong-type',
  'data/unknown-value',
  'data/wrong-pattern',
  'data/wrong-date',
  'data/too-small',
  'data/too-large',
])

const replacing = new Set(['type', 'enum', 'format', 'minimum', 'maximum', 'minLength', 'minItems'])

export type Filled = Loaded<unknown> & { readonly gaps: readonly PlacedGap[] }

/** A copy of the value in which every gap is filled, and where they are. Undefined when there is nothing to fill. */
export function fillGaps(name: SchemaName, { value, locate }: Loaded<unknown>): Filled | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const copy = structuredClone(value)
  const root = rootOf(name)
  const gaps: PlacedGap[] = []
  for (const error of errorsOf(name, value)) {
    const pointer = gapPointer(error)
    if (pointer === undefined) continue
    const placed = chain(root, pointer).at(-1)
    const owner = chain(root, error.instancePath).at(-1)
    if (!placed || (owner && error.keyword === 'required' && !isDemanded(owner.schema, error))) continue
    const note = (at: string, title: string): void => {
      gaps.push({ pointer: at, title, location: locate(at, 'key') })
    }
    put(copy, pointer, gapFor(placed, pointer, note))
  }
  return { value: copy, locate, gaps }
}

function gapPointer({ keyword, instancePath, params, parentSchema }: ErrorObject): string | undefined {
  if (keyword === 'required')
    return join(instancePath, String((params as { missingProperty: string }).missingProperty))
  // A wrong identifier is still a name that references find; a gap in its place would break them all.
  const isWrongText = keyword === 'pattern' && !parentSchema?.defines
  return replacing.has(keyword) || isWrongText ? instancePath : undefined
}

function put(root: object, pointer: string, gap: unknown): void {
  const owner = valueAt(root, parentOf(pointer))
  const key = pathOf(pointer).at(-1)
  if (typeof owner === 'object' && owner !== null && key !== undefined) Object.assign(owner, { [key]: gap })
}

type Note = (pointer: string, title: string) => void

/** What stands for a missing value: sections with all they demand, lists of one item, texts that say what is missing. */
function gapFor(placed: Placed, pointer: string, note: Note): unknown {
  const known = resolve(placed)
  const { schema } = known
  const title = schema.title ?? pathOf(pointer).at(-1) ?? ''
  if (schema.type === 'object') {
    return Object.fromEntries(
      demanded(schema).map((key) => [
        key,
        gapFor(child(known, key) ?? { ...known, schema: {} }, join(pointer, key), note),
      ]),
    )
  }
  const item = schema.type === 'array' ? child(known, '0') : undefined
  if (item) return [gapFor(item, join(pointer, 0), note)]
  note(pointer, title)
  if (schema.type === 'boolean') return false
  if (schema.defines !== undefined || schema.refersTo !== undefined) return nameFor(pointer)
  return schema.enum?.includes('other') ? 'other' : `${gapStart}[не заполнено: ${title}]${gapEnd}`
}

function demanded(schema: Schema): readonly string[] {
  return [...(schema.required ?? []), ...(contentFields(schema) ?? [])]
}

/** An identifier of its own for what has none yet; the same for the same place. */
function nameFor(pointer: string): string {
  return `gap${pointer.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
}
