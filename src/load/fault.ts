/** One fault of a value against its schema, before it has a place in the text. */
import type { ErrorObject } from 'ajv'
import type { Language, Placed, Schema } from './schema.ts'

export type Fault = {
  readonly code: string
  readonly message: string
  readonly hint: string
  readonly pointer: string
  readonly on: 'key' | 'value'
  /** The field whose norm is cited, when it is not the one pointed at (a missing field has no place). */
  readonly subject?: string
  readonly related?: { readonly message: string; readonly pointer: string }
}

/** What a sentence is made from. `schema` describes the value at `pointer`; `key` is its field as the author wrote it. */
export type Context = {
  readonly root: Placed
  readonly schema: Schema
  readonly language: Language
  readonly pointer: string
  readonly key: string
  readonly value: unknown
  readonly error: ErrorObject
}

export type Sentence = (context: Context) => Fault
