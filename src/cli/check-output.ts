/** `reglament check --output`: files that were produced, perhaps edited since, held against the rules for publication. */
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { collect } from '../batch/collect.ts'
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
    verifyDocx(relative(world.cwd, file).split(sep).join('/'), read(file), own.report)
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
  const files = readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.docx$/i.test(file))
    .sort()
  if (files.length === 0) throw new UsageError(`В папке «${named}» нет файлов DOCX: проверяются только они.`)
  return files.map((file) => join(full, file))
}

/** Larger than any regulation, and small enough to be read at once. */
const largest = 64 * 1024 * 1024

function read(file: string): Uint8Array {
  if (statSync(file).size > largest)
    throw new UsageError(`Файл «${file}» слишком велик: проверяются файлы до 64 МиБ.`)
  try {
    return readFileSync(file)
  } catch {
    throw new UsageError(`Файл «${file}» не читается: проверьте, есть ли право на чтение.`)
  }
}
