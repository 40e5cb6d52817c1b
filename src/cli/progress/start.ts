/** Chooses how a batch is seen; the bar's library is loaded only when there is a terminal for it. */
import type { World } from '../world.ts'
import { jsonProgress } from './json.ts'
import { plainProgress } from './plain.ts'
import type { Progress } from './progress.ts'
import { quietProgress } from './quiet.ts'

export type ProgressOptions = {
  readonly quiet?: boolean
  readonly jsonProgress?: boolean
  /** The output folder as it was named on the command line. */
  readonly out: string
}

/** Services of a batch for which a bar says more than a line each. */
const worthBar = 10

export async function startProgress(
  options: ProgressOptions,
  services: number,
  world: World,
): Promise<Progress> {
  if (options.jsonProgress) return jsonProgress(world)
  if (options.quiet) return quietProgress(world)
  if (!world.interactive || services < worthBar) return plainProgress(options.out, world)
  const { barProgress } = await import('./bar.ts')
  return barProgress(world)
}
