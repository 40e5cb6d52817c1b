/** What the options of `render` mean for a batch: its settings and its services. */
import type { Settings } from '../batch/job.ts'
import { lookAt } from '../batch/look.ts'
import type { Task } from '../batch/task.ts'
import { touchedBy } from '../batch/touched.ts'
import type { Project } from '../load/project.ts'
import { packageRoot } from './command.ts'
import { knownFormats } from './formats.ts'
import { outFolder } from './out-folder.ts'
import { programBuild } from './program-build.ts'
import type { RenderOptions } from './render.ts'
import { selectServices } from './select.ts'
import { changedSince } from './since.ts'
import type { World } from './world.ts'

export type Selection = {
  readonly tasks: readonly Task[]
  /** Changed files that the selection was made by. */
  readonly changes?: readonly string[]
}

/** The services of a call, in the order of their paths. */
export function tasksOf(
  project: Project,
  names: readonly string[],
  { since, paths }: Pick<RenderOptions, 'since' | 'paths'>,
  world: World,
): Selection {
  const files = selectServices(project, names, world.cwd)
  const changes = since === undefined ? paths : changedSince(since, world.cwd)
  const chosen = changes ? touchedBy(project, files, changes) : files
  return { tasks: lookAt(project, chosen), ...(changes && { changes }) }
}

export function settingsOf(options: RenderOptions, world: World): Settings {
  const { date, profile, layout, draft = false, numbering, notes, pdfProfile, format, out } = options
  return {
    root: world.cwd,
    packageRoot,
    out: outFolder(out, world.cwd),
    formats: knownFormats(format),
    date,
    ...(profile !== undefined && { profile }),
    ...(layout !== undefined && { layout }),
    draft,
    numbering,
    notes,
    pdfProfile,
    program: programBuild(packageRoot),
    pid: world.pid,
  }
}
