/** `reglament schema NAME`: a JSON Schema of the data, for editors. */
import { schemaNames, schemaText } from '../load/schema.ts'
import { UsageError } from '../model/usage-error.ts'
import { nearest } from '../suggest/nearest.ts'
import type { ExitCode, World } from './world.ts'

export function schema(name: string, world: World): ExitCode {
  const known = schemaNames.find((one) => one === name)
  if (!known) {
    const similar = nearest(name, schemaNames)
    const remedy = similar ? `возможно, имелось в виду «${similar}»` : `есть: ${schemaNames.join(', ')}`
    throw new UsageError(`Схемы «${name}» нет: ${remedy}.`)
  }
  world.out(schemaText(known))
  return 0
}
