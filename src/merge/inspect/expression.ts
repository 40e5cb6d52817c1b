/** The type of an expression, with the faults found on the way. */

import type { Helper } from '../helpers/helper.ts'
import { helperTable } from '../helpers/table.ts'
import { type Issue, placeOf } from '../issue.ts'
import { meant } from '../meant.ts'
import { argumentIssues } from './argument.ts'
import { fieldOf } from './field.ts'
import { lookUp } from './lookup.ts'
import type { Scope } from './scope.ts'
import { type Type, text, unknown, type Value } from './type.ts'

/** `fresh` gives a key for a value that no path names. */
export type Evaluation = { readonly value: Value; readonly issues: readonly Issue[] }
type Fresh = () => string
type Call = Pick<hbs.AST.SubExpression, 'path' | 'params' | 'hash' | 'loc' | 'type'>

export function evaluate(node: hbs.AST.Expression, scope: Scope, fresh: Fresh): Evaluation {
  switch (node.type) {
    case 'PathExpression': {
      const { value, issue } = lookUp(node as hbs.AST.PathExpression, scope)
      return { value, issues: issue ? [issue] : [] }
    }
    case 'SubExpression':
      return evaluateCall(node as hbs.AST.SubExpression, scope, fresh)
    default:
      return { value: literal(node, fresh), issues: [] }
  }
}

function literal(node: hbs.AST.Expression, fresh: Fresh): Value {
  const { value } = node as hbs.AST.StringLiteral
  return { type: literalType(node.type, value), optional: false, key: fresh() }
}

function literalType(kind: string, value: string): Type {
  if (kind === 'StringLiteral') return { kind: 'text', values: [value] }
  if (kind === 'NumberLiteral') return { kind: 'number' }
  return kind === 'BooleanLiteral' ? { kind: 'boolean' } : { kind: 'absent' }
}

export function evaluateCall(call: Call, scope: Scope, fresh: Fresh): Evaluation {
  const name = (call.path as hbs.AST.PathExpression).original
  const helper = helperTable.get(name)
  const args = call.params.map((param) => evaluate(param, scope, fresh))
  const options = (call.hash?.pairs ?? []).flatMap((pair) => evaluate(pair.value, scope, fresh).issues)
  const inner = [...args.flatMap(({ issues }) => issues), ...options]
  // The form of the call was judged before: a helper that there is not, or too few arguments.
  if (!helper) return { value: { type: unknown, optional: false, key: fresh() }, issues: inner }
  const values = args.map(({ value }) => value)
  return {
    value: resultOf(helper, values, scope, fresh),
    issues: [...inner, ...callIssues(call, name, helper, values, scope)],
  }
}

function callIssues(
  call: Call,
  name: string,
  helper: Helper,
  values: readonly Value[],
  scope: Scope,
): Issue[] {
  const taken = values.flatMap((value, index) => {
    const node = call.params[index]
    const parameter = helper.parameters[index]
    return node && parameter ? argumentIssues(node, value, parameter.takes, name) : []
  })
  const [first, second] = values
  if (taken.length > 0 || !first || !second) return taken
  if (name === 'eq') return [...valueIssues(call, first, second), ...valueIssues(call, second, first)]
  if (name !== 'byKind' || first.type.kind !== 'list') return taken
  const item = { type: first.type.item(), optional: false, key: '' }
  const kind = fieldOf(item, 'kind', scope.facts)
  return kind ? valueIssues(call, kind, second) : []
}

/** A literal compared with a value that can never have it. */
function valueIssues(call: Call, value: Value, other: Value): Issue[] {
  if (value.type.kind !== 'text' || other.type.kind !== 'text') return []
  const { values } = value.type
  const [word] = other.type.values ?? []
  if (!values || word === undefined || other.type.values?.length !== 1 || values.includes(word)) return []
  // Two literals, or a value that a caller passes as a literal: a comparison that is false in this call only.
  if (values.length === 1) return []
  return [
    {
      code: 'template/unknown-value',
      message: `Сравнение с «${word}» никогда не выполнится: такого значения нет.`,
      hint: meant(word, values),
      ...placeOf(call),
    },
  ]
}

function resultOf(helper: Helper, values: readonly Value[], scope: Scope, fresh: Fresh): Value {
  const [first] = values
  const key = fresh()
  const optional = false
  switch (helper.returns) {
    case 'text':
      return { type: text, optional, key }
    case 'markup':
      return { type: { kind: 'markup' }, optional, key }
    case 'boolean':
      return { type: { kind: 'boolean' }, optional, key }
    case 'sameList':
      return { type: first?.type.kind === 'list' ? first.type : unknown, optional, key }
    case 'item':
      return { type: first?.type.kind === 'list' ? first.type.item() : unknown, optional: true, key }
    case 'either':
      return either(values, key, scope)
  }
}

/** `or`: missing only if all are; a type only if all agree. */
function either(values: readonly Value[], key: string, scope: Scope): Value {
  const [first] = values
  const same = values.every(({ type }) => type.kind === first?.type.kind)
  const optional = values.every((value) => value.optional && !scope.facts.present.has(value.key))
  return { type: same && first ? first.type : unknown, optional, key }
}
