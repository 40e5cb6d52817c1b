/** Goes through a template as Handlebars would, with types in the place of values. */
import { type Issue, placeOf } from '../issue.ts'
import { unguarded } from './argument.ts'
import { enterPartial } from './call.ts'
import { factsOf } from './condition.ts'
import { evaluate, evaluateCall } from './expression.ts'
import { filled, present } from './facts.ts'
import type { Frame } from './finding.ts'
import type { Inspection } from './inspection.ts'
import { enterBlock, type Scope, withFacts } from './scope.ts'
import { truthOf } from './truth.ts'
import { typeName, unknown, type Value } from './type.ts'

/** Inspects the statements of a program; what is wrong goes to `inspection.emit`. */
export function walk(
  program: hbs.AST.Program | undefined,
  scope: Scope,
  frame: Frame,
  inspection: Inspection,
): void {
  for (const statement of program?.body ?? []) walkStatement(statement, scope, frame, inspection)
}

function walkStatement(
  statement: hbs.AST.Statement,
  scope: Scope,
  frame: Frame,
  inspection: Inspection,
): void {
  switch (statement.type) {
    case 'MustacheStatement':
      walkOutput(statement as hbs.AST.MustacheStatement, scope, frame, inspection)
      return
    case 'BlockStatement':
      walkBlock(statement as hbs.AST.BlockStatement, scope, frame, inspection)
      return
    case 'PartialStatement':
      enterPartial(statement as hbs.AST.PartialStatement, scope, frame, inspection, walk)
  }
}

function walkOutput(
  node: hbs.AST.MustacheStatement,
  scope: Scope,
  frame: Frame,
  inspection: Inspection,
): void {
  if (node.path.type !== 'PathExpression') return
  const isCall = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0
  const { value, issues } = isCall
    ? evaluateCall(node as unknown as hbs.AST.SubExpression, scope, inspection.fresh)
    : evaluate(node.path, scope, inspection.fresh)
  for (const issue of [...issues, ...outputIssues(node, value)]) inspection.emit(issue, frame)
}

function outputIssues(node: hbs.AST.MustacheStatement, value: Value): Issue[] {
  const { original } = node.path as hbs.AST.PathExpression
  switch (value.type.kind) {
    case 'any':
      return []
    case 'absent':
      return [
        {
          code: 'template/unknown-path',
          message: `Фрагменту не передан аргумент «${original}».`,
          hint: `добавьте в вызов ${original}=…`,
          ...placeOf(node),
        },
      ]
    case 'boolean':
    case 'list':
    case 'object':
    case 'record':
      return [
        {
          code: 'template/not-text',
          message: `Значение «${original}» нельзя напечатать: это ${typeName(value.type)}, а не текст.`,
          hint: 'выведите поле этого значения или обойдите перечень через {{#each …}}',
          ...placeOf(node),
        },
      ]
    default:
      return value.optional ? [unguarded(node.path)] : []
  }
}

function walkBlock(node: hbs.AST.BlockStatement, scope: Scope, frame: Frame, inspection: Inspection): void {
  const [subject] = node.params
  if (!subject) return
  const { value, issues } = evaluate(subject, scope, inspection.fresh)
  for (const issue of issues) inspection.emit(issue, frame)
  switch (node.path.original) {
    case 'if':
    case 'unless':
      walkBranches(node, subject, scope, frame, inspection)
      return
    case 'with':
      if (value.type.kind !== 'absent') walk(node.program, insideWith(node, value, scope), frame, inspection)
      walk(node.inverse, withFacts(scope, factsOf(subject, false, scope)), frame, inspection)
      return
    case 'each':
      for (const issue of loopIssues(node, value)) inspection.emit(issue, frame)
      walk(node.program, insideEach(node, value, scope, inspection), frame, inspection)
      walk(node.inverse, scope, frame, inspection)
  }
}

function insideWith(node: hbs.AST.BlockStatement, value: Value, scope: Scope): Scope {
  const inner = { ...value, optional: false }
  const facts = present(scope.facts, value.key)
  return enterBlock(withFacts(scope, facts), inner, pairs(node.program?.blockParams, [inner]))
}

function insideEach(node: hbs.AST.BlockStatement, value: Value, scope: Scope, { fresh }: Inspection): Scope {
  const item: Value = { type: itemType(value), optional: false, key: fresh() }
  const key: Value = { type: unknown, optional: false, key: fresh() }
  const inner = { ...withFacts(scope, filled(scope.facts, value.key)), inLoop: true }
  return enterBlock(inner, item, pairs(node.program?.blockParams, [item, key]))
}

/** `#if` and `#unless`: each branch with what the condition tells; a branch that is never taken is passed over. */
function walkBranches(
  node: hbs.AST.BlockStatement,
  condition: hbs.AST.Expression,
  scope: Scope,
  frame: Frame,
  inspection: Inspection,
): void {
  const truth = truthOf(condition, scope)
  const isIf = node.path.original === 'if'
  const [whenTrue, whenFalse] = isIf ? [node.program, node.inverse] : [node.inverse, node.program]
  if (truth !== false) walk(whenTrue, withFacts(scope, factsOf(condition, true, scope)), frame, inspection)
  if (truth !== true) walk(whenFalse, withFacts(scope, factsOf(condition, false, scope)), frame, inspection)
}

function pairs(names: readonly string[] | undefined, values: readonly Value[]): (readonly [string, Value])[] {
  return (names ?? []).flatMap((name, index) => {
    const value = values[index]
    return value ? [[name, value] as const] : []
  })
}

function itemType(value: Value): Value['type'] {
  return value.type.kind === 'list' ? value.type.item() : unknown
}

function loopIssues(node: hbs.AST.BlockStatement, { type }: Value): Issue[] {
  if (type.kind === 'list' || type.kind === 'any' || type.kind === 'absent') return []
  const hasItems = type.kind === 'object' && type.fields.has('items')
  return [
    {
      code: 'template/wrong-type',
      message: `Перебрать {{#each}} можно перечень, а здесь ${typeName(type)}.`,
      hint: hasItems ? 'перечень лежит в поле items' : 'исправьте путь к перечню',
      ...placeOf(node),
    },
  ]
}
