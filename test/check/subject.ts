/** A valid service to spoil: the градостроительный план of the samples, built once. */
import { fileURLToPath } from 'node:url'
import { check } from '../../src/check/check.ts'
import type { Subject } from '../../src/check/rule.ts'
import { openProject } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Document } from '../../src/model/document.ts'
import { build } from '../../src/pipeline.ts'
import type { Agency, Profile, Service } from '../../src/schema/types.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

function sample(): Subject {
  const project = openProject(root, root, () => undefined)
  const file = project.services.find(({ id }) => id === 'gpzu')
  const options = { date: '2026-01-01', profile: '1228-2021', draft: false }
  const built = file && build(project, file, options, () => undefined)
  if (!built) throw new Error('the sample service cannot be built')
  return { ...built, date: options.date }
}

export const base = sample()

export type Parts = {
  readonly service: Service
  readonly agency: Agency
  readonly profile: Profile
  readonly document: Mutable<Document>
}

/** Types of the model are read-only; a test spoils a copy. */
export type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> }

export type Spoil = (parts: Parts) => void

/** Everything the rules say about the sample after the change. Places are those of the sample. */
export function findingsAfter(spoil: Spoil, draft = false): Diagnostic[] {
  const { service, profile, document, date } = base
  const parts: Parts = structuredClone({
    service: service.value,
    agency: service.agency.value,
    profile: profile.value,
    document: document as Mutable<Document>,
  })
  spoil(parts)
  const found: Diagnostic[] = []
  const subject: Subject = {
    date,
    draft,
    document: parts.document,
    profile: { ...profile, value: parts.profile },
    service: { ...service, value: parts.service, agency: { ...service.agency, value: parts.agency } },
  }
  check(subject, (finding) => void found.push(finding))
  return found
}

const key = ({ code, message }: Diagnostic): string => `${code} ${message}`
const brought = new Map<Spoil, readonly Diagnostic[]>()
const known = new Set(findingsAfter(() => undefined).map(key))

/** Only what the change brought. */
export function broughtBy(spoil: Spoil): readonly Diagnostic[] {
  const kept = brought.get(spoil) ?? findingsAfter(spoil).filter((finding) => !known.has(key(finding)))
  brought.set(spoil, kept)
  return kept
}

/** The item of a list; a test that names one that is not there is wrong. */
export function item<T>(list: readonly T[] | undefined, index: number): T {
  const value = list?.at(index)
  if (value === undefined) throw new Error(`no item ${index}`)
  return value
}
