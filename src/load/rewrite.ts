/** A data file in English names written again with Russian ones, line for line: comments and texts stay as they are. */
import type { Node } from 'yaml'
import { child, type Placed, resolve, rootOf, type SchemaName } from './schema.ts'
import { russianName, spelledValue } from './spelling.ts'
import { isMap, isScalar, isSeq, yaml } from './yaml.ts'

type Change = { readonly from: number; readonly to: number; readonly text: string }

/** `text` must be a valid file of this schema. */
export function inRussian(name: SchemaName, text: string): string {
  const changes = [...changesIn(yaml().parseDocument(text).contents as Node, rootOf(name, 'russian'))]
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
  if (isScalar(node)) {
    const word = spelledValue(known, node.value)
    if (word !== node.value) yield change(node, String(word))
  }
}

function change(node: Node, text: string): Change {
  const [from, to] = node.range ?? [0, 0]
  return { from, to, text }
}
