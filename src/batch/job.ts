/** What a batch is asked to do and what comes back for each service: plain data, so that both may cross threads. */
import type { ServiceFile } from '../load/project.ts'
import type { IsoDate } from '../model/document.ts'
import type { ManifestEntry } from '../model/output.ts'
import type { PdfProfile } from '../render/writer.ts'
import type { Brief } from './brief.ts'
import type { Packed } from './packed.ts'

/** The same for every service of a batch. */
export type Settings = {
  /** The project folder. */
  readonly root: string
  /** The folder of the program with its built-in templates. */
  readonly packageRoot: string
  /** Full path of the output folder. */
  readonly out: string
  readonly formats: readonly string[]
  readonly date: IsoDate
  /** Profile asked for on the command line. */
  readonly profile?: string
  /** Layout asked for on the command line. */
  readonly layout?: string
  readonly draft: boolean
  readonly numbering: 'native' | 'literal'
  readonly notes: boolean
  readonly pdfProfile: PdfProfile
  /** Name, version and build of the program: another build may draw other bytes. */
  readonly program: string
  /** Keeps temporary files of processes apart. */
  readonly pid: number
}

export type Rendered = {
  readonly file: ServiceFile
  readonly entry: ManifestEntry
  /** `StoredFinding[]`. */
  readonly findings: Packed
  readonly brief: Brief
  /** Files of the service, relative to the output folder, that lie there in other formats and are not of these data. */
  readonly outdated?: readonly string[]
}

/** `agency/service`: the name of a service that is unique in a project. */
export function unitOf(file: { readonly agency: string; readonly id: string }): string {
  return `${file.agency}/${file.id}`
}
