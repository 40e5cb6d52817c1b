/** Nesting of a YAML text, measured on the flat tokens before anything recursive sees it: the composer may exhaust memory. */
import type { CST } from 'yaml'

/** The deepest real data nests 9 levels. */
export const maximumDepth = 60

export type Nested = { readonly token: CST.Token; readonly depth: number }

/** Offset of the first token found nested deeper than allowed, or undefined. */
export function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  for (const { token, depth } of tokensOf(tokens)) {
    if (depth > maximumDepth) return 'offset' in token ? token.offset : 0
  }
  return undefined
}

/** All tokens with values in them; no recursion, so that no depth can exhaust the stack. */
export function* tokensOf(tokens: readonly CST.Token[]): Generator<Nested> {
  const open: Nested[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    for (const token of inner(next.token)) open.push({ token, depth: next.depth + 1 })
  }
}

function inner(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap((item) => {
    const key = 'key' in item ? item.key : undefined
    return [key, item.value].filter((part) => part !== undefined && part !== null)
  })
}
