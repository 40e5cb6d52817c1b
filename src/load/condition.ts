/** Fields that a schema demands only under a condition: «if kind is interagency, then requests». */
import type { ErrorObject } from 'ajv'
import type { Schema } from './schema.ts'

export type Data = Readonly<Record<string, unknown>>

/**
 * The condition under which `schema` demands what the error misses; undefined when it demands it always. Found by its
 * path: validators that the build has compiled carry copies of the schemas.
 */
export function conditionOf(schema: Schema, { schemaPath }: ErrorObject): Schema | undefined {
  const found = /(?<!\/else)(?:\/allOf\/(\d+))?\/then\/\w+$/.exec(schemaPath)
  if (!found) return undefined
  const [, index] = found
  const holder = index === undefined ? schema : schema.allOf?.[Number(index)]
  return holder?.then && holder.if
}

/**
 * False when the condition is about a field that is itself missing: JSON Schema lets such a condition hold, and then
 * every condition of the section would be true at once.
 */
export function isDemanded(schema: Schema, error: ErrorObject): boolean {
  const names = Object.keys(conditionOf(schema, error)?.properties ?? {})
  return names.every((name) => Object.hasOwn(error.data as Data, name))
}

/**
 * What a section that may say «none» demands when it does not; undefined for other sections. A content that one field
 * may stand for (forms that are all composed) is demanded without that field.
 */
export function contentFields({ if: condition, else: otherwise }: Schema): readonly string[] | undefined {
  if (!condition?.required?.includes('none')) return undefined
  return otherwise?.required ?? otherwise?.else?.required ?? []
}
