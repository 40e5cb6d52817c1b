/** The part of Handlebars that templates may use. What lies outside it never runs. */

import { contentIssues } from './content.ts'
import type { Helper } from './helpers/helper.ts'
import { blockNames, helperTable } from './helpers/table.ts'
import { type Issue, placeOf } from './issue.ts'
import { meant, meantFile } from './meant.ts'

/** What a template may name. `elements` is given when the names of elements are to be judged too. */
export type Names = { readonly partials: readonly string[]; readonly elements?: ReadonlySet<string> }

const dataNames = ['root', 'index', 'key', 'first', 'last']

/** All faults of form in a template, in the order of its text. */
export function dialectIssues(program: hbs.AST.Program | undefined, names: Names): Issue[] {
  return (program?.body ?? []).flatMap((statement) => statementIssues(statement, names))
}

function statementIssues(statement: hbs.AST.Statement, names: Names): Issue[] {
  switch (statement.type) {
    case 'ContentStatement':
      return contentIssues(statement as hbs.AST.ContentStatement, names.elements)
    case 'CommentStatement':
      return []
    case 'MustacheStatement':
      return mustacheIssues(statement as hbs.AST.MustacheStatement)
    case 'BlockStatement':
      return blockIssues(statement as hbs.AST.BlockStatement, names)
    case 'PartialStatement':
      return partialIssues(statement as hbs.AST.PartialStatement, names)
    default:
      return [forbidden(statement, 'Вложенные и блочные фрагменты ({{#*inline}}, {{#> …}}) не допускаются.')]
  }
}

function mustacheIssues(node: hbs.AST.MustacheStatement): Issue[] {
  if (!node.escaped)
    return [
      {
        code: 'template/raw-output',
        message: 'Вывод без экранирования ({{{…}}} или {{&…}}) не допускается.',
        hint: 'оставьте две скобки: {{…}}',
        ...placeOf(node),
      },
    ]
  if (node.params.length === 0 && hashPairs(node).length === 0 && node.path.type === 'PathExpression')
    return pathIssues(node.path as hbs.AST.PathExpression)
  return callIssues(node)
}

function blockIssues(node: hbs.AST.BlockStatement, names: Names): Issue[] {
  const name = node.path.original
  if (!blockNames.includes(name)) return [notABlock(node, name)]
  const count = node.params.length
  const issues = [
    ...(count === 1 ? [] : [wrongCount(node, `{{#${name}}}`, '1', count)]),
    ...hashPairs(node).map((pair) => unknownOption(pair, `{{#${name}}}`, [])),
  ]
  return [
    ...issues,
    ...node.params.flatMap(expressionIssues),
    ...dialectIssues(node.program, names),
    ...dialectIssues(node.inverse, names),
  ]
}

function notABlock(node: hbs.AST.BlockStatement, name: string): Issue {
  const message = `Блока {{#${name}}} нет.`
  return { code: 'template/unknown-helper', message, hint: meant(name, blockNames), ...placeOf(node) }
}

function partialIssues(node: hbs.AST.PartialStatement, names: Names): Issue[] {
  if (node.name.type !== 'PathExpression') return [forbidden(node, 'Имя фрагмента не может быть выражением.')]
  const name = (node.name as hbs.AST.PathExpression).original
  const known = names.partials.includes(name)
  const unknown: Issue = {
    code: 'template/unknown-partial',
    message: `Фрагмента «${name}» нет в templates/partials.`,
    hint: meantFile(name, names.partials, 'templates/partials'),
    ...placeOf(node),
  }
  const badNames = hashPairs(node).filter((pair) => !/^[a-z][A-Za-z0-9]*$/.test(pair.key))
  return [
    ...(known ? [] : [unknown]),
    ...badNames.map((pair) => forbidden(pair, `Имя аргумента «${pair.key}» не допускается.`)),
    ...node.params.flatMap(expressionIssues),
    ...hashPairs(node).flatMap((pair) => expressionIssues(pair.value)),
  ]
}

function expressionIssues(node: hbs.AST.Expression): Issue[] {
  if (node.type === 'PathExpression') return pathIssues(node as hbs.AST.PathExpression)
  return node.type === 'SubExpression' ? callIssues(node as hbs.AST.SubExpression) : []
}

function pathIssues(path: hbs.AST.PathExpression): Issue[] {
  const name = path.parts[0] ?? ''
  if (!path.data || dataNames.includes(name)) return []
  return [
    {
      code: 'template/forbidden',
      message: `Служебное значение «@${name}» не допускается.`,
      hint: meant(name, dataNames),
      ...placeOf(path),
    },
  ]
}

function callIssues(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression): Issue[] {
  if (call.path.type !== 'PathExpression')
    return [forbidden(call, 'Вместо имени значения или помощника стоит готовый текст или число.')]
  const name = (call.path as hbs.AST.PathExpression).original
  const helper = helperTable.get(name)
  if (name === 'lookup' || name === 'log') return [forbidden(call, `Помощник «${name}» не допускается.`)]
  const inner = [...call.params, ...hashPairs(call).map((pair) => pair.value)].flatMap(expressionIssues)
  if (helper) return [...argumentIssues(call, name, helper), ...inner]
  const hint = meant(name, [...helperTable.keys()])
  return [
    { code: 'template/unknown-helper', message: `Помощника «${name}» нет.`, hint, ...placeOf(call) },
    ...inner,
  ]
}

function argumentIssues(
  call: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  name: string,
  helper: Helper,
): Issue[] {
  const wanted = helper.parameters.length
  const given = call.params.length
  const enough = helper.repeats ? given >= wanted : given === wanted
  const options = helper.options ?? {}
  const counts = helper.repeats ? `не меньше ${wanted}` : String(wanted)
  return [
    ...(enough ? [] : [wrongCount(call, `помощника «${name}»`, counts, given)]),
    ...hashPairs(call).flatMap((pair) => {
      const values = Object.hasOwn(options, pair.key) ? options[pair.key] : undefined
      if (!values) return [unknownOption(pair, `помощника «${name}»`, Object.keys(options))]
      return optionIssues(pair, values)
    }),
  ]
}

function optionIssues(pair: hbs.AST.HashPair, values: readonly (string | boolean)[]): Issue[] {
  const { type } = pair.value
  if (type !== 'StringLiteral' && type !== 'BooleanLiteral' && type !== 'NumberLiteral') return []
  const { value } = pair.value as hbs.AST.StringLiteral
  if (values.includes(value)) return []
  const message = `Аргумент «${pair.key}» не может иметь значение «${value}».`
  return [wrongArguments(pair, message, meant(String(value), values.map(String)))]
}

function hashPairs(node: { hash?: hbs.AST.Hash }): readonly hbs.AST.HashPair[] {
  return node.hash?.pairs ?? []
}

function forbidden(node: hbs.AST.Node, message: string): Issue {
  return {
    code: 'template/forbidden',
    message,
    hint: 'допустимое перечислено в docs/templates.md',
    ...placeOf(node),
  }
}

function wrongCount(node: hbs.AST.Node, what: string, wanted: string, given: number): Issue {
  return wrongArguments(
    node,
    `Число аргументов у ${what}: ${given}, а должно быть ${wanted}.`,
    'исправьте вызов',
  )
}

function unknownOption(pair: hbs.AST.HashPair, what: string, names: readonly string[]): Issue {
  return wrongArguments(pair, `Аргумента «${pair.key}» у ${what} нет.`, meant(pair.key, names))
}

function wrongArguments(node: hbs.AST.Node, message: string, hint: string): Issue {
  return { code: 'template/wrong-arguments', message, hint, ...placeOf(node) }
}
