/** One hash for all templates of a project, computed once. */
import type { Project } from '../load/project.ts'
import type { TemplateSet } from '../model/template.ts'
import { hashOf, hashOfText } from './hash.ts'

const known = new WeakMap<TemplateSet, string>()

/** SHA-256 of what `sha256sum` prints for the `.hbs` files in the order of their paths. */
export function templatesHash(project: Project): string {
  const before = known.get(project.templates)
  if (before !== undefined) return before
  const paths = project.templatePaths.filter((path) => path.endsWith('.hbs'))
  const hash = hashOfText(paths.map((path) => `${hashOf(project.file(path).bytes)}  ${path}\n`).join(''))
  known.set(project.templates, hash)
  return hash
}
