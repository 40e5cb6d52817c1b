/** Lists in the structure: a screen reader says how many items there are and lets the reader step over them. */
import type { Num, NumberFormat } from '../../model/document.ts'
import { type Compose, type Composition, within } from './composition.ts'
import { addTag, type ListNumbering, type Tag } from './tag.ts'

const numberings: Readonly<Record<NumberFormat, ListNumbering>> = {
  decimal: 'Decimal',
  upperRoman: 'UpperRoman',
  russianLower: 'LowerAlpha',
}

/** A list whose items are numbered as `num` is. */
export function addList(composition: Composition, num: Num): Tag {
  const format = composition.lists[num.list]?.levels[num.level]?.format ?? 'decimal'
  return addTag(composition.parent, 'L', { numbering: numberings[format] })
}

/** What `compose` adds is the body of a new item; the number that its first paragraph takes is the label. */
export function withinItem<Given extends unknown[]>(
  composition: Composition,
  list: Tag,
  compose: Compose<Given>,
  ...given: Given
): void {
  const item = addTag(list, 'LI')
  composition.label = addTag(item, 'Lbl')
  within(composition, addTag(item, 'LBody'), compose, ...given)
}
