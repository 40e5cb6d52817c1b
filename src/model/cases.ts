/** The six cases of Russian grammar, named as in the data, in the order of every table of forms. */
export const cases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const

export type GrammaticalCase = (typeof cases)[number]
