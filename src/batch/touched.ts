/** Which services a changed file concerns. */
import type { ServiceFile } from '../load/project.ts'

export type Touched = { readonly file: ServiceFile; readonly paths: readonly string[] }

/** `paths` are relative to the project. A file of the acts, of templates, profiles or layouts concerns every service. */
export function touchedBy(files: readonly ServiceFile[], paths: readonly string[]): Touched[] {
  return files
    .map((file) => ({ file, paths: paths.filter((path) => concerns(path, file)) }))
    .filter((touched) => touched.paths.length > 0)
}

function concerns(path: string, file: ServiceFile): boolean {
  if (path === file.path || path === `data/agencies/${file.agency}.yaml`) return true
  return path === 'data/acts.yaml' || path.startsWith('templates/')
}
