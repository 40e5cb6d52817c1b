/** Data with the places it came from: what load hands to every later stage. */
import type { Location } from './diagnostic.ts'

/**
 * The place of a JSON Pointer in the file the value was read from; of the nearest existing ancestor when there is
 * no such value. Places are computed on call only.
 */
export type Locate = (pointer: string, on?: 'key' | 'value') => Location

export type Loaded<T> = { readonly value: T; readonly locate: Locate }

/** A drafting remark (`needsReview`) with the object it stands in; `about` says in Russian which one that is. */
export type PlacedRemark = {
  readonly pointer: string
  readonly text: string
  readonly location: Location
  readonly about?: string
}

/** A value that is missing or wrong and that a draft shows as «[не заполнено: …]». */
export type PlacedGap = { readonly pointer: string; readonly title: string; readonly location: Location }
