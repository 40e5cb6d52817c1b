/** A line for each service: for files, pipes and logs. */
import { fewServices, type Outcome } from '../outcome.ts'
import { tell } from '../report/wrap.ts'
import type { World } from '../world.ts'
import type { Progress } from './progress.ts'

/** `out` is the folder of results as it was named on the command line. */
export function plainProgress(out: string, world: World): Progress {
  let isSmall = true
  return {
    begin: (total) => {
      isSmall = total <= fewServices
    },
    finished: () => undefined,
    shown: (outcome) => {
      if (outcome.kind !== 'unchanged' || isSmall) tell(line(outcome, out), world)
    },
    say: world.err,
    end: () => undefined,
  }
}

function line({ file, entry, kind }: Outcome, out: string): string {
  if (kind === 'unchanged') return `${file.id}: без изменений`
  // Never an empty list: what was not written stands in the findings.
  if (entry.outputs.length === 0) return `${file.id}: не выпущена`
  return `${file.id}: ${entry.outputs.map(({ path }) => `${out}/${path}`).join(', ')}`
}
