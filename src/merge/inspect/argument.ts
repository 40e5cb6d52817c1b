/** Whether an argument is what its helper takes. */
import type { Takes } from '../helpers/helper.ts'
import { type Issue, placeOf } from '../issue.ts'
import { type Type, typeName, type Value } from './type.ts'

/** What each kind of argument is called in messages, and whether it may be missing. */
const wanted: Readonly<Record<Takes, { readonly name: string; readonly mayMiss: boolean }>> = {
  any: { name: 'любое значение', mayMiss: true },
  text: { name: 'текст', mayMiss: false },
  word: { name: 'слово', mayMiss: false },
  texts: { name: 'перечень текстов', mayMiss: false },
  paragraphs: { name: 'текст или перечень текстов', mayMiss: false },
  count: { name: 'целое число', mayMiss: false },
  date: { name: 'дата', mayMiss: false },
  term: { name: 'срок', mayMiss: false },
  boolean: { name: 'логическое значение', mayMiss: false },
  gendered: { name: 'орган или иное значение с родом (gender)', mayMiss: false },
  list: { name: 'перечень', mayMiss: true },
  ids: { name: 'перечень идентификаторов', mayMiss: true },
  id: { name: 'идентификатор', mayMiss: true },
}

export function argumentIssues(
  node: hbs.AST.Expression,
  value: Value,
  takes: Takes,
  helper: string,
): Issue[] {
  const { name, mayMiss } = wanted[takes]
  if (!fits(value.type, takes))
    return [
      {
        code: 'template/wrong-type',
        message: `Помощнику «${helper}» передано не то: ${typeName(value.type)}, а ожидается ${name}.`,
        hint: 'исправьте путь к значению',
        ...placeOf(node),
      },
    ]
  return value.optional && !mayMiss ? [unguarded(node)] : []
}

/** An optional value where a missing one stops the rendering. */
export function unguarded(node: hbs.AST.Node): Issue {
  const name = (node as hbs.AST.PathExpression).original ?? 'выражение'
  return {
    code: 'template/unguarded',
    severity: 'warning',
    message: `Значения «${name}» в данных может не быть, а проверки вокруг нет.`,
    hint: `окружите его: {{#if ${name}}} … {{/if}}`,
    ...placeOf(node),
  }
}

function fits(type: Type, takes: Takes): boolean {
  if (type.kind === 'any') return true
  switch (takes) {
    case 'any':
      return true
    case 'text':
    case 'word':
    case 'id':
      return type.kind === 'text'
    case 'date':
      return type.kind === 'text' && type.isDate === true
    case 'count':
      return type.kind === 'number'
    case 'boolean':
      return type.kind === 'boolean'
    case 'list':
      return type.kind === 'list'
    case 'texts':
    case 'ids':
      return isTextList(type)
    case 'paragraphs':
      return type.kind === 'text' || isTextList(type)
    case 'term':
      return type.kind === 'object' && type.fields.has('value') && type.fields.has('unit')
    case 'gendered':
      return type.kind === 'object' && type.fields.has('gender')
  }
}

function isTextList(type: Type): boolean {
  if (type.kind !== 'list') return false
  const item = type.item()
  return item.kind === 'text' || item.kind === 'any'
}
