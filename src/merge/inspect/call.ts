/** The call of a partial: its context is that of the caller and the arguments; it is inspected anew for every call. */
import { evaluate } from './expression.ts'
import { fieldOf } from './field.ts'
import { type Frame, locationOf } from './finding.ts'
import type { Inspection } from './inspection.ts'
import { partialScope, type Scope } from './scope.ts'
import type { Value } from './type.ts'

type Walk = (program: hbs.AST.Program, scope: Scope, frame: Frame, inspection: Inspection) => void

export function enterPartial(
  node: hbs.AST.PartialStatement,
  scope: Scope,
  frame: Frame,
  inspection: Inspection,
  walk: Walk,
): void {
  const base = contextOf(node, scope, frame, inspection)
  const given = new Map<string, Value>()
  for (const pair of node.hash?.pairs ?? []) {
    const { value, issues } = evaluate(pair.value, scope, inspection.fresh)
    for (const issue of issues) inspection.emit(issue, frame)
    given.set(pair.key, value)
  }
  const name = (node.name as hbs.AST.PathExpression).original
  const partial = inspection.partial(name)
  // A partial that calls itself has been seen with all that it does.
  if (!partial || frame.partials.includes(name) || !inspection.spend()) return
  const context = contextWith(base, given, inspection.argumentsOf(name), scope)
  const inner: Frame = {
    source: partial.source,
    calls: [locationOf(node, frame), ...frame.calls],
    partials: [...frame.partials, name],
  }
  walk(partial.program, partialScope(scope, context), inner, inspection)
}

function contextOf(
  node: hbs.AST.PartialStatement,
  scope: Scope,
  frame: Frame,
  inspection: Inspection,
): Value {
  const [param] = node.params
  if (!param) return scope.context
  const { value, issues } = evaluate(param, scope, inspection.fresh)
  for (const issue of issues) inspection.emit(issue, frame)
  return value
}

/** Arguments hide the fields of the caller's context; one that only other calls pass is known to be absent here. */
function contextWith(
  base: Value,
  given: ReadonlyMap<string, Value>,
  all: ReadonlySet<string>,
  scope: Scope,
): Value {
  const fields = new Map(given)
  for (const name of all)
    if (!given.has(name) && !fieldOf(base, name, scope.facts))
      fields.set(name, { type: { kind: 'absent' }, optional: false, key: '' })
  return { type: { kind: 'record', fields, base }, optional: false, key: base.key }
}
