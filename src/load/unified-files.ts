/** Which files of data/services are unified standards, told without parsing them all. */
import type { Project, ServiceFile } from './project.ts'

/** The kind is a field of the outermost level, written in either language. */
const kindLine = /^(?:kind|вид):[ \t]*["']?(?:unified|единый стандарт)["']?[ \t]*(?:#.*)?\r?$/m

const known = new WeakMap<Project, readonly ServiceFile[]>()

export function unifiedFiles(project: Project): readonly ServiceFile[] {
  const files = known.get(project) ?? project.services.filter((file) => isUnified(project, file))
  known.set(project, files)
  return files
}

function isUnified(project: Project, { path }: ServiceFile): boolean {
  return kindLine.test(new TextDecoder().decode(project.file(path).bytes))
}
