/** A data file of the samples written again with Russian names, line for line: only keys and chosen words change. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { child, type Placed, resolve, rootOf, type Schema, type SchemaName } from '../../src/load/schema.ts'
import { russianName } from '../../src/load/spelling.ts'

type Change = { readonly from: number; readonly to: number; readonly text: string }

export function inRussian(schema: SchemaName, text: string): string {
  const changes = [...changesIn(parseDocument(text).contents as Node, rootOf(schema))]
  return changes.reduceRight(
    (result, { from, to, text: word }) => result.slice(0, from) + word + result.slice(to),
    text,
  )
}

function* changesIn(node: Node | null, placed: Placed): Generator<Change> {
  const known = resolve(placed)
  if (isSeq(node)) for (const item of node.items) yield* changesIn(item as Node, child(known, '0') ?? known)
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = String((key as { value: unknown }).value)
      yield change(key as Node, russianName(known.schema, name) ?? name)
      const inner = child(known, name)
      if (inner) yield* changesIn(value as Node, inner)
    }
  }
  const word = isScalar(node) ? wordFor(node.value, known.schema) : undefined
  if (node && word !== undefined) yield change(node, word)
}

function wordFor(value: unknown, schema: Schema): string | undefined {
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  return schema.ruEnum?.[(schema.enum ?? [schema.const]).indexOf(value)]
}

function change(node: Node, text: string): Change {
  const [from, to] = node.range ?? [0, 0]
  return { from, to, text }
}
