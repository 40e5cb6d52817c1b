/** Cases and genders as the data name them. */

export type Case = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'

export const cases: readonly Case[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional']

/** Gender of a noun in the singular; phrases in the plural are not proposed at all. */
export type Gender = 'masculine' | 'feminine' | 'neuter'
