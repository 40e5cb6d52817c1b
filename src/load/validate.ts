/** A value against its schema: every fault one located Russian sentence, in the order of the file. */
import type { ErrorObject } from 'ajv'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Loaded, Locate } from '../model/loaded.ts'
import { errorsOf } from './ajv.ts'
import type { Fault } from './fault.ts'
import { fieldSubject, normOf } from './naming.ts'
import { objectFaults } from './object-sentences.ts'
import { parentOf, valueAt } from './pointer.ts'
import { isForbidden } from './scalar.ts'
import { chain, type Language, type Placed, rootOf, type SchemaName } from './schema.ts'
import { valueSentences } from './sentences.ts'
import { spelledKey } from './spelling.ts'

/** A file with more faults than this is another file: the first of them say enough. */
const maximumFaults = 200

export type Skip = (subject: string) => boolean

/** `skip` names fields that were checked elsewhere; for a missing field it is asked by the field, not by its place. */
export function validate(
  name: SchemaName,
  loaded: Loaded<unknown> & { readonly language?: Language },
  report: Report,
  skip: Skip = () => false,
): void {
  const root = rootOf(name, loaded.language)
  const faults = faultsOf(root, loaded.value, errorsOf(name, loaded.value)).filter(
    ({ subject, pointer }) => !skip(subject ?? pointer) && !isDamaged(valueAt(loaded.value, pointer)),
  )
  const found = faults.slice(0, maximumFaults).map((fault) => diagnosticOf(fault, root, loaded.locate))
  found.sort(byPlace).forEach(report)
  if (faults.length > maximumFaults) reportRest(faults.length, loaded.locate, report)
}

/** The character that must not be there was reported when the text was read, and is the cause of any other fault. */
function isDamaged(value: unknown): boolean {
  return typeof value === 'string' && isForbidden(value)
}

export function faultsOf(root: Placed, value: unknown, errors: readonly ErrorObject[]): Fault[] {
  const ofObjects = new Map<string, ErrorObject[]>()
  const faults: Fault[] = []
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map((error) => error.instancePath),
  )
  for (const error of errors) {
    // A value of the wrong kind fails whatever else is asked of it.
    if (error.keyword !== 'type' && mistyped.has(error.instancePath)) continue
    const owner = ownerOf(error)
    if (owner === undefined) faults.push(...valueFault(root, value, error))
    else {
      const group = ofObjects.get(owner)
      if (group) group.push(error)
      else ofObjects.set(owner, [error])
    }
  }
  for (const [pointer, group] of ofObjects) {
    const placed = chain(root, pointer).at(-1) ?? root
    const section = { root, placed, pointer, value: valueAt(value, pointer) as Record<string, unknown> }
    faults.push(...objectFaults(section, group))
  }
  return faults
}

/** The object an error is about, if it is about an object and not about a single value. */
function ownerOf({ keyword, instancePath }: ErrorObject): string | undefined {
  if (keyword === 'false schema') return parentOf(instancePath)
  return keyword === 'required' || keyword === 'additionalProperties' ? instancePath : undefined
}

function valueFault(root: Placed, value: unknown, error: ErrorObject): Fault[] {
  // «if» only says that «then» or «else» failed; what failed there is an error of its own.
  if (error.keyword === 'if') return []
  const pointer = error.instancePath
  const schema = chain(root, pointer).at(-1)?.schema ?? {}
  const context = {
    root,
    schema,
    language: root.language,
    pointer,
    key: spelledKey(root, pointer),
    value: valueAt(value, pointer),
    error,
  }
  const sentence = valueSentences[error.keyword]
  return [
    sentence?.(context) ?? {
      code: 'data/invalid',
      message: `${fieldSubject(root, pointer)} не соответствует схеме (${error.keyword}).`,
      hint: 'Сверьте поле с описанием: reglament schema.',
      pointer,
      on: 'value',
    },
  ]
}

function diagnosticOf(fault: Fault, root: Placed, locate: Locate): Diagnostic {
  const norm = normOf(root, fault.subject ?? fault.pointer)
  const { related } = fault
  return {
    code: fault.code,
    severity: 'error',
    message: fault.message,
    hint: fault.hint,
    location: locate(fault.pointer, fault.on),
    ...(related && { related: [{ message: related.message, location: locate(related.pointer) }] }),
    ...(norm !== undefined && { norm }),
  }
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  const [first, second] = [one.location?.start, other.location?.start]
  if (!first || !second) return 0
  return first.line - second.line || first.column - second.column
}

function reportRest(count: number, locate: Locate, report: Report): void {
  report({
    code: 'data/too-many-faults',
    severity: 'error',
    message: `В файле ошибок: ${count}, показаны первые ${maximumFaults}.`,
    hint: 'Исправьте показанные и проверьте файл снова.',
    location: locate(''),
  })
}
