/** Identifiers that a file defines, and those it defines twice. */
import type { Report } from '../model/diagnostic.ts'
import type { Loaded } from '../model/loaded.ts'
import { parentOf } from './pointer.ts'
import { rootOf, type SchemaName } from './schema.ts'
import { visited } from './visit.ts'

export type Defined = { readonly kind: string; readonly id: string; readonly pointer: string }

/** Every value whose schema says `defines`, in the order of the file. */
export function definedIn(schema: SchemaName, value: unknown): Defined[] {
  const found: Defined[] = []
  for (const node of visited(value, rootOf(schema))) {
    if (node.schema.defines && typeof node.value === 'string') {
      found.push({ kind: node.schema.defines, id: node.value, pointer: node.pointer })
    }
  }
  return found
}

/**
 * Kinds whose identifiers are looked up within one list: the same channel may receive requests and give results, and
 * one wording may be a ground for refusing intake and for refusing a correction.
 */
const listKinds = new Set(['channel', 'ground', 'value'])

/** Items of one list, or of the whole file where references do not name the list. */
export function duplicateIds(schema: SchemaName, { value, locate }: Loaded<unknown>, report: Report): void {
  const first = new Map<string, Defined>()
  for (const defined of definedIn(schema, value)) {
    const scope = listKinds.has(defined.kind) ? parentOf(parentOf(defined.pointer)) : ''
    const key = `${defined.kind} ${scope} ${defined.id}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, defined)
    else {
      report({
        code: 'data/duplicate-id',
        severity: 'error',
        message: `Идентификатор «${defined.id}» уже использован.`,
        hint: 'Дайте одной из двух позиций другой идентификатор и исправьте ссылки на нее.',
        location: locate(defined.pointer),
        related: [{ message: 'Первый раз он использован здесь.', location: locate(earlier.pointer) }],
      })
    }
  }
}
