/** `reglament new SERVICE`: a data file to fill in, with a comment for every field. */
import { type Collected, collect } from '../batch/collect.ts'
import { loadFile } from '../load/file.ts'
import { openProject, type Project } from '../load/project.ts'
import type { SubjectName } from '../load/schema.ts'
import { inheritedFrom, skeleton } from '../load/skeleton.ts'
import { UsageError } from '../model/usage-error.ts'
import { create } from '../output/create.ts'
import { pathProblem } from '../output/path.ts'
import type { Agency } from '../schema/types.ts'
import { nearest } from '../suggest/nearest.ts'
import { several } from '../suggest/several.ts'
import { packageRoot, showFindings } from './command.ts'
import type { ExitCode, World } from './world.ts'

export type NewOptions = {
  /** Not needed when the project has one agency. */
  readonly agency?: string
  readonly kind: SubjectName
  /** Name of the service in the nominative; its other forms are then proposed in comments. */
  readonly name?: string
}

/** Nothing is written over a file that is there. */
export async function newService(id: string, options: NewOptions, world: World): Promise<ExitCode> {
  const found = collect()
  const project = openProject(world.cwd, packageRoot, found.report)
  const agency = agencyFor(project, options.agency)
  const path = `data/services/${agency}/${id}.yaml`
  const fault = idFault(id, path)
  if (fault) throw new UsageError(`Идентификатор «${id}» не подходит: ${fault}.`)
  const same = project.services.find((one) => one.id === id)
  if (same) throw new UsageError(`Услуга «${id}» уже есть: ${same.path}. Файл не изменен.`)
  const text = skeleton(startOf(project, id, agency, options, found.report))
  const [created] = await create(world.cwd, [{ path, text }], found.report)
  if (created?.state === 'kept') throw new UsageError(`Файл «${path}» уже есть и не изменен.`)
  showFindings(found.findings, collect(), world)
  if (created?.state !== 'created') return 2
  world.out(`${path}\n`)
  world.err(`Заполните поля файла; проект с пропусками: reglament render ${id} --draft\n`)
  return 0
}

function idFault(id: string, path: string): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return 'нужны строчные латинские буквы, цифры и дефис между ними, например vydacha-spravki'
  switch (pathProblem(path)) {
    case undefined:
      return undefined
    case 'too-long':
      return 'он слишком длинный для имени файла'
    default:
      return 'файла с таким именем в Windows быть не может'
  }
}

function startOf(
  project: Project,
  id: string,
  agency: string,
  { kind: subject, name }: NewOptions,
  report: Collected['report'],
) {
  const loaded = loadFile<Agency>(project, project.agencies.get(agency) ?? '', 'agency', report)
  const level = loaded?.value.level
  return {
    subject,
    known: {
      '/id': id,
      '/agency': agency,
      ...(level !== undefined && { '/level': level }),
      ...(name !== undefined && { '/name/nominative': name }),
    },
    isInherited: subject === 'service' ? inheritedFrom(loaded?.value.shared) : () => false,
  }
}

function agencyFor(project: Project, named: string | undefined): string {
  const ids = [...project.agencies.keys()]
  if (ids.length === 0)
    throw new UsageError('В папке data/agencies нет ни одного органа: начните с команды reglament init.')
  if (named === undefined) return ids.length === 1 ? String(ids[0]) : unnamed(ids)
  if (ids.includes(named)) return named
  const similar = nearest(named, ids)
  throw new UsageError(
    `Органа «${named}» нет: ${similar ? `возможно, имелось в виду «${similar}»` : `имеются ${several(ids)}`}.`,
  )
}

function unnamed(ids: readonly string[]): never {
  throw new UsageError(`Назовите орган параметром --agency: имеются ${several(ids)}.`)
}
