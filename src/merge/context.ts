import type { IsoDate } from '../model/document.ts'
import type { Agency, Service } from '../schema/types.ts'
import type { Context } from './environment.ts'
import { kindWords } from './grammar/kind.ts'

/** What every template sees; a repeated section sees its item and its number besides. */
export function baseContext(service: Service, agency: Agency, date: IsoDate): Context {
  return { service, agency, kind: kindWords(service.level), date }
}
