/** Nesting of a YAML text, measured on the flat tokens before anything recursive sees it: the composer may exhaust memory. */
import type { CST } from 'yaml'

/** The deepest real data nests 9 levels. */
export const maximumDepth = 60

type Frame = { readonly token: CST.Token; readonly depth: number }

/** Offset of the first token nested deeper than allowed, or undefined. */
export function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  const open: Frame[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let frame = open.pop(); frame; frame = open.pop()) {
    if (frame.depth > maximumDepth) return 'offset' in frame.token ? frame.token.offset : 0
    for (const token of inner(frame.token)) open.push({ token, depth: frame.depth + 1 })
  }
  return undefined
}

function inner(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap((item) => {
    const key = 'key' in item ? item.key : undefined
    return [key, item.value].filter((part) => part !== undefined && part !== null)
  })
}
