/** Finds the value that a path of a template names. */
import { nearest } from '../../suggest/nearest.ts'
import { type Issue, placeOf } from '../issue.ts'
import { meant } from '../meant.ts'
import { fieldOf } from './field.ts'
import type { Scope } from './scope.ts'
import { fieldNames, typeName, unknown, type Value } from './type.ts'

/** The value, and what is wrong with the path; after a fault the value is of no known type. */
export type Found = { readonly value: Value; readonly issue?: Issue }

const loopNames = ['index', 'key', 'first', 'last']

export function lookUp(path: hbs.AST.PathExpression, scope: Scope): Found {
  const start = startOf(path, scope)
  if (!start && path.data)
    return failed(path, `Значение «${path.original}» есть только внутри {{#each}}.`, 'уберите его')
  if (!start)
    return failed(path, `Путь «${path.original}» выходит за пределы шаблона.`, 'уберите лишние «../»')
  let { value } = start
  for (const name of start.rest) {
    const next = fieldOf(value, name, scope.facts)
    if (!next) return unknownField(path, name, value, scope)
    value = next
  }
  return { value }
}

type Start = { readonly value: Value; readonly rest: readonly string[] }

function startOf(path: hbs.AST.PathExpression, scope: Scope): Start | undefined {
  const [first = '', ...rest] = path.parts
  if (path.data) return dataValue(first, rest, scope)
  if (path.depth > 0) {
    const context = scope.outer[path.depth - 1]
    return context && { value: context, rest: path.parts }
  }
  const scoped = /^(\.|this\b)/.test(path.original)
  const named = scoped ? undefined : scope.names.get(first)
  return named ? { value: named, rest } : { value: scope.context, rest: path.parts }
}

function dataValue(name: string, rest: readonly string[], scope: Scope): Start | undefined {
  if (name === 'root') return { value: scope.root, rest }
  if (!loopNames.includes(name)) return { value: { type: unknown, optional: false, key: '' }, rest: [] }
  if (!scope.inLoop) return undefined
  const kind = name === 'index' ? 'number' : 'boolean'
  return { value: { type: name === 'key' ? unknown : { kind }, optional: false, key: `@${name}` }, rest }
}

function unknownField(path: hbs.AST.PathExpression, name: string, owner: Value, scope: Scope): Found {
  const names = fieldNames(owner.type)
  if (names.length === 0) {
    const message = `В пути «${path.original}» поля «${name}» быть не может: перед ним ${typeName(owner.type)}.`
    return failed(path, message, 'исправьте путь')
  }
  const atRoot = path.parts[0] === name && fieldNames(scope.root.type).includes(name)
  const inSight = [...scope.names.keys(), ...names]
  const hint = atRoot
    ? `верхний уровень здесь доступен как «@root.${name}»`
    : suggestion(path, name, names, inSight)
  return failed(path, `Поля «${name}» нет в данных (путь «${path.original}»).`, hint)
}

function suggestion(
  path: hbs.AST.PathExpression,
  name: string,
  names: readonly string[],
  inSight: readonly string[],
): string {
  const isFirst = path.parts[0] === name && path.depth === 0
  return isFirst && nearest(name, inSight) !== undefined ? meant(name, inSight) : meant(name, names)
}

function failed(path: hbs.AST.PathExpression, message: string, hint: string): Found {
  return {
    value: { type: unknown, optional: false, key: '' },
    issue: { code: 'template/unknown-path', message, hint, ...placeOf(path) },
  }
}
