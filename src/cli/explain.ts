/** `reglament explain CODE`: the entry of docs/diagnostics.md. */
import { explanation, explanationCodes } from '../load/explanation.ts'
import { UsageError } from '../model/usage-error.ts'
import { nearest } from '../suggest/nearest.ts'
import type { ExitCode, World } from './world.ts'

export function explain(code: string, world: World): ExitCode {
  const text = explanation(code.toLowerCase())
  if (text === undefined) {
    const similar = nearest(code.toLowerCase(), explanationCodes())
    const remedy = similar
      ? `возможно, имелось в виду «${similar}»`
      : 'код стоит в первой строке замечания, например data/unknown-key'
    throw new UsageError(`Кода «${code}» нет: ${remedy}.`)
  }
  world.out(`${text}\n`)
  return 0
}
