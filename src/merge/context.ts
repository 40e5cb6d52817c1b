import type { IsoDate } from '../model/document.ts'
import type { Agency, Profile, Service } from '../schema/types.ts'
import type { Context } from './environment.ts'
import { kindWords } from './grammar/kind.ts'
import { serviceInFull } from './service-term.ts'

/** What every template sees; a repeated section sees its item and its number besides. */
export function baseContext(service: Service, agency: Agency, date: IsoDate, profile: Profile): Context {
  const kind = kindWords(service.level)
  if (profile.serviceTerm !== 'inFull') return { service, agency, kind, date }
  return { service: serviceInFull(service, kind), agency: serviceInFull(agency, kind), kind, date }
}
