/** `reglament check`: everything that render would find, without writing a file. */

import { collect } from '../batch/collect.ts'
import { failureOf } from '../batch/failure.ts'
import { UsageError } from '../model/usage-error.ts'
import { build } from '../pipeline.ts'
import { type CommonOptions, exitCode, open, showFindings } from './command.ts'
import { json } from './report/json.ts'
import { selectServices } from './select.ts'
import { refuseUnknownForms } from './unknown-forms.ts'
import type { ExitCode, World } from './world.ts'

export type CheckOptions = CommonOptions & {
  readonly format: 'pretty' | 'json'
  /** A produced file, or a folder of them, to be checked instead of the data. */
  readonly output?: string
}

/** Findings for people go to `world.err`, JSON to `world.out`. */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  if (options.output !== undefined) {
    if (names.length > 0)
      throw new UsageError('С параметром --output проверяются файлы, а не услуги: услуги не называйте.')
    return (await import('./check-output.ts')).checkOutput(options.output, options, world)
  }
  const all = collect()
  const opening = collect()
  const quiet = options.format === 'json' ? { ...world, err: () => undefined } : world
  const project = await open(world, opening.report)
  refuseUnknownForms(project, options)
  showFindings(opening.findings, all, quiet)
  const { date, profile } = options
  for (const file of selectServices(project, names, world.cwd)) {
    const own = collect()
    try {
      build(project, file, { date, draft: false, ...(profile !== undefined && { profile }) }, own.report)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      // A file that cannot be read; the others can.
      own.report(failureOf(file, error))
    }
    showFindings(own.findings, all, quiet)
  }
  if (options.format === 'json') world.out(json(all.findings))
  return exitCode(all, options, quiet)
}
