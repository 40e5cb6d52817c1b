/** Which services a command is about: ids, agencies, files and folders named on the command line, or all of them. */
import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { unitOf } from '../batch/job.ts'
import type { Project, ServiceFile } from '../load/project.ts'
import { UsageError } from '../model/usage-error.ts'
import { findWriter } from '../render/writers.ts'
import { nearest } from '../suggest/nearest.ts'

/** In the order of their paths, each once. Throws UsageError for a name that means nothing here. */
export function selectServices(project: Project, names: readonly string[], cwd: string): ServiceFile[] {
  const idle = names.find((name) => hasNoServices(project, name))
  if (idle !== undefined) throw new UsageError(noServices(idle))
  if (project.services.length === 0)
    throw new UsageError(
      'В папке data/services нет ни одной услуги: запустите команду в папке проекта или создайте услугу командой reglament new.',
    )
  if (names.length === 0) return [...project.services]
  const found = names.map((name) => ({ name, files: named(project, name, cwd) }))
  const unfound = [...new Set(found.filter(({ files }) => files.length === 0).map(({ name }) => name))]
  if (unfound.length > 0) throw new UsageError(unfound.map((name) => unknown(project, name, cwd)).join('\n'))
  const chosen = new Set(found.flatMap(({ files }) => files))
  return project.services.filter((file) => chosen.has(file))
}

function named(project: Project, name: string, cwd: string): ServiceFile[] {
  const byId = project.services.filter((file) => file.id === name || file.agency === name)
  if (byId.length > 0) return byId
  // An empty variable of a script must not mean all services.
  if (name.trim() === '') return []
  const path = relative(cwd, resolve(cwd, name)).split(sep).join('/')
  // As reports name it: krasnodar/gpzu.
  const byUnit = name.includes('/') ? project.services.filter((file) => unitOf(file) === name) : []
  if (byUnit.length > 0) return byUnit
  return project.services.filter(
    (file) => file.path === path || path === '' || file.path.startsWith(`${path}/`),
  )
}

/** An agency that is described, and nothing else bears its name. */
function hasNoServices({ agencies, services }: Project, name: string): boolean {
  return agencies.has(name) && !services.some(({ id, agency }) => id === name || agency === name)
}

function noServices(agency: string): string {
  return `У органа «${agency}» нет услуг: создайте первую командой reglament new <услуга> --agency ${agency}.`
}

function unknown(project: Project, name: string, cwd: string): string {
  if (name.trim() === '')
    return 'Имя услуги пустое: назовите услугу или не указывайте ничего, тогда берутся все.'
  if (existsSync(resolve(cwd, name)))
    return `«${name}» – не услуга: файлы услуг лежат в папках data/services/<орган>.`
  if (findWriter(name))
    return `Услуга «${name}» не найдена: форматы перечисляют через запятую, например --format docx,pdf.`
  const known = new Set([
    ...project.services.flatMap(({ id, agency, path }) => [id, agency, path]),
    ...project.agencies.keys(),
  ])
  const similar = nearest(name.replaceAll('\\', '/'), [...known])
  const remedy = similar
    ? `возможно, имелось в виду «${similar}»`
    : 'укажите идентификатор услуги, идентификатор органа, файл или папку внутри data/services'
  return `Услуга «${name}» не найдена: ${remedy}.`
}
