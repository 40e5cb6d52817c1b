/** What is said of files of an earlier release: whoever publishes the folder must not take them for those of this one. */
import { notWritten } from '../batch/earlier.ts'
import type { Settings } from '../batch/job.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { several } from '../suggest/several.ts'
import { nameOf, type Outcome } from './outcome.ts'

/** One finding for all services that failed and one for all files in other formats, each only where there are some. */
export function earlierFiles(
  outcomes: readonly Outcome[],
  { out }: Pick<Settings, 'out'>,
  formatsToo: boolean,
): Diagnostic[] {
  const failed = outcomes.filter(({ kind, entry }) => kind === 'failed' && notWritten(out, entry).length > 0)
  const made = formatsToo ? outcomes.filter(({ kind }) => kind !== 'failed') : []
  const outdated = made.flatMap((outcome) => outcome.outdated ?? [])
  return [
    ...(failed.length > 0 ? [earlierRelease(failed.map(nameOf))] : []),
    ...(outdated.length > 0 ? [earlierFormat(outdated)] : []),
  ]
}

function earlierRelease(units: readonly string[]): Diagnostic {
  return {
    code: 'output/earlier-release',
    severity: 'warning',
    message: `В папке результатов лежат файлы прежнего выпуска услуг, которые сейчас не выпущены (услуг: ${units.length}): ${several(units)}.`,
    hint: 'Не примите их за новые. Программа их не удаляет: до нового выпуска может действовать прежний регламент.',
  }
}

function earlierFormat(paths: readonly string[]): Diagnostic {
  return {
    code: 'output/earlier-format',
    severity: 'warning',
    message: `Файлы других форматов в папке результатов составлены не по нынешним данным или неизвестно по каким (файлов: ${paths.length}): ${several(paths)}.`,
    hint: 'Выпустите и эти форматы (параметр --format) или удалите файлы.',
  }
}
