import { shortName } from '../document/act-name.ts'
import type { Acts, Basis } from '../schema/types.ts'

/** A norm as it is printed in a finding: «п. 4 ч. 1 ст. 14 Федерального закона № 210-ФЗ»; undefined for an unknown act. */
export function normOf(basis: Basis | undefined, { acts }: Acts): string | undefined {
  const act = acts.find(({ id }) => id === basis?.act)
  if (!act) return undefined
  const name = shortName(act, 'genitive').replaceAll('\u00a0', ' ')
  return basis?.unit === undefined ? name : `${basis.unit} ${name}`
}
