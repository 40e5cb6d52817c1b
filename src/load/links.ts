/** References between data: every identifier that is mentioned must be defined, and a file is named as its id. */
import type { Location, Report } from '../model/diagnostic.ts'
import type { Loaded } from '../model/loaded.ts'
import type { Acts } from '../schema/types.ts'
import { several } from '../suggest/several.ts'
import { definedIn } from './identifiers.ts'
import { namesFor, remedyFor, type World } from './kinds.ts'
import { hasMisnamedSection } from './misnamed.ts'
import { fieldSubject, normOf } from './naming.ts'
import type { Project, ServiceFile } from './project.ts'
import { rootOf } from './schema.ts'
import type { Merged } from './shared.ts'
import { spelled, spelledKey } from './spelling.ts'
import { subjectOf } from './subject.ts'
import type { Authored } from './translate.ts'
import { visited } from './visit.ts'

export type Link = { readonly kind: string; readonly id: string; readonly pointer: string }

/** References of a service to what is not there. `acts` is undefined when the registry could not be read. */
export function reportLinks(
  project: Project,
  service: Merged,
  acts: Loaded<Acts> | undefined,
  report: Report,
): void {
  const world: World = {
    project,
    acts: acts?.value,
    subject: subjectOf(service.value),
    service: service.value,
    defined: definedIn(subjectOf(service.value), service.value),
  }
  const groups = new Map<string, Link[]>()
  for (const link of danglingIn(world)) {
    if (service.isRepeated(link.pointer)) continue
    if (hasMisnamedSection(link.kind, service.value, rootOf(world.subject))) continue
    const among = namesFor(link.kind, link.pointer, world)?.among
    const key = JSON.stringify([link.kind, link.id, among])
    groups.set(key, [...(groups.get(key) ?? []), link])
  }
  for (const [first, ...others] of groups.values())
    if (first) reportLink(first, others, service, world, report)
}

export function danglingIn(world: World): Link[] {
  const found: Link[] = []
  for (const { value, schema, pointer } of visited(world.service, rootOf(world.subject))) {
    // An empty reference is an empty field: the schema says so already.
    if (schema.refersTo === undefined || typeof value !== 'string' || value === '') continue
    const names = namesFor(schema.refersTo, pointer, world)
    if (names && !names.ids.includes(value)) found.push({ kind: schema.refersTo, id: value, pointer })
  }
  return found
}

/** One name that is not there is one mistake, wherever it is mentioned: `others` are told of by their lines. */
function reportLink(
  { kind, id, pointer }: Link,
  others: readonly Link[],
  service: Merged,
  world: World,
  report: Report,
): void {
  const root = rootOf(world.subject, service.languageAt(pointer))
  const names = namesFor(kind, pointer, world, root)
  if (!names) return
  const norm = normOf(root, pointer)
  const location = service.locate(pointer)
  const also = linesOf(
    others.map((other) => service.locate(other.pointer)),
    location,
  )
  report({
    code: 'data/unknown-id',
    severity: 'error',
    message: `${fieldSubject(root, pointer)}: «${id}» нет ${names.among}${also}.`,
    hint: remedyFor(id, names, spelledKey(root, pointer)),
    location,
    ...(norm !== undefined && { norm }),
  })
}

/** «; названо и в строках 173, 184»: those of the same file. */
function linesOf(others: readonly Location[], { source, start }: Location): string {
  const elsewhere = others.filter(
    (other) => other.source.name === source.name && other.start.line !== start.line,
  )
  const lines = [...new Set(elsewhere.map((other) => String(other.start.line)))]
  if (lines.length === 0) return ''
  return `; названо и в ${lines.length === 1 ? 'строке' : 'строках'} ${several(lines)}`
}

/** A service is found by the name of its file and by the folder of its agency. */
export function reportServicePlace(
  project: Project,
  service: Authored<unknown>,
  file: ServiceFile,
  report: Report,
): void {
  const { agency } = (service.value ?? {}) as { agency?: unknown }
  // An unknown agency is a fault of its own, and then the folder may be right.
  if (typeof agency !== 'string' || agency === file.agency || !project.agencies.has(agency)) return
  const key = spelled(rootOf(subjectOf(service.value), service.language), 'agency')
  report({
    code: 'data/agency-folder-mismatch',
    severity: 'error',
    message: `Услуга лежит в папке органа «${file.agency}», а в поле «${key}» указан «${agency}».`,
    hint: `Исправьте поле «${key}» или перенесите файл в папку data/services/${agency}.`,
    location: service.locate('/agency'),
  })
}

export function reportFileName(loaded: Loaded<unknown>, path: string, report: Report): void {
  const { id } = (loaded.value ?? {}) as { id?: unknown }
  const name = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length)
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id) || id === name) return
  report({
    code: 'data/id-file-mismatch',
    severity: 'error',
    message: `Идентификатор «${id}» не совпадает с именем файла «${name}.yaml».`,
    hint: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
      ? `Переименуйте файл в «${id}.yaml» или исправьте идентификатор на «${name}».`
      : `Переименуйте файл в «${id}.yaml»; если это копия, дайте файлу и идентификатору одно новое имя из строчных латинских букв, цифр и дефисов.`,
    location: loaded.locate('/id'),
  })
}
