/** `--prune` only where the whole project is seen: a part of it cannot tell what is gone from what is not asked for. */
import { UsageError } from '../model/usage-error.ts'

export type PruneOptions = {
  readonly prune?: boolean
  readonly since?: string
  readonly shard?: unknown
  readonly watch?: boolean
  readonly queue?: string
}

/** Throws UsageError for a call that does not see the whole project and is to remove what is not in it. */
export function refusePartialPrune(names: readonly string[], options: PruneOptions): void {
  if (!options.prune) return
  const rivals = (['since', 'shard', 'watch', 'queue'] as const).filter((name) => options[name] !== undefined)
  const told = rivals.map((name) => `--${name}`)
  if (names.length + told.length === 0) return
  const remedy = told.length > 0 ? `с ним нельзя указать ${told.join(', ')}` : 'с ним услуги не называйте'
  throw new UsageError(`Параметр --prune – только для выпуска всего проекта: ${remedy}.`)
}
