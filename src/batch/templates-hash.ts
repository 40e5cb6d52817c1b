/** One hash for the templates that a regulation can be made of: many services have the same ones. */
import type { Project } from '../load/project.ts'
import type { TemplateSet } from '../model/template.ts'
import { hashOfText } from './hash.ts'
import { inputHash } from './input-hash.ts'

const known = new WeakMap<TemplateSet, Map<string, string>>()

/** SHA-256 of what `sha256sum` prints for the files with these paths; one that is gone is a line with `-`. */
export function templatesHash(project: Project, paths: readonly string[]): string {
  const ofSet = known.get(project.templates) ?? new Map<string, string>()
  known.set(project.templates, ofSet)
  const key = paths.join('\n')
  const hash = ofSet.get(key) ?? hashOfText(paths.map((path) => line(project, path)).join(''))
  ofSet.set(key, hash)
  return hash
}

function line(project: Project, path: string): string {
  return `${project.has(path) ? inputHash(project, path) : '-'}  ${path}\n`
}
