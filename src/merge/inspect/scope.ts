import type { Facts } from './facts.ts'
import type { Value } from './type.ts'

/** What the names of a template mean at one place of it. */
export type Scope = {
  readonly root: Value
  readonly context: Value
  /** Contexts around this one inside the same template, the nearest first: `../`. */
  readonly outer: readonly Value[]
  /** Block parameters in sight. */
  readonly names: ReadonlyMap<string, Value>
  /** Whether an `{{#each}}` is around, here or in a caller. */
  readonly inLoop: boolean
  readonly facts: Facts
}

/** The scope of a template that a profile calls. */
export function rootScope(root: Value, facts: Facts): Scope {
  return { root, context: root, outer: [], names: new Map(), inLoop: false, facts }
}

/** The scope of a partial: it sees neither block parameters nor the contexts around its call. */
export function partialScope(scope: Scope, context: Value): Scope {
  return { ...scope, context, outer: [], names: new Map() }
}

export function withFacts(scope: Scope, facts: Facts): Scope {
  return { ...scope, facts }
}

/** The scope inside a block that changes the context. */
export function enterBlock(
  scope: Scope,
  context: Value,
  names: readonly (readonly [string, Value])[],
): Scope {
  return {
    ...scope,
    context,
    outer: [scope.context, ...scope.outer],
    names: new Map([...scope.names, ...names]),
  }
}
