import type { List, Num } from '../model/document.ts'
import type { Element } from '../model/element.ts'

export type UnitKind = 'section' | 'clause' | 'table' | 'appendix'

/** A structural unit with its number and its place: all that a reference to it needs to know. */
export type Unit = {
  readonly kind: UnitKind
  readonly element: Element
  readonly id: string | undefined
  /** Among units of the same kind, from 1. */
  readonly depth: number
  readonly num: Num | undefined
  /** The number as a reference names it, without dots and brackets: `12`, `б`, `2.13.1`; empty without a number. */
  readonly label: string
  /** Whether the label already holds the numbers of the units around it. */
  readonly complete: boolean
  /** Whether the label is a letter, which references put in quotation marks. */
  readonly letter: boolean
  /** The nearest unit around it. */
  readonly parent: Unit | undefined
  /** The section or appendix that its number counts in: outside of it the number alone says too little. */
  readonly within: Unit | undefined
  /** The appendix it stands in. */
  readonly appendix: Unit | undefined
  /** Its place in reading order. */
  readonly order: number
}

/** Every number of an act: the lists that count, and what each unit got. */
export type Numbering = { readonly lists: readonly List[]; readonly units: ReadonlyMap<Element, Unit> }
