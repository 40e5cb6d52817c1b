/** One YAML file of the project against its schema, once. */
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import { reportCaseForms } from './case-forms.ts'
import { decode } from './decode.ts'
import { duplicateIds } from './identifiers.ts'
import { reportFileName } from './links.ts'
import type { Sourced } from './placed.ts'
import type { Parsed, Project } from './project.ts'
import type { SchemaName } from './schema.ts'
import { shippedValue } from './shipped.ts'
import { readSource } from './source.ts'
import { type Authored, translate } from './translate.ts'
import { validate } from './validate.ts'

/** The parsed text under the names of the model, not yet checked against its schema, which the text itself may name. */
export function readFile(
  project: Project,
  path: string,
  schema: SchemaName | ((value: unknown) => SchemaName),
  report: Report,
): (Sourced & Authored<unknown>) | undefined {
  const { bytes } = project.file(path)
  const source = decode(path, bytes, report)
  const sourced = source && readSource(source, report)
  const name = typeof schema === 'function' ? schema(sourced?.value) : schema
  return sourced && translate(name, sourced, report)
}

/** The value if it has no errors. Findings are reported on every call, parsing happens on the first. */
export function loadFile<T>(
  project: Project,
  path: string,
  schema: SchemaName,
  report: Report,
): Authored<T> | undefined {
  const parsed = project.parsed.get(path) ?? ready(project, path, schema) ?? parse(project, path, schema)
  project.parsed.set(path, parsed)
  parsed.findings.forEach(report)
  return parsed.loaded as Authored<T> | undefined
}

/** What the build found nothing wrong with. */
function ready(project: Project, path: string, schema: SchemaName): Parsed | undefined {
  if (schema !== 'profile' && schema !== 'layout') return undefined
  const loaded = shippedValue(project.file(path), () => readFile(project, path, schema, () => undefined))
  return loaded && { loaded, findings: [] }
}

function parse(project: Project, path: string, schema: SchemaName): Parsed {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => findings.push(finding)
  const sourced = readFile(project, path, schema, report)
  if (!sourced) return { loaded: undefined, findings }
  validate(schema, sourced, report)
  duplicateIds(schema, sourced, report)
  reportFileName(sourced, path, report)
  // The phrases of structures are written by those who write templates.
  if (schema === 'agency' || schema === 'acts') reportCaseForms(schema, sourced, report)
  const valid = findings.every((finding) => finding.severity !== 'error')
  const { value, locate, language } = sourced
  return { loaded: valid ? { value, locate, language } : undefined, findings }
}
