import type { Location } from '../model/diagnostic.ts'

/** An element as it was read, before the vocabulary has judged it. Attributes have no prototype. */
export type RawElement = {
  readonly kind: 'raw'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  children: (RawElement | RawText)[]
  readonly location: Location
}

/** Character data; the place is that of the nearest mark before it. */
export type RawText = { readonly kind: 'text'; text: string; readonly location: Location }
