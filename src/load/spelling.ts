/** What a field or a value of the model is called in the language of the data, and the way back. */
import { pathOf } from './pointer.ts'
import { child, type Language, type Placed, resolve, type Schema } from './schema.ts'

const yes = 'да'
const no = 'нет'

/** The name of a field in data of this language. `placed` is the section that the field stands in. */
export function spelled({ schema, language }: Pick<Placed, 'schema' | 'language'>, key: string): string {
  return (language === 'russian' && russianName(schema, key)) || key
}

/** The field named by the last part of a pointer, as the author writes it. */
export function spelledKey(root: Placed, pointer: string): string {
  return spelledPath(root, pointer).at(-1) ?? ''
}

/** A pointer as the author would write its parts. */
export function spelledPath(root: Placed, pointer: string): string[] {
  let at: Placed | undefined = root
  return pathOf(pointer).map((key) => {
    const known = at && child(at, key)
    const name = at ? spelled(resolve(at), key) : key
    at = known
    return name
  })
}

/** A value of a choice, true or false, as the author writes it. Other values stay. */
export function spelledValue(
  { schema, language }: Pick<Placed, 'schema' | 'language'>,
  value: unknown,
): unknown {
  if (language === 'english') return value
  if (typeof value === 'boolean') return value ? yes : no
  return schema.ruEnum?.[choices(schema).indexOf(value)] ?? value
}

/** The choices of a field as the author writes them. */
export function spelledChoices({ schema, language }: Pick<Placed, 'schema' | 'language'>): string[] {
  return [...((language === 'russian' && schema.ruEnum) || choices(schema))].map(String)
}

/** The value of the model for what was written: a word of a choice in either language, «да» and «нет» in Russian. */
export function meantValue(schema: Schema, written: unknown, language: Language): unknown {
  if (typeof written !== 'string') return written
  if (schema.type === 'boolean' && language === 'russian' && (written === yes || written === no))
    return written === yes
  const index = schema.ruEnum?.indexOf(written) ?? -1
  return index < 0 ? written : choices(schema)[index]
}

function choices({ enum: values, const: only }: Schema): readonly unknown[] {
  return values ?? [only]
}

export function russianName({ properties }: Schema, key: string): string | undefined {
  const field = properties && Object.hasOwn(properties, key) ? properties[key] : undefined
  return typeof field === 'object' ? field.ru : undefined
}
