/** One text for all that a thread reads once and uses for every service. */
import type { Project } from '../load/project.ts'
import { unifiedFiles } from '../load/unified-files.ts'
import { hashOfText } from './hash.ts'
import type { Settings } from './job.ts'
import { hashesOf, sharedKey } from './key.ts'
import { templatesHash } from './templates-hash.ts'

/**
 * Hash of the acts, templates, structures, layouts, agencies and standards, of the names of the services and of what
 * `settings` say of the documents, wherever the folders are. While it is the same, what was prepared may be used again.
 */
export function inputsMark(project: Project, settings: Settings): string {
  const standards = unifiedFiles(project).map(({ path }) => path)
  const others = hashesOf(project, [...project.agencies.values(), ...standards])
  const services = project.services.map(({ path }) => path)
  const templates = templatesHash(project, project.templatePaths)
  return hashOfText(JSON.stringify([sharedKey(project, settings), templates, others, services]))
}
