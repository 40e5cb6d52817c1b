/** Shown data as YAML for a console: one value a line, its origin at the right edge. */
import type { Node, Scalar } from 'yaml'
import type { Shown } from './shown.ts'
import { yaml } from './yaml.ts'

/** Characters of a line, the origin included. */
const width = 80

/** The writer of YAML lets a folded line be longer than asked by its last space. */
const slack = 2

/** Stands before the origin until it is moved to the right edge; no data can hold it. */
const mark = '\u0001'

/** `originOf` tells where the value at a pointer comes from, in a few characters. */
export function shownYaml(shown: Shown, originOf: (pointer: string) => string): string {
  const document = new (yaml().Document)(null)
  document.contents = nodeOf(shown, '', 0, originOf) as never
  const lines = document
    .toString({ lineWidth: width - slack, minContentWidth: 20 })
    .trimEnd()
    .split('\n')
  return `${lines.map(aligned).join('\n')}\n`
}

/** `before` is what stands on the line before the value: a key or a dash. */
function nodeOf(shown: Shown, before: string, depth: number, originOf: (pointer: string) => string): Node {
  const { Pair, Scalar, YAMLMap, YAMLSeq } = yaml()
  switch (shown.kind) {
    case 'section': {
      const map = new YAMLMap()
      for (const [name, value] of shown.fields)
        map.items.push(new Pair(new Scalar(name), nodeOf(value, `${name}: `, depth + 1, originOf)))
      return map
    }
    case 'list': {
      const list = new YAMLSeq()
      for (const item of shown.items) list.items.push(nodeOf(item, '- ', depth + 1, originOf))
      return list
    }
    case 'value':
      return scalarOf(shown.value, originOf(shown.pointer), before.length + (depth - 1) * 2)
  }
}

function scalarOf(value: unknown, origin: string, used: number): Scalar {
  // «да» and «нет» of a file in Russian are words like any other.
  const scalar = new (yaml().Scalar)(value)
  scalar.comment = mark + origin
  const isLong = typeof value === 'string' && used + value.length + origin.length + ' # '.length > width
  if (isLong) scalar.type = 'BLOCK_FOLDED'
  return scalar
}

function aligned(line: string): string {
  const at = line.indexOf(`#${mark}`)
  if (at < 0) return line
  const origin = line.slice(at + 2)
  return `${line
    .slice(0, at)
    .trimEnd()
    .padEnd(width - origin.length - 3)} # ${origin}`
}
