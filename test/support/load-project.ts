/** The small project of test/support/project, whole or with some of its files changed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openProject, type Project, type ServiceFile } from '../../src/load/project.ts'
import { type LoadedService, loadService } from '../../src/load/service.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

const root = fileURLToPath(new URL('project', import.meta.url))
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url))
export const servicePath = 'data/services/archive/certificate.yaml'
export const serviceText = readFileSync(join(root, servicePath), 'utf8')

export type Outcome = {
  readonly project: Project
  readonly service: LoadedService | undefined
  readonly findings: readonly Diagnostic[]
}

export type Files = Readonly<Record<string, string | Uint8Array>>

const original = openProject(root, packageRoot, () => undefined)
// The files that a test does not change are parsed once.
loadService(original, original.services[0] as ServiceFile, {}, () => undefined)

/** Loads the service of the project as if `files` were written over its files; nothing is copied. */
export function loadWith(files: Files, draft = false): Outcome {
  const changed = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]))
  const project: Project = {
    ...original,
    file: (path) => {
      const bytes = changed.get(path)
      return bytes ? { path, bytes } : original.file(path)
    },
    parsed: new Map([...original.parsed].filter(([path]) => !changed.has(path))),
  }
  const findings: Diagnostic[] = []
  const file = project.services[0]
  const service = file && loadService(project, file, { draft }, (finding) => void findings.push(finding))
  return { project, service, findings }
}

/** The service with its text changed. */
export function loadText(change: (text: string) => string | Uint8Array, draft = false): Outcome {
  return loadWith({ [servicePath]: change(serviceText) }, draft)
}

/** The service with one piece of its text replaced; throws when the piece is not there, so that no test passes by accident. */
export function loadReplaced(piece: string, replacement: string, draft = false): Outcome {
  if (!serviceText.includes(piece)) throw new Error(`the fixture has no «${piece}»`)
  return loadText((text) => text.replace(piece, () => replacement), draft)
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Runs `use` on a copy of the project that exists only meanwhile. */
export function inFolder<T>(files: Files, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-'))
  try {
    cpSync(root, folder, { recursive: true })
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
