/** What a file of data/services describes: its kind names the schema that it is read by. */
import { type Schema, type SubjectName, schemaOf } from './schema.ts'
import { meantValue, russianName, spelledValue } from './spelling.ts'

const others: readonly SubjectName[] = ['unified', 'quality', 'company']

export const subjectNames: readonly SubjectName[] = ['service', ...others]

/** What a kind is called in data written in Russian. */
export function subjectWord(name: SubjectName): string {
  const { properties } = schemaOf('service')
  return String(spelledValue({ schema: properties?.kind as Schema, language: 'russian' }, name))
}

/** By the field `kind` in either language. Without a known kind it is a service, whose schema says what is wrong with the field. */
export function subjectOf(value: unknown): SubjectName {
  if (typeof value !== 'object' || value === null) return 'service'
  const service = schemaOf('service')
  const names = ['kind', russianName(service, 'kind')].filter((name) => name !== undefined)
  const written = names.find((name) => Object.hasOwn(value, name))
  if (written === undefined) return 'service'
  const meant = meantValue(
    service.properties?.kind as Schema,
    (value as Record<string, unknown>)[written],
    'russian',
  )
  return others.find((name) => name === meant) ?? 'service'
}
