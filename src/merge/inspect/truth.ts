/** Conditions that are settled before any data is known, because of what a call passes: their dead branch is not judged. */
import { lookUp } from './lookup.ts'
import type { Scope } from './scope.ts'
import type { Value } from './type.ts'

/** Whether a condition is true or false in any case; undefined when it depends on the data. */
export function truthOf(node: hbs.AST.Expression | undefined, scope: Scope): boolean | undefined {
  if (node?.type === 'PathExpression')
    return lookUp(node as hbs.AST.PathExpression, scope).value.type.kind === 'absent' ? false : undefined
  if (node?.type !== 'SubExpression') return undefined
  const { path, params } = node as hbs.AST.SubExpression
  const inner = params.map((param) => truthOf(param, scope))
  switch (path.original) {
    case 'not':
      return inner[0] === undefined ? undefined : !inner[0]
    case 'filled':
      return inner[0]
    case 'and':
      return inner.includes(false) ? false : inner.every((truth) => truth === true) || undefined
    case 'or':
      return inner.includes(true) ? true : inner.every((truth) => truth === false) ? false : undefined
    case 'eq':
      return equality(params, scope)
    default:
      return undefined
  }
}

function equality(params: readonly hbs.AST.Expression[], scope: Scope): boolean | undefined {
  const [left, right] = params.map((param) => possible(param, scope))
  if (!left || !right) return undefined
  if (!left.some((value) => right.includes(value))) return false
  return left.length === 1 && right.length === 1 ? true : undefined
}

/** The texts an expression can have, or undefined when it can have any. */
function possible(node: hbs.AST.Expression, scope: Scope): readonly string[] | undefined {
  if (node.type === 'StringLiteral') return [(node as hbs.AST.StringLiteral).value]
  if (node.type !== 'PathExpression') return undefined
  return valuesOf(lookUp(node as hbs.AST.PathExpression, scope).value, scope)
}

function valuesOf(value: Value, scope: Scope): readonly string[] | undefined {
  if (value.type.kind === 'absent') return []
  const known = scope.facts.values.get(value.key)
  return known ?? (value.type.kind === 'text' ? value.type.values : undefined)
}
