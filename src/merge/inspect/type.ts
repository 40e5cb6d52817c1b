/** What the inspection knows of a value without any data: its type, whether it may be missing, and which value it is. */

export type Type =
  /** Nothing is known: a fault was reported, and no second one shall follow from it. */
  | { readonly kind: 'any' }
  /** An argument that this call of a partial does not pass, though another does. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'markup' }
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'text'; readonly values?: readonly string[]; readonly isDate?: boolean }
  | { readonly kind: 'list'; readonly item: () => Type }
  | ObjectType
  | RecordType

/** An object that a schema describes. */
export type ObjectType = {
  readonly kind: 'object'
  readonly fields: ReadonlyMap<string, Field>
  readonly rules: readonly Rule[]
}

/** The context of a template: names that hold values; `base` is what a partial inherits from its caller. */
export type RecordType = {
  readonly kind: 'record'
  readonly fields: ReadonlyMap<string, Value>
  readonly base?: Value
}

export type Field = { readonly type: () => Type; readonly required: boolean }

/** What a schema demands under a condition. */
export type Rule =
  /** `none: true` with a reason, or the real content. */
  | {
      readonly kind: 'none'
      readonly whenNone: readonly string[]
      readonly otherwise: readonly string[]
      readonly excluded: readonly string[]
    }
  | {
      readonly kind: 'value'
      readonly property: string
      readonly values: readonly string[]
      readonly required: readonly string[]
    }

export type Value = {
  readonly type: Type
  readonly optional: boolean
  /** The same key is the same value: conditions speak about keys. `service.standard.fee`, `#4.text`. */
  readonly key: string
}

export const unknown: Type = { kind: 'any' }
export const text: Type = { kind: 'text' }

/** Names of the fields of a value, for «did you mean». */
export function fieldNames(type: Type): string[] {
  if (type.kind === 'object') return [...type.fields.keys()]
  if (type.kind !== 'record') return []
  return [...new Set([...type.fields.keys(), ...(type.base ? fieldNames(type.base.type) : [])])]
}

/** What a value is, in Russian, for messages. */
export function typeName(type: Type): string {
  switch (type.kind) {
    case 'text':
      return 'текст'
    case 'number':
      return 'число'
    case 'boolean':
      return 'логическое значение'
    case 'list':
      return 'перечень'
    case 'object':
    case 'record':
      return 'составное значение'
    case 'markup':
      return 'разметка'
    case 'absent':
      return 'аргумент, который не передан'
    case 'any':
      return 'значение'
  }
}
