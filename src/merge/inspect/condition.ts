/** What a condition tells of the values in it, where it holds and where it does not. */
import { absent, among, type Facts, filled, present, unfilled } from './facts.ts'
import { lookUp } from './lookup.ts'
import type { Scope } from './scope.ts'
import type { Value } from './type.ts'

/** The facts of `scope` and those that follow from the condition being true or false. */
export function factsOf(condition: hbs.AST.Expression | undefined, holds: boolean, scope: Scope): Facts {
  if (!condition) return scope.facts
  if (condition.type === 'PathExpression') {
    const value = valueNamed(condition, scope)
    if (!value) return scope.facts
    return holds ? present(scope.facts, value.key) : absent(scope.facts, value.key)
  }
  return condition.type === 'SubExpression'
    ? callFacts(condition as hbs.AST.SubExpression, holds, scope)
    : scope.facts
}

function callFacts(call: hbs.AST.SubExpression, holds: boolean, scope: Scope): Facts {
  const [first] = call.params
  switch (call.path.original) {
    case 'not':
      return factsOf(first, !holds, scope)
    case 'and':
      return holds ? allFacts(call.params, true, scope) : scope.facts
    case 'or':
      return holds ? scope.facts : allFacts(call.params, false, scope)
    case 'filled':
      return filledFacts(first, holds, scope)
    case 'eq':
      return equalFacts(call.params, holds, scope)
    default:
      return scope.facts
  }
}

function allFacts(conditions: readonly hbs.AST.Expression[], holds: boolean, scope: Scope): Facts {
  return conditions.reduce((facts, condition) => factsOf(condition, holds, { ...scope, facts }), scope.facts)
}

function filledFacts(node: hbs.AST.Expression | undefined, holds: boolean, scope: Scope): Facts {
  const value = valueNamed(node, scope)
  if (!value) return scope.facts
  return holds ? filled(scope.facts, value.key) : unfilled(scope.facts, value.key)
}

function equalFacts(params: readonly hbs.AST.Expression[], holds: boolean, scope: Scope): Facts {
  const literal = params.find(({ type }) => type === 'StringLiteral') as hbs.AST.StringLiteral | undefined
  const value = valueNamed(
    params.find(({ type }) => type === 'PathExpression'),
    scope,
  )
  if (!literal || !value) return scope.facts
  if (holds) return among(present(scope.facts, value.key), value.key, [literal.value])
  const known = value.type.kind === 'text' ? value.type.values : undefined
  const left = scope.facts.values.get(value.key) ?? known
  if (!left) return scope.facts
  return among(
    scope.facts,
    value.key,
    left.filter((each) => each !== literal.value),
  )
}

function valueNamed(node: hbs.AST.Expression | undefined, scope: Scope): Value | undefined {
  if (node?.type !== 'PathExpression') return undefined
  const { value, issue } = lookUp(node as hbs.AST.PathExpression, scope)
  return issue || value.key === '' ? undefined : value
}
