/** `reglament templates`: which template, layout and structure is used from where. */
import { collect } from '../batch/collect.ts'
import { openProject, type Project } from '../load/project.ts'
import { packageRoot, showFindings } from './command.ts'
import type { ExitCode, World } from './world.ts'

const titles: Readonly<Record<string, string>> = {
  profiles: 'Структуры',
  layouts: 'Оформление',
  sections: 'Разделы и приложения',
  partials: 'Фрагменты',
}

export type TemplatesOptions = {
  /** Only those of the project. */
  readonly own?: boolean
}

export function templates({ own = false }: TemplatesOptions, world: World): ExitCode {
  const found = collect()
  const project = openProject(world.cwd, packageRoot, found.report)
  showFindings(found.findings, collect(), world)
  const shown = own ? [...project.ownTemplates.keys()] : project.templatePaths
  const folders = [...new Set([...Object.keys(titles), ...shown.map(folderOf)])]
  const groups = folders.map((folder) => shown.filter((path) => folderOf(path) === folder))
  world.out(
    groups
      .filter((paths) => paths.length > 0)
      .map((paths) => groupOf(paths, project))
      .join('\n'),
  )
  if (shown.length === 0) world.err('Своих шаблонов в проекте нет: все встроенные.\n')
  return found.count('error') > 0 ? 1 : 0
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function groupOf(paths: readonly string[], project: Project): string {
  const folder = folderOf(paths[0] ?? '')
  const width = Math.max(...paths.map((path) => nameOf(path).length))
  const lines = paths.map((path) => `  ${nameOf(path).padEnd(width)}  ${originOf(path, project)}`)
  return `${titles[folder] ?? folder} (templates/${folder})\n${lines.join('\n')}\n`
}

function nameOf(path: string): string {
  return path.split('/').slice(2).join('/')
}

function originOf(path: string, { ownTemplates }: Project): string {
  const replaced = ownTemplates.get(path)
  if (replaced === undefined) return 'встроенный'
  return replaced ? 'свой, вместо встроенного' : 'свой'
}
