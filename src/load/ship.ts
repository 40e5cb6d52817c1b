/** What load/shipped.ts and load/shipped-templates.ts read: the build calls this for the package's own folder. */
import type { Diagnostic } from '../model/diagnostic.ts'
import type { PartialCall } from '../model/template.ts'
import { loadFile } from './file.ts'
import { join } from './pointer.ts'
import type { Project } from './project.ts'
import { hashOf, type Place, type Shipped, type ShippedFile } from './shipped.ts'
import type { TemplateIndex } from './shipped-templates.ts'
import type { Authored } from './translate.ts'

const folders = { profiles: 'profile', layouts: 'layout' } as const

/** Structures and layouts with no findings; the others are left to be read, and judged, in every run. */
export function shipped(project: Project): Shipped {
  const files = (['profiles', 'layouts'] as const).flatMap((folder) =>
    project.templatePaths
      .filter((path) => path.startsWith(`templates/${folder}/`) && path.endsWith('.yaml'))
      .flatMap((path): [string, ShippedFile][] => {
        const findings: Diagnostic[] = []
        const loaded = loadFile<unknown>(project, path, folders[folder], (finding) => findings.push(finding))
        return loaded && findings.length === 0 ? [[path, shippedFile(project.file(path).bytes, loaded)]] : []
      }),
  )
  return { files: Object.fromEntries(files) }
}

function shippedFile(bytes: Uint8Array, { value, language, locate }: Authored<unknown>): ShippedFile {
  const places: Record<string, Place> = {}
  for (const pointer of pointersIn(value, '')) {
    const { start, end = start } = locate(pointer)
    places[pointer] = [start.line, start.column, end.line, end.column]
  }
  return { hash: hashOf(bytes), language, value, places: JSON.stringify(places) }
}

function* pointersIn(value: unknown, pointer: string): Generator<string> {
  yield pointer
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* pointersIn(inner, join(pointer, key))
}

type BuiltTemplate = { readonly calls: readonly PartialCall[]; readonly code: string }

export type BuiltTemplates = {
  /** By path. */
  readonly templates: ReadonlyMap<string, BuiltTemplate>
  /** By the text of the heading. */
  readonly headings: ReadonlyMap<string, BuiltTemplate>
}

/** The codes one after another, and where each of them lies. */
export function templateFiles(
  project: Project,
  { templates, headings }: BuiltTemplates,
): { readonly index: TemplateIndex; readonly code: Uint8Array } {
  const codes: Uint8Array[] = []
  let length = 0
  const add = (text: string): readonly [number, number] => {
    const bytes = new TextEncoder().encode(text)
    codes.push(bytes)
    length += bytes.length
    return [length - bytes.length, length]
  }
  const index = {
    templates: Object.fromEntries(
      [...templates].map(([path, { calls, code }]) => [
        path,
        { hash: hashOf(project.file(path).bytes), calls, code: add(code) },
      ]),
    ),
    headings: Object.fromEntries(
      [...headings].map(([text, { calls, code }]) => [text, { calls, code: add(code) }]),
    ),
  }
  return { index, code: Buffer.concat(codes) }
}
