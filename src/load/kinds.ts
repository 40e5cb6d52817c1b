/** For each kind of identifier: what a reference to it may name, and where a reader finds those. */

import type { Acts } from '../schema/types.ts'
import { meantInstead } from '../suggest/lookalike.ts'
import { nearest } from '../suggest/nearest.ts'
import { several } from '../suggest/several.ts'
import type { Defined } from './identifiers.ts'
import { parentOf, valueAt } from './pointer.ts'
import type { Project } from './project.ts'
import { type Placed, rootOf, type SubjectName } from './schema.ts'
import { spelledPath } from './spelling.ts'
import { subjectWord } from './subject.ts'
import { unifiedFiles } from './unified-files.ts'

export type Names = {
  readonly ids: readonly string[]
  readonly among: string
  /** How a new one comes to be, where it is no item of a list. */
  readonly creation?: string
}

export type World = {
  readonly project: Project
  /** Undefined when the registry could not be read: then its ids are not known. */
  readonly acts: Acts | undefined
  /** The schema of `service`. */
  readonly subject: SubjectName
  readonly service: unknown
  readonly defined: readonly Defined[]
}

/** What they are called, and the list they stand in. */
const where: Readonly<Record<string, readonly [words: string, list?: string]>> = {
  form: ['среди форм', '/forms/items'],
  document: ['среди документов', '/standard/documents'],
  feature: ['среди признаков заявителя', '/features'],
  result: ['среди результатов', '/standard/results'],
  procedure: ['среди административных процедур', '/procedures'],
}

/** Kinds whose list every service must have: when it is missing or empty, that is the fault, not each reference to it. */
const demanded = new Set(['channel', 'procedure', 'result'])

/** What is described in the standard: when there is none at all, that is the fault. */
const ofStandard = new Set(['document', 'ground', 'result'])

/** What may stand at `pointer`, a reference to `kind`; undefined when that cannot be told. `root` knows the language. */
export function namesFor(
  kind: string,
  pointer: string,
  world: World,
  root: Placed = rootOf(world.subject),
): Names | undefined {
  if (
    world.subject === 'service' &&
    ofStandard.has(kind) &&
    valueAt(world.service, '/standard') === undefined
  )
    return undefined
  const names = allNamesFor(kind, pointer, world, root)
  return names?.ids.length === 0 && demanded.has(kind) ? undefined : names
}

function allNamesFor(kind: string, pointer: string, world: World, root: Placed): Names | undefined {
  switch (kind) {
    case 'agency':
      return {
        ids: [...world.project.agencies.keys()],
        among: 'среди органов (папка data/agencies)',
        creation: 'опишите орган в файле data/agencies/<идентификатор>.yaml',
      }
    case 'unifiedStandard':
      return {
        ids: unifiedFiles(world.project).map(({ id }) => id),
        creation: 'создайте его командой reglament new <идентификатор> --kind unified или удалите поле',
        among: `среди единых стандартов (файлы data/services с полем ${root.language === 'russian' ? `вид: ${subjectWord('unified')}` : 'kind: unified'})`,
      }
    case 'act':
      return (
        world.acts && { ids: world.acts.acts.map(({ id }) => id), among: 'в реестре актов (data/acts.yaml)' }
      )
    case 'channel':
      return under(world, kind, '/channels/', among(root, 'среди способов подачи запроса', '/channels'))
    case 'ground':
      return groundNames(pointer, world, root)
    case 'value':
      return valueNames(pointer, world)
    case 'variant':
      return variantNames(pointer, world, root)
    default:
      return under(world, kind, '/', among(root, ...(where[kind] ?? (['в этом файле'] as const))))
  }
}

function among(root: Placed, words: string, list?: string): string {
  return list === undefined ? words : `${words} (${spelledPath(root, list).join('.')})`
}

function under(world: World, kind: string, prefix: string, among: string): Names {
  const ids = world.defined
    .filter((one) => one.kind === kind && one.pointer.startsWith(prefix))
    .map(({ id }) => id)
  return { ids: [...new Set(ids)], among }
}

/** A variant picks from the list of the same name: a ground of another list would silently not be printed. */
function groundNames(pointer: string, world: World, root: Placed): Names {
  const [, list] = /^\/variants\/(?:shared|items\/\d+(?:\/(?:add|except))?)\/(\w+)\//.exec(pointer) ?? []
  return list === undefined
    ? under(world, 'ground', '/', 'среди оснований для отказа и приостановления')
    : under(
        world,
        'ground',
        `/standard/${list}/`,
        among(root, 'среди оснований этого вида', `/standard/${list}/items`),
      )
}

/** A variant is based on one that stands above it; elsewhere any may be named. */
function variantNames(pointer: string, world: World, root: Placed): Names {
  const all = under(world, 'variant', '/', among(root, 'среди вариантов', '/variants/items'))
  const [, index] = /^\/variants\/items\/(\d+)\/basedOn$/.exec(pointer) ?? []
  if (index === undefined) return all
  const own = valueAt(world.service, `/variants/items/${index}/id`)
  const above = all.ids.indexOf(String(own))
  return {
    ids: all.ids.slice(0, above < 0 ? Number(index) : above),
    among: among(root, 'среди вариантов выше', '/variants/items'),
  }
}

/** Values are looked up within the feature that stands beside them. */
function valueNames(pointer: string, world: World): Names | undefined {
  const feature = valueAt(world.service, `${parentOf(parentOf(pointer))}/feature`)
  const owner = world.defined.find(({ kind, id }) => kind === 'feature' && id === feature)
  const prefix = owner && `${parentOf(owner.pointer)}/values/`
  return prefix === undefined
    ? undefined
    : under(world, 'value', prefix, `среди значений признака «${String(feature)}»`)
}

/** One Russian sentence: what to write instead. */
export function remedyFor(id: string, { ids, creation }: Names, key: string): string {
  const similar = nearest(id, ids)
  if (similar !== undefined) return `${meantInstead(id, similar)}.`
  if (ids.length > 0)
    return `Укажите один из имеющихся (${several(ids)}) или ${creation ?? `добавьте «${id}»`}.`
  return creation
    ? `${creation.charAt(0).toUpperCase()}${creation.slice(1)}.`
    : `Добавьте позицию с идентификатором «${id}» или удалите ${/^\d+$/.test(key) ? 'эту строку' : `поле «${key}»`}.`
}
