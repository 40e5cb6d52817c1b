/** A line for each service: for files, pipes and logs. */
import { fewServices, type Outcome } from '../outcome.ts'
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
      if (outcome.kind !== 'unchanged' || isSmall) world.err(`${line(outcome, out, world)}\n`)
    },
    say: world.err,
    end: () => undefined,
  }
}

function line({ file, entry, kind }: Outcome, out: string, { interactive, width }: World): string {
  if (kind === 'unchanged') return `${file.id}: без изменений`
  // Never an empty list: what was not written stands in the findings.
  if (entry.outputs.length === 0) return `${file.id}: не выпущена`
  const paths = entry.outputs.map(({ path }) => `${out}/${path}`)
  const whole = `${file.id}: ${paths.join(', ')}`
  // Paths are picked up from the console, and stay whole there.
  return interactive && whole.length >= width
    ? [`${file.id}:`, ...paths.map((path) => `  ${path}`)].join('\n')
    : whole
}
