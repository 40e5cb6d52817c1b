/** Which services a changed file concerns. */
import type { Project, ServiceFile } from '../load/project.ts'
import { unifiedFiles } from '../load/unified-files.ts'

/**
 * Those of `files` that one of `paths`, relative to the project, concerns. The acts, templates, profiles, layouts and
 * standards of several agencies concern every service; whether they change its output is found out by hashes.
 */
export function touchedBy(
  project: Project,
  files: readonly ServiceFile[],
  paths: readonly string[],
): ServiceFile[] {
  const common = new Set(['data/acts.yaml', ...unifiedFiles(project).map(({ path }) => path)])
  if (paths.some((path) => common.has(path) || path.startsWith('templates/'))) return [...files]
  const changed = new Set(paths)
  return files.filter((file) => changed.has(file.path) || changed.has(`data/agencies/${file.agency}.yaml`))
}
