/** `reglament schema NAME`: a JSON Schema of the data, for editors. */
import { editorSchema } from '../load/editor-schema.ts'
import { schemaNames, schemaText } from '../load/schema.ts'
import { UsageError } from '../model/usage-error.ts'
import { nearest } from '../suggest/nearest.ts'
import type { ExitCode, World } from './world.ts'

/** `ru`: with Russian names of fields, in one piece. Without it the schema as the package has it. */
export type SchemaOptions = { readonly ru?: boolean }

export function schema(name: string, { ru = false }: SchemaOptions, world: World): ExitCode {
  const known = schemaNames.find((one) => one === name)
  if (!known) {
    const similar = nearest(name, schemaNames)
    const remedy = similar ? `возможно, имелось в виду «${similar}»` : `имеются ${schemaNames.join(', ')}`
    throw new UsageError(`Схемы «${name}» нет: ${remedy}.`)
  }
  if (ru && (known === 'profile' || known === 'layout'))
    throw new UsageError(
      `Поля схемы «${known}» называются только по-английски: структуры и оформление пишут разработчики шаблонов.`,
    )
  world.out(ru ? editorSchema(known, 'russian') : schemaText(known))
  return 0
}
