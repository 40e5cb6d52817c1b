/** Which files of data/services are unified standards, told without parsing them all. */
import { Buffer } from 'node:buffer'
import type { Project, ServiceFile } from './project.ts'
import { subjectWord } from './subject.ts'

const names = ['kind:', 'вид:']

/** Most files do not name their kind, and need not be decoded for it. The first line may have a byte order mark. */
function beginsLine(bytes: Buffer, name: string): boolean {
  const first = bytes.indexOf(name)
  return first >= 0 && (first <= 3 || bytes.includes(`\n${name}`) || bytes.includes(`\r${name}`))
}

/** The kind is a field of the outermost level, named in either language. */
function kindLine(): RegExp {
  return new RegExp(
    `^(?:kind|вид):[ \\t]*["']?(?:unified|${subjectWord('unified')})["']?[ \\t]*(?:#.*)?\\r?$`,
    'm',
  )
}

const known = new WeakMap<Project, readonly ServiceFile[]>()

export function unifiedFiles(project: Project): readonly ServiceFile[] {
  const line = kindLine()
  const files = known.get(project) ?? project.services.filter((file) => isUnified(project, file, line))
  known.set(project, files)
  return files
}

function isUnified(project: Project, { path }: ServiceFile, line: RegExp): boolean {
  const { buffer, byteOffset, length } = project.file(path).bytes
  const bytes = Buffer.from(buffer, byteOffset, length)
  return names.some((name) => beginsLine(bytes, name)) && line.test(new TextDecoder().decode(bytes))
}
