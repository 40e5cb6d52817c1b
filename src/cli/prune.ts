/** What a run over the whole project says of files of services that there are no more, and what `--prune` does with them. */
import { join } from 'node:path'
import { forget, goneFrom, goneServices, nameOf } from '../batch/gone.ts'
import type { Settings } from '../batch/job.ts'
import type { Project } from '../load/project.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { ManifestEntry } from '../model/output.ts'
import { type Leftover, leftoverOf, removeEmptyFolder, removeLeftover } from '../output/leftover.ts'
import { several } from '../suggest/several.ts'

export type Leftovers = {
  /** Entries of an earlier manifest -> those that may be kept in the next. */
  readonly settle: (entries: readonly ManifestEntry[]) => readonly ManifestEntry[]
  /** Files that `settle` has removed, relative to the output folder. */
  readonly removed: () => readonly string[]
}

/**
 * Reports what lies in the output folder of services that are gone, or removes it. `isWhole`: whether the run sees all of
 * the project; otherwise it leaves the folder as it is.
 */
export function leftovers(
  project: Project,
  settings: Settings,
  isWhole: boolean,
  prune: boolean,
  report: Report,
): Leftovers {
  const removed: string[] = []
  const settle = (entries: readonly ManifestEntry[]): readonly ManifestEntry[] => {
    const { root, out } = settings
    const left = goneServices(project, settings, entries).map((one) => leftoverOf(out, one.unit, one.outputs))
    if (prune) removed.push(...left.flatMap((one) => remove(project, out, one, report)))
    const remaining = without(left, removed)
    findings(remaining, prune).forEach(report)
    // A manifest that names what was changed since is of use only as long as nobody was told to look at it himself.
    const named = remaining.flatMap(({ written, foreign }) => (prune ? written : [...written, ...foreign]))
    return withoutGone(entries, goneFrom(project, root), new Set(named))
  }
  const settlePart = (entries: readonly ManifestEntry[]): readonly ManifestEntry[] => {
    const isGone = goneFrom(project, settings.root)
    // One that had failed leaves no files to tell by.
    return entries.filter((entry) => entry.outputs.length > 0 || !isGone(nameOf(entry)))
  }
  return { settle: isWhole ? settle : settlePart, removed: () => removed }
}

/** Of services that are gone the manifest names what still lies there. */
function withoutGone(
  entries: readonly ManifestEntry[],
  isGone: (unit: string) => boolean,
  named: ReadonlySet<string>,
): ManifestEntry[] {
  return entries.flatMap((entry) => {
    if (!isGone(nameOf(entry))) return [entry]
    const outputs = entry.outputs.filter(({ path }) => named.has(path))
    return outputs.length > 0 ? [{ ...entry, outputs }] : []
  })
}

function remove({ services }: Project, out: string, left: Leftover, report: Report): string[] {
  const removed = removeLeftover(out, left, report)
  const [agency = ''] = left.unit.split('/')
  // Where the agency has services, another run may be making its folder at this moment.
  if (!services.some((file) => file.agency === agency)) removeEmptyFolder(join(out, agency))
  // As long as something lies there, every run is to tell of it.
  if (removed.length === left.written.length && left.foreign.length === 0) forget(out, left.unit)
  return removed
}

function without(left: readonly Leftover[], removed: readonly string[]): Leftover[] {
  const gone = new Set(removed)
  return left.map((one) => ({ ...one, written: one.written.filter((path) => !gone.has(path)) }))
}

function findings(left: readonly Leftover[], prune: boolean): Diagnostic[] {
  const units = left.filter(({ written }) => written.length > 0).map(({ unit }) => unit)
  const foreign = left.flatMap((one) => one.foreign)
  return [
    ...(units.length > 0 && !prune ? [serviceGone(units)] : []),
    ...(foreign.length > 0 ? [foreignFiles(foreign)] : []),
  ]
}

function serviceGone(units: readonly string[]): Diagnostic {
  return {
    code: 'output/service-gone',
    severity: 'warning',
    message: `В папке результатов лежат файлы услуг, которых в проекте нет (услуг: ${units.length}): ${several(units)}.`,
    hint: 'Чтобы удалить эти файлы, запустите выпуск с параметром --prune; если услуга пропала по ошибке, верните ее файл.',
  }
}

function foreignFiles(paths: readonly string[]): Diagnostic {
  return {
    code: 'output/foreign-file',
    severity: 'warning',
    message: `Рядом с файлами услуг, которых в проекте нет, лежит то, что изменено после выпуска или записано не программой: ${several(paths)}.`,
    hint: 'Программа этого не удаляет: посмотрите сами и удалите, если это не нужно.',
  }
}

/** Every file that was removed: nobody can look it up afterwards. */
export function removedText(removed: readonly string[], out: string): string {
  const lines = removed.map((path) => `  ${out}/${path}`)
  return [`Удалены файлы услуг, которых в проекте нет (файлов: ${removed.length}):`, ...lines, ''].join('\n')
}
