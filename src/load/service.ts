/** A service file -> a service with its agency and the registry of acts, checked and complete. */
import type { Report } from '../model/diagnostic.ts'
import type { Loaded, PlacedGap, PlacedRemark } from '../model/loaded.ts'
import type { Acts, Agency, Service } from '../schema/types.ts'
import { reportCaseForms } from './case-forms.ts'
import { reportDeviations } from './deviation.ts'
import { draftOf, gapReport } from './draft.ts'
import { loadFile } from './file.ts'
import { duplicateIds } from './identifiers.ts'
import { reportFileName, reportLinks, reportServicePlace } from './links.ts'
import { mergedService } from './merged.ts'
import { actsPath, type Project, type ServiceFile } from './project.ts'
import { actRemarksOf, markRemarks, remarksOf } from './remarks.ts'
import { type Language, rootOf, type SubjectName } from './schema.ts'
import { isShareable, type Merged } from './shared.ts'
import { spelled } from './spelling.ts'
import { subjectOf } from './subject.ts'
import type { Authored } from './translate.ts'
import { unfoundedIn } from './unfounded.ts'
import { validate } from './validate.ts'

export type LoadedService = Loaded<Service> & {
  readonly file: ServiceFile
  /** What the file describes: the name of its schema. */
  readonly subject: SubjectName
  /** The language that the file of the service names its fields in. */
  readonly language: Language
  readonly agency: Loaded<Agency>
  readonly acts: Loaded<Acts>
  /** What templates print: the same data with drafting remarks inside the texts they are about. */
  readonly printed: { readonly service: Service; readonly agency: Agency }
  /** All drafting remarks of the service, of its agency and of the acts it refers to. */
  readonly remarks: readonly PlacedRemark[]
  /** What `--draft` put in place of missing values. */
  readonly gaps: readonly PlacedGap[]
}

export type LoadOptions = { readonly draft?: boolean }

type Parts = {
  readonly service: Authored<unknown>
  readonly acts: Loaded<Acts>
  readonly gaps: readonly PlacedGap[]
}

/** Undefined when something is wrong; every fault is reported, not only the first. A draft puts up with gaps. */
export function loadService(
  project: Project,
  file: ServiceFile,
  { draft = false }: LoadOptions,
  report: Report,
): LoadedService | undefined {
  let failed = false
  const watch: Report = (finding) => {
    failed ||= finding.severity === 'error'
    report(finding)
  }
  const acts = loadFile<Acts>(project, actsPath, 'acts', watch)
  const found = mergedService(project, file, draft ? file.agency : undefined, watch)
  if (!found) return undefined
  const { merged, agency, standard } = found
  check(project, merged, agency, acts, file, draft ? gapReport(watch) : watch)
  if (standard) reportDeviations(merged, standard, watch)
  if (failed || !acts) return undefined
  const parts = draft
    ? agency && draftOf(project, merged, file, agency, acts)
    : { service: merged, acts, gaps: [] }
  if (parts && agency) return complete(parts, file, agency)
  if (draft) reportImpossible(merged, watch)
  return undefined
}

function reportImpossible(service: Authored<unknown>, report: Report): void {
  const root = rootOf(subjectOf(service.value), service.language)
  const [id, agency, level] = ['id', 'agency', 'level'].map((key) => spelled(root, key))
  report({
    code: 'data/draft-impossible',
    severity: 'error',
    message: 'Проект составить нельзя: в файле нет полей услуги или неизвестен орган.',
    hint: `Начните файл полями ${id}, ${agency} и ${level}; орган опишите в папке data/agencies.`,
    location: service.locate('/agency'),
  })
}

function check(
  project: Project,
  merged: Merged,
  agency: Loaded<Agency> | undefined,
  acts: Loaded<Acts> | undefined,
  file: ServiceFile,
  report: Report,
): void {
  // What the agency says for all services was checked with the agency, at its own places; when the agency is
  // unknown or faulty, what it may have said is not missing here.
  const subject = subjectOf(merged.value)
  const isElsewhere = agency ? merged.isInherited : isShareable
  const isUnfounded = unfoundedIn(merged.value)
  validate(
    subject,
    merged,
    report,
    (pointer) => merged.isRepeated(pointer) || isElsewhere(pointer) || isUnfounded(pointer),
  )
  duplicateIds(subject, merged, report)
  reportCaseForms(subject, merged, report, merged.isInherited)
  reportLinks(project, merged, acts, report)
  reportFileName(merged, file.path, report)
  reportServicePlace(project, merged, file, report)
}

function complete({ service, acts, gaps }: Parts, file: ServiceFile, agency: Loaded<Agency>): LoadedService {
  // A standard of another kind goes the same way: templates of its structures read it, rules about services do not.
  const value = service.value as Service
  const subject = subjectOf(value)
  return {
    value,
    subject,
    language: service.language,
    locate: service.locate,
    file,
    agency,
    acts,
    gaps,
    printed: { service: markRemarks(subject, value), agency: markRemarks('agency', agency.value) },
    remarks: [
      ...remarksOf(subject, service),
      // The shared part is inside the service already, unless the service has its own.
      ...remarksOf('agency', agency, (pointer) => pointer === '/shared' || pointer.startsWith('/shared/')),
      ...actRemarksOf(subject, value, acts),
    ],
  }
}
