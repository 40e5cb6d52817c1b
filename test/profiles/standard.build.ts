/** Builds a document of a structure that is not a regulation, and reads it as a lawyer does. */
import { parse, stringify } from 'yaml'
import { foldText, inlineText } from '../../src/document/text.ts'
import { loadProfiles } from '../../src/load/profile.ts'
import { openProject, type Project } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Content, Document, Inline, Section, Table } from '../../src/model/document.ts'
import { build } from '../../src/pipeline.ts'
import type { Profile, SectionSpec } from '../../src/schema/types.ts'
import { packageRoot } from '../support/load-project.ts'

export type Drawn = { readonly document: Document; readonly findings: readonly Diagnostic[] }

/** The document of the file `id`; throws with the findings when it cannot be built. */
export function drawn(id: string, profile?: string): Drawn {
  const { document, findings } = attempted(id, profile === undefined ? {} : { profile })
  if (!document) throw new Error(findings.map(({ message }) => message).join('\n'))
  return { document, findings }
}

export type Attempt = {
  readonly profile?: string
  /** Changes the data of the file, as parsed. */
  readonly change?: (data: Tree) => void
}

// biome-ignore lint/suspicious/noExplicitAny: raw data before any schema
export type Tree = Record<string, any>

export function attempted(
  id: string,
  { profile, change }: Attempt,
): { readonly document?: Document; readonly findings: readonly Diagnostic[] } {
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const project = openProject(packageRoot, packageRoot, report)
  const file = project.services.find((service) => service.id === id)
  if (!file) throw new Error(`no file ${id}`)
  const options = { date: '2026-11-23', draft: false, ...(profile !== undefined && { profile }) }
  const built = build(change ? changed(project, file.path, change) : project, file, options, report)
  return { findings, ...(built && { document: built.document }) }
}

export function changed(project: Project, path: string, change: (data: Tree) => void): Project {
  const data = parse(new TextDecoder().decode(project.file(path).bytes)) as Tree
  change(data)
  const bytes = new TextEncoder().encode(stringify(data))
  return { ...project, file: (name) => (name === path ? { path, bytes } : project.file(name)) }
}

export function profileOf(id: string): Profile {
  const report = (): void => undefined
  const found = loadProfiles(openProject(packageRoot, packageRoot, report), report).find(
    ({ value }) => value.id === id,
  )
  if (!found) throw new Error(`no profile ${id}`)
  return found.value
}

export function textOf(content: readonly Inline[]): string {
  return foldText(inlineText(content))
}

/** Every heading with its depth and number, in the order of the document. */
export function headingsIn(content: readonly Content[]): [number, string, string][] {
  return content
    .filter((one): one is Section => one.kind === 'section')
    .flatMap((section): [number, string, string][] => [
      [section.depth, section.num?.text ?? '', textOf(section.heading)],
      ...headingsIn(section.content),
    ])
}

export function tablesIn(content: readonly Content[]): Table[] {
  return content.flatMap((one) =>
    one.kind === 'table'
      ? [one]
      : one.kind === 'section' || one.kind === 'clause'
        ? tablesIn(one.content)
        : [],
  )
}

export function rowsOf(rows: Table['body']): string[][] {
  return rows.map(({ cells }) => cells.map(({ content }) => content.map((p) => textOf(p.content)).join(' ')))
}

/** Norm and verification of every section of a profile, in order. */
export function marksIn(
  specs: readonly SectionSpec[] = [],
): [string, string | undefined, string | undefined][] {
  return specs.flatMap((spec): [string, string | undefined, string | undefined][] => [
    [spec.id, spec.basis && [spec.basis.act, spec.basis.unit].join(' ').trim(), spec.verification],
    ...marksIn(spec.sections),
  ])
}
