/** «Добавить» and «исключить» of a variant: its lists as those of the base with the difference that the author names. */
import type { Report } from '../model/diagnostic.ts'
import { join, valueAt } from './pointer.ts'
import { rootOf } from './schema.ts'
import { type Merged, type Tree, treeOf } from './shared.ts'
import { spelledPath } from './spelling.ts'

export type Field = {
  readonly value: unknown
  /** Where the field is written. */
  readonly origin: string
  /** Where each position of a changed list is written. */
  readonly entries?: readonly string[]
}

export type Origins = Map<string, string>

type Entry = { readonly value: unknown; readonly origin: string }
type Scene = { readonly merged: Merged; readonly report: Report }

/** The fields of the variant with its changes made. A change of nothing is reported: the author meant another list. */
export function changed(
  own: Tree,
  pointer: string,
  body: ReadonlyMap<string, Field>,
  scene: Scene,
): ReadonlyMap<string, Field> {
  const result = new Map(body)
  for (const change of ['except', 'add'] as const) {
    for (const [key, named] of Object.entries(treeOf(own[change]) ?? {})) {
      const at = join(join(pointer, change), key)
      const field = result.get(key)
      if (!Array.isArray(named)) continue
      if (Object.hasOwn(own, key)) reportOwn(at, join(pointer, key), scene)
      else result.set(key, changeOf(change, key, field, named, at, scene))
    }
  }
  return result
}

function changeOf(
  change: 'add' | 'except',
  key: string,
  field: Field | undefined,
  named: readonly unknown[],
  at: string,
  scene: Scene,
): Field {
  const entries = entriesOf(field)
  named.forEach((id, index) => {
    const isThere = entries.some(({ value }) => value === id)
    if (isThere !== (change === 'except')) reportIdle(change, String(id), join(at, index), scene)
  })
  const kept =
    change === 'except'
      ? entries.filter(({ value }) => !named.includes(value))
      : [...entries, ...additions(named, at, entries)]
  const ordered = key === 'procedures' ? inOrder(kept, scene.merged.value) : kept
  return {
    value: ordered.map(({ value }) => value),
    origin: field?.origin ?? at,
    entries: ordered.map(({ origin }) => origin),
  }
}

function entriesOf(field: Field | undefined): Entry[] {
  const values: readonly unknown[] = Array.isArray(field?.value) ? field.value : []
  return values.map((value, index) => ({
    value,
    origin: field?.entries?.[index] ?? join(field?.origin ?? '', index),
  }))
}

function additions(named: readonly unknown[], at: string, entries: readonly Entry[]): Entry[] {
  return named
    .map((value, index) => ({ value, origin: join(at, index) }))
    .filter(({ value }) => !entries.some((entry) => entry.value === value))
}

/** Procedures follow one another as the service lists them: an added one is seldom the last. */
function inOrder(entries: readonly Entry[], service: unknown): Entry[] {
  const procedures = valueAt(service, '/procedures')
  const ids = Array.isArray(procedures) ? procedures.map((one) => treeOf(one)?.id) : []
  return [...entries].sort((one, other) => ids.indexOf(one.value) - ids.indexOf(other.value))
}

function reportIdle(change: 'add' | 'except', id: string, at: string, { merged, report }: Scene): void {
  const words = change === 'add' ? 'уже есть в перечне, взятом' : 'нет в перечне, взятом'
  report({
    code: 'data/variant-change',
    severity: 'error',
    message: `Поле «${named(at, merged)}»: позиция «${id}» ${words} из общей части или из основы варианта.`,
    hint: 'Удалите эту позицию или исправьте ее идентификатор.',
    location: merged.locate(at),
  })
}

function reportOwn(at: string, own: string, { merged, report }: Scene): void {
  report({
    code: 'data/variant-change',
    severity: 'error',
    message: `Поле «${named(own, merged)}» варианта задано полностью, и к нему же указано, что добавить или исключить.`,
    hint: 'Оставьте одно из двух: полный перечень или отличия от взятого.',
    location: merged.locate(at, 'key'),
    related: [{ message: 'Полный перечень.', location: merged.locate(own, 'key') }],
  })
}

/** «add.documents»: the field in the author's own words. */
function named(at: string, merged: Merged): string {
  const path = spelledPath(rootOf('service', merged.languageAt(at)), at).slice(3)
  return path.filter((part) => !/^\d+$/.test(part)).join('.')
}
