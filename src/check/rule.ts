/** A check of the data and of the finished document against the law or the craft of drafting. */
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { Document, IsoDate } from '../model/document.ts'
import type { Loaded } from '../model/loaded.ts'
import type { Acts, Agency, Profile, Service } from '../schema/types.ts'

export type Subject = {
  readonly service: Loaded<Service> & { readonly agency: Loaded<Agency>; readonly acts: Loaded<Acts> }
  readonly profile: Loaded<Profile>
  readonly document: Document
  readonly date: IsoDate
  /** A draft is written whatever it says: what would forbid a regulation is only told. */
  readonly draft?: boolean
}

/** What a rule says; code, severity and norm are added by `check`, unless the norm differs from finding to finding. */
export type Finding = Pick<Diagnostic, 'message' | 'hint' | 'location' | 'related' | 'norm'>

export type Rule = {
  readonly code: string
  /** The default; a profile may set another or switch the rule off. */
  readonly severity: Severity
  readonly norm?: string
  /** Also for files that are no service with its regulation: standards of quality, of a company. */
  readonly everyKind?: true
  readonly check: (subject: Subject, report: (finding: Finding) => void) => void
}
