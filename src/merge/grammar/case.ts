/** Forms of a word by case, and what of the data names a case. */
import { cases, type GrammaticalCase } from '../../model/cases.ts'

export type CaseForms = Readonly<Record<GrammaticalCase, string>>

export function isCase(value: unknown): value is GrammaticalCase {
  return cases.some((name) => name === value)
}
