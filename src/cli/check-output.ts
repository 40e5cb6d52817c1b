/** `reglament check --output`: files that were produced, perhaps edited since, held against the rules for publication. */
import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { collect } from '../batch/collect.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import { UsageError } from '../model/usage-error.ts'
import { verifyDocx } from '../verify/verify.ts'
import type { CheckOptions } from './check.ts'
import { exitCode, showFindings } from './command.ts'
import { json } from './report/json.ts'
import type { ExitCode, World } from './world.ts'

/** Findings as for data. Throws UsageError when there is nothing to look at. */
export function checkOutput(path: string, options: CheckOptions, world: World): ExitCode {
  const all = collect()
  const quiet = options.format === 'json' ? { ...world, err: () => undefined } : world
  for (const file of wordFiles(resolve(world.cwd, path), path)) {
    const own = collect()
    const name = relative(world.cwd, file).split(sep).join('/')
    const bytes = read(file, name, own.report)
    if (bytes) verifyDocx(name, bytes, own.report)
    showFindings(own.findings, all, quiet)
  }
  if (options.format === 'json') world.out(json(all.findings))
  return exitCode(all, options, quiet)
}

function wordFiles(full: string, named: string): string[] {
  const stats: Stats | undefined = statSync(full, { throwIfNoEntry: false })
  if (stats?.isFile()) return [full]
  if (!stats?.isDirectory())
    throw new UsageError(`Нет ни файла, ни папки «${named}»: проверьте путь после --output.`)
  const files = entriesOf(full, named)
    .filter((entry) => !entry.isDirectory() && isWord(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  if (files.length === 0) throw new UsageError(`В папке «${named}» нет файлов DOCX: проверяются только они.`)
  return files
}

function entriesOf(folder: string, named: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    throw new UsageError(`Папка «${named}» читается не вся: проверьте права на нее и на папки внутри.`)
  }
}

/** «~$gpzu.docx» only says that Word has gpzu.docx open. */
function isWord(name: string): boolean {
  return /\.docx$/i.test(name) && !name.startsWith('~$')
}

/** Larger than any regulation, and small enough to be read at once. */
const largest = 64 * 1024 * 1024

/** Undefined for a file that cannot be read or is too large: that is reported, and the others are checked. */
function read(file: string, name: string, report: Report): Uint8Array | undefined {
  try {
    if (statSync(file).size <= largest) return readFileSync(file)
    report(unread(name, 'он слишком велик: проверяются файлы до 64 МиБ'))
  } catch {
    report(unread(name, 'его нельзя прочитать'))
  }
  return undefined
}

function unread(name: string, reason: string): Diagnostic {
  return {
    code: 'output/file-unreadable',
    severity: 'error',
    message: `Файл «${name}» не проверен: ${reason}.`,
    hint: 'Проверьте, тот ли это файл, есть ли право на чтение и не открыт ли он в другой программе.',
  }
}
