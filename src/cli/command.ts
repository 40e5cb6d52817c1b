/** What render and check share: opening the project, showing findings, the exit code. */
import { fileURLToPath } from 'node:url'
import type { Collected } from '../batch/collect.ts'
import { openProject, type Project } from '../load/project.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { IsoDate } from '../model/document.ts'
import { UsageError } from '../model/usage-error.ts'
import { painter } from './report/paint.ts'
import { pretty, tallied } from './report/pretty.ts'
import type { ExitCode, World } from './world.ts'

export type CommonOptions = {
  readonly date: IsoDate
  readonly profile?: string
  /** Warnings count as errors. */
  readonly strict?: boolean
}

export const packageRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The project of the working folder, its templates inspected before anything is rendered. */
export async function open(world: World, report: Report): Promise<Project> {
  const project = openProject(world.cwd, packageRoot, report)
  await inspect(project, report)
  return project
}

/** What is wrong with profiles and templates. What this needs is heavy, and is loaded only here. */
export async function inspect(project: Project, report: Report): Promise<void> {
  // What the package ships was inspected by its tests (test/merge/shipped.test.ts) and cannot have changed since.
  if (project.ownTemplates.size === 0) return
  const [{ loadProfiles }, { inspectProject }] = await Promise.all([
    import('../load/profile.ts'),
    import('../pipeline.ts'),
  ])
  const profiles = loadProfiles(project, report)
  try {
    inspectProject(project, profiles, report)
  } catch (error) {
    // A template that cannot be read: it was told of when the project was opened, and services need not be made of it.
    if (!(error instanceof UsageError)) throw error
  }
}

/** What the exit code depends on. */
export type Counted = Pick<Collected, 'count' | 'has'>

/** Prints those findings that no service before has shown, and remembers them. */
export function showFindings(findings: readonly Diagnostic[], all: Collected, world: World): void {
  const known = all.findings.length
  findings.forEach(all.report)
  print(all.findings.slice(known), world)
}

/** Prints findings as people read them. */
export function print(fresh: readonly Diagnostic[], world: World): void {
  if (fresh.length === 0) return
  const style = { width: world.width, wraps: world.interactive === true, paint: painter(world.color) }
  world.err(`${pretty(fresh, style)}\n`)
}

/** What could not be read or written could not be done, whatever the data are like. */
const undone = ['output/not-writable', 'output/not-removed', 'batch/crashed', 'batch/input-unreadable']

/** Says how many findings there were. */
export function exitCode(all: Counted, { strict = false }: CommonOptions, world: World): ExitCode {
  world.err(`${tallied(all.count)}
`)
  if (undone.some(all.has)) return 2
  return all.count('error') > 0 || (strict && all.count('warning') > 0) ? 1 : 0
}
