/** `reglament merge-manifests`: the manifests of all shards -> the manifest of the whole, or what is wrong with them. */
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { collect } from '../batch/collect.ts'
import { joinManifests } from '../batch/merge-manifests.ts'
import type { Part } from '../batch/part-faults.ts'
import type { Report } from '../model/diagnostic.ts'
import { UsageError } from '../model/usage-error.ts'
import { manifestArtifact } from '../output/manifest.ts'
import { parseManifest } from '../output/manifest-parse.ts'
import { write } from '../output/write.ts'
import { exitCode, showFindings } from './command.ts'
import { tool } from './package.ts'
import type { ExitCode, World } from './world.ts'

export type MergeOptions = { readonly into: string }

/** Writes nothing unless the parts are the whole. Exit code 1 also when a service of the batch has failed. */
export async function mergeManifests(
  files: readonly string[],
  { into }: MergeOptions,
  world: World,
): Promise<ExitCode> {
  const target = resolve(world.cwd, into)
  guardEarlier(target, into)
  const found = collect()
  const parts = files.map((name) => partOf(name, world.cwd))
  const whole = joinManifests(parts, found.report)
  const failed = whole?.services.filter(({ status }) => status === 'failed') ?? []
  if (whole) {
    writeInto(target, { ...manifestArtifact(whole), path: basename(target) }, world.pid, found.report)
    world.err(
      `Услуг: ${whole.services.length}, частей: ${parts.length}; все на месте, ни одна не повторяется.\n`,
    )
    for (const { agency, service } of failed) world.err(`Не выпущена: ${agency}/${service}\n`)
  }
  showFindings(found.findings, collect(), world)
  const code = exitCode(found, { date: world.today }, { ...world, err: () => undefined })
  return code === 0 && failed.length > 0 ? 1 : code
}

/** Throws UsageError unless there is nothing under the name, or a manifest of a whole run: anything else is not ours to replace. */
function guardEarlier(target: string, into: string): void {
  const earlier = statSync(target, { throwIfNoEntry: false })
  if (!earlier) return
  if (earlier.isDirectory())
    throw new UsageError(
      `«${into}» – папка: укажите после --into файл, например «${join(into, 'manifest.json')}».`,
    )
  // A pipe would be read without end.
  const manifest = earlier.isFile() ? parseManifest(textOf(target, into)) : undefined
  if (manifest && !manifest.shard) return
  const reason = manifest ? 'опись части' : 'не опись выпуска'
  throw new UsageError(
    `Файл «${into}» – ${reason} и заменен не будет: укажите после --into другой файл, например manifest.json.`,
  )
}

function writeInto(
  target: string,
  artifact: ReturnType<typeof manifestArtifact>,
  pid: number,
  report: Report,
): void {
  const folder = dirname(target)
  // Not through the plan: it keeps the name of the manifest from other files.
  write({ folder, files: [{ target, artifact }] }, pid, report)
}

function partOf(name: string, cwd: string): Part {
  const manifest = parseManifest(textOf(resolve(cwd, name), name))
  if (!manifest) throw new UsageError(`Файл «${name}» – не опись выпуска или поврежден.`)
  if (manifest.tool.name !== tool().name) throw new UsageError(`Файл «${name}» составлен другой программой.`)
  return { name, manifest }
}

function textOf(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    const hint = name.includes('*')
      ? 'командная строка не раскрыла знак «*», перечислите файлы полностью'
      : 'проверьте путь и право на чтение'
    throw new UsageError(`Файл «${name}» не читается: ${hint}.`)
  }
}
