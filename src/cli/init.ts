/** `reglament init FOLDER`: a project of one's own. */
import { resolve } from 'node:path'
import { collect } from '../batch/collect.ts'
import { tally } from '../batch/mark.ts'
import { starterFiles } from '../load/starter.ts'
import { type Created, create } from '../output/create.ts'
import { packageRoot } from './command.ts'
import { findingsView } from './findings.ts'
import type { ExitCode, World } from './world.ts'

/** Files that are there already stay as they are. */
export async function init(folder: string, world: World): Promise<ExitCode> {
  const found = collect()
  const created = await create(resolve(world.cwd, folder), starterFiles(packageRoot), found.report)
  const view = findingsView(tally(), {}, world)
  view.show(found.findings)
  view.end()
  const pathsIn = (state: Created['state']): string[] =>
    created.filter((one) => one.state === state).map(({ path }) => path)
  const kept = pathsIn('kept')
  world.out(
    pathsIn('created')
      .map((path) => `${path}\n`)
      .join(''),
  )
  if (kept.length === created.length) {
    world.err(`Проект в папке «${folder}» уже есть: ничего не создано и не изменено.\n`)
    return 0
  }
  for (const path of kept) world.err(`Файл «${path}» уже есть и не изменен.\n`)
  if (found.findings.length > 0) return 2
  world.err(
    `Проект создан. Дальше: прочитайте файл README.md${folder === '.' ? '' : ` в папке «${folder}» и запускайте команды в этой папке`}.\n`,
  )
  return 0
}
