/** Order of the cases in every table of forms. */
export const cases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const

export type GrammaticalCase = (typeof cases)[number]

/** The case that an attribute names; nominative without one or with a bad one (reported by the parser). */
export function caseOf(value: string | undefined): GrammaticalCase {
  return cases.find((known) => known === value) ?? 'nominative'
}
