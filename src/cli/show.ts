/** `reglament show SERVICE`: the data of a service with what it inherits, and where each value is written. */
import { collect } from '../batch/collect.ts'
import { unitOf } from '../batch/job.ts'
import { mergedService } from '../load/merged.ts'
import { openProject } from '../load/project.ts'
import { rootOf } from '../load/schema.ts'
import { shownOf } from '../load/shown.ts'
import { shownYaml } from '../load/shown-yaml.ts'
import { subjectOf } from '../load/subject.ts'
import { shownVariant } from '../load/variant.ts'
import { UsageError } from '../model/usage-error.ts'
import { several } from '../suggest/several.ts'
import { packageRoot, showFindings } from './command.ts'
import { origins } from './origins.ts'
import { selectServices } from './select.ts'
import type { ExitCode, World } from './world.ts'

/** `variant`: its number from 1, or its identifier; then only this variant, with all that it refers to. */
export type ShowOptions = { readonly variant?: string }

export function show(name: string, { variant }: ShowOptions, world: World): ExitCode {
  const found = collect()
  const project = openProject(world.cwd, packageRoot, found.report)
  const files = selectServices(project, [name], world.cwd)
  const [file] = files
  if (!file || files.length > 1)
    throw new UsageError(
      `Назовите одну услугу, к «${name}» относится несколько: ${several(files.map(unitOf))}.`,
    )
  const result = mergedService(project, file, file.agency, found.report)
  showFindings(found.findings, collect(), world)
  if (!result) return 1
  const { merged } = result
  const root = rootOf(subjectOf(merged.value), merged.language)
  const shown =
    variant === undefined ? shownOf(merged.value, root, '') : shownVariant(merged.value, root, variant)
  const { legend, originOf } = origins(merged, file.path)
  const body = shownYaml(shown, originOf)
  world.out(`${legend()}\n${body}`)
  return found.count('error') > 0 ? 1 : 0
}
