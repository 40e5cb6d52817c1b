import type { IsoDate } from '../model/document.ts'
import type { Agency, Profile, Service } from '../schema/types.ts'
import type { Context } from './environment.ts'
import { kindWords } from './grammar/kind.ts'
import { regulationApart } from './other-act.ts'
import { serviceInFull } from './service-term.ts'

/** What every template sees; a repeated section sees its item and its number besides. */
export function baseContext(service: Service, agency: Agency, date: IsoDate, profile: Profile): Context {
  const kind = kindWords(service.level)
  const isRegulation = /регламент$/u.test(profile.regulation.nominative)
  const inWords = <T>(value: T): T => {
    const named = isRegulation ? value : regulationApart(value)
    return profile.serviceTerm === 'inFull' ? serviceInFull(named, kind) : named
  }
  return { service: inWords(service), agency: inWords(agency), kind, date }
}
