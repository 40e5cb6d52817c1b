/** Which files of data/services are unified standards, told without parsing them all. */
import { Buffer } from 'node:buffer'
import { UsageError } from '../model/usage-error.ts'
import type { Project, ServiceFile } from './project.ts'
import { schemaOf } from './schema.ts'
import { russianName } from './spelling.ts'
import { subjectWord } from './subject.ts'

const names = ['kind:', 'вид:']
/** In bytes. */
const byteOrderMark = 3

/**
 * Most files do not name their kind, and need not be decoded for it. The first line may have a byte order mark. Searched
 * for with the end of the line before: half of the bytes of a Russian text are the first of «вид».
 */
function beginsLine(bytes: Buffer, name: string): boolean {
  const start = bytes.subarray(0, byteOrderMark + Buffer.byteLength(name))
  return start.includes(name) || bytes.includes(`\n${name}`) || bytes.includes(`\r${name}`)
}

/** The kind is a field of the outermost level, named in either language. */
function kindLine(): RegExp {
  return new RegExp(
    `^(?:kind|вид):[ \\t]*["']?(?:unified|${subjectWord('unified')})["']?[ \\t]*(?:#.*)?\\r?$`,
    'm',
  )
}

/** By the list of files: it stays the same where a project is narrowed to one of them. */
const known = new WeakMap<Project['services'], readonly ServiceFile[]>()

type Seen = (path: string, bytes: Uint8Array) => void

/** The first call for a list of services reads them all; `seen` is given what it reads, so that nobody reads it again. */
export function unifiedFiles(project: Project, seen: Seen = () => undefined): readonly ServiceFile[] {
  const before = known.get(project.services)
  if (before) return before
  const line = kindLine()
  const files = project.services.filter((file) => isUnified(project, file, line, seen))
  known.set(project.services, files)
  return files
}

/** A file that cannot be read is told of by whoever needs it: the others must not fail with it. */
function bytesOf(project: Project, path: string, seen: Seen): Uint8Array {
  try {
    const bytes = project.glance(path)
    seen(path, bytes)
    return bytes
  } catch (error) {
    if (error instanceof UsageError) return new Uint8Array()
    throw error
  }
}

function isUnified(project: Project, { path }: ServiceFile, line: RegExp, seen: Seen): boolean {
  const { buffer, byteOffset, length } = bytesOf(project, path, seen)
  const bytes = Buffer.from(buffer, byteOffset, length)
  return names.some((name) => beginsLine(bytes, name)) && line.test(new TextDecoder().decode(bytes))
}

/** In bytes; an identifier is shorter. */
const longestName = 200

/** The standard that the bytes of a service name, as a guess: what YAML allows beside a plain value on its line is not read. */
export function followedStandard(bytes: Buffer): string | undefined {
  const key = 'unifiedStandard'
  const line = [key, russianName(schemaOf('service'), key) ?? key].map((name) => `\n${name}:`)
  const name = line.find((start) => bytes.includes(start))
  if (name === undefined) return undefined
  const start = bytes.indexOf(name) + Buffer.byteLength(name)
  return /^[ \t]*["']?([\w-]+)/.exec(bytes.toString('utf8', start, start + longestName))?.[1]
}
