/** Nothing but the text that must be said. */
import type { World } from '../world.ts'
import type { Progress } from './progress.ts'

export function quietProgress(world: World): Progress {
  const nothing = (): void => undefined
  return { begin: nothing, finished: nothing, shown: nothing, say: world.err, end: nothing }
}
