/** A small deterministic source of choices for property tests: the same seed, the same run. */
export type Choices = {
  /** An integer from 0 to `below` - 1. */
  readonly below: (below: number) => number
  readonly pick: <T>(from: readonly T[]) => T
}

export function choices(seed: number): Choices {
  let state = (seed * 2654435761 + 1) >>> 0
  const below = (limit: number): number => {
    // xorshift32
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % limit
  }
  const pick = <T>(from: readonly T[]): T => {
    const item = from[below(from.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return { below, pick }
}
