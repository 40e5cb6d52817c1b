/** `reglament init FOLDER`: a project of one's own. */
import { resolve } from 'node:path'
import { collect } from '../batch/collect.ts'
import { starterFiles } from '../load/starter.ts'
import { type Created, create } from '../output/create.ts'
import { packageRoot, showFindings } from './command.ts'
import type { ExitCode, World } from './world.ts'

/** Files that are there already stay as they are. */
export async function init(folder: string, world: World): Promise<ExitCode> {
  const found = collect()
  const created = await create(resolve(world.cwd, folder), starterFiles(packageRoot), found.report)
  showFindings(found.findings, collect(), world)
  const kept = created.filter(({ state }) => state === 'kept')
  world.out(
    created
      .filter(({ state }) => state === 'created')
      .map(line)
      .join(''),
  )
  for (const { path } of kept) world.err(`Файл «${path}» уже есть и не изменен.\n`)
  if (found.findings.length > 0) return 2
  world.err(`Проект создан. Дальше: прочитайте ${folder === '.' ? '' : `${folder}/`}README.md.\n`)
  return 0
}

function line({ path }: Created): string {
  return `${path}\n`
}
