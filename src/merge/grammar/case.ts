/** The six cases of Russian grammar, named as in the data. */
export const cases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const

export type Case = (typeof cases)[number]
export type CaseForms = Readonly<Record<Case, string>>

export function isCase(value: unknown): value is Case {
  return cases.some((name) => name === value)
}
