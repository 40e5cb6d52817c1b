/** A service that is not finished yet -> one that can be drawn up, and what is missing in it. */
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Loaded, PlacedGap } from '../model/loaded.ts'
import type { Acts, Agency, CaseForms, LegalAct } from '../schema/types.ts'
import { fillGaps, gapCodes } from './gaps.ts'
import { definedIn } from './identifiers.ts'
import { danglingIn, type Link } from './links.ts'
import { parentOf, pathOf, valueAt } from './pointer.ts'
import type { Project, ServiceFile } from './project.ts'
import { chain, rootOf, type SubjectName } from './schema.ts'
import { subjectOf } from './subject.ts'
import type { Authored } from './translate.ts'

export type Draft = {
  readonly service: Authored<unknown>
  readonly acts: Loaded<Acts>
  readonly gaps: readonly PlacedGap[]
}

/** Faults that the draft shows as gaps are warnings of one code; all others go on as they are. */
export function gapReport(report: Report): Report {
  return (finding) => report(isGap(finding) ? { ...finding, code: 'data/gap', severity: 'warning' } : finding)
}

function isGap({ code }: Diagnostic): boolean {
  return gapCodes.has(code) || code === 'data/unknown-id'
}

/** Undefined when the file holds no service at all. */
export function draftOf(
  project: Project,
  service: Authored<unknown>,
  file: ServiceFile,
  agency: Loaded<Agency>,
  acts: Loaded<Acts>,
): Draft | undefined {
  const subject = subjectOf(service.value)
  const filled = fillGaps(subject, service)
  if (!filled) return undefined
  const value = filled.value as Record<string, unknown>
  const given = service.value as Record<string, unknown>
  if (typeof given.id !== 'string' || given.id === '') value.id = file.id
  if (!['federal', 'regional', 'municipal'].includes(String(given.level)) && subject !== 'company')
    value.level = agency.value.level
  value.agency = agency.value.id
  const known = { project, acts: acts.value, subject, service: value, defined: definedIn(subject, value) }
  // From the last to the first, so that taking an item out of a list leaves the places before it as they are.
  const dangling = danglingIn(known).reverse()
  const missingActs = dangling.filter(({ kind }) => kind === 'act').map(({ id }) => id)
  for (const link of dangling) if (link.kind !== 'act') drop(value, link, subject)
  return {
    // A value of its own: what was found in the one before the references were dropped is not in this.
    service: { value: { ...value }, locate: service.locate, language: service.language },
    acts: {
      ...acts,
      value: { acts: [...acts.value.acts, ...[...new Set(missingActs)].sort().map(unknownAct)] },
    },
    gaps: filled.gaps,
  }
}

/** Takes out a reference to what is not there: the item of a list, the optional field, or the position it is demanded in. */
function drop(root: Record<string, unknown>, { id, pointer }: Link, subject: SubjectName): void {
  if (valueAt(root, pointer) !== id) return
  const owner = parentOf(pointer)
  const key = pathOf(pointer).at(-1) ?? ''
  const demanded = chain(rootOf(subject), owner).at(-1)?.schema.required?.includes(key)
  const isItem = /^\d+$/.test(pathOf(owner).at(-1) ?? '')
  remove(root, demanded && isItem ? owner : pointer)
}

function remove(root: Record<string, unknown>, pointer: string): void {
  const owner = valueAt(root, parentOf(pointer))
  const key = pathOf(pointer).at(-1) ?? ''
  if (Array.isArray(owner)) owner.splice(Number(key), 1)
  else if (typeof owner === 'object' && owner !== null) Reflect.deleteProperty(owner, key)
}

/** Stands in the registry for an act that is cited and not described. */
function unknownAct(id: string): LegalAct {
  const text = `[не заполнено: акт ${id}]`
  const kindName: CaseForms = {
    nominative: text,
    genitive: text,
    dative: text,
    accusative: text,
    instrumental: text,
    prepositional: text,
  }
  return { id, kind: 'other', kindName, title: text, short: text }
}
