/** One hash for the templates that a regulation can be made of: many services have the same ones. */
import type { Project } from '../load/project.ts'
import type { TemplateSet } from '../model/template.ts'
import { hashOfText } from './hash.ts'
import { inputHash } from './input-hash.ts'

type Hashes = {
  readonly byPaths: Map<string, string>
  /** Of two files that stand for one name, only this one is used. */
  readonly used: ReadonlySet<string>
}

const known = new WeakMap<TemplateSet, Hashes>()

/** SHA-256 of what `sha256sum` prints for the files with these paths; a template that is not used any more is a line with `-`. */
export function templatesHash(project: Project, paths: readonly string[]): string {
  const { byPaths, used } = hashesOf(project.templates)
  const key = paths.join('\n')
  const hash = byPaths.get(key) ?? hashOfText(paths.map((path) => line(project, path, used)).join(''))
  byPaths.set(key, hash)
  return hash
}

function hashesOf(templates: TemplateSet): Hashes {
  const before = known.get(templates)
  if (before) return before
  const sources = [...templates.sections.values(), ...templates.partials.values()]
  const hashes = { byPaths: new Map<string, string>(), used: new Set(sources.map(({ name }) => name)) }
  known.set(templates, hashes)
  return hashes
}

/** A template may be gone, or another one may have come that goes before it: the same name, then, stands for another text. */
function line(project: Project, path: string, used: ReadonlySet<string>): string {
  const isUsed = path.endsWith('.hbs') ? used.has(path) : project.has(path)
  return `${isUsed ? inputHash(project, path) : '-'}  ${path}\n`
}
