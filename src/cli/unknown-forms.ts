/** A structure or a layout that the call names must be there: a slip of the hand must not fail every service of a release. */
import { idsIn } from '../load/named-files.ts'
import type { Project } from '../load/project.ts'
import { UsageError } from '../model/usage-error.ts'
import { nearest } from '../suggest/nearest.ts'
import { several } from '../suggest/several.ts'

/** Throws UsageError for the first that the project does not have. */
export function refuseUnknownForms(
  project: Project,
  { profile, layout }: { readonly profile?: string; readonly layout?: string },
): void {
  refuseUnknown('Структуры регламента', profile, idsIn(project, 'profiles'))
  refuseUnknown('Оформления', layout, idsIn(project, 'layouts'))
}

function refuseUnknown(what: string, id: string | undefined, ids: readonly string[]): void {
  if (id === undefined || ids.includes(id)) return
  const similar = nearest(id, ids)
  const remedy = similar ? `возможно, имелось в виду «${similar}»` : `имеются ${several(ids)}`
  throw new UsageError(`${what} «${id}» нет: ${remedy}.`)
}
