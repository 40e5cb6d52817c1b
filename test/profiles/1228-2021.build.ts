/** Builds a sample service under the Rules No. 1228, as it is or with its data changed. */
import { parse, stringify } from 'yaml'
import { paragraphs } from '../../src/document/text.ts'
import { openProject, type Project } from '../../src/load/project.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Document } from '../../src/model/document.ts'
import { build } from '../../src/pipeline.ts'
import type { Service } from '../../src/schema/types.ts'
import { packageRoot } from '../support/load-project.ts'

export type Drafted = {
  readonly text: string
  readonly document: Document
  readonly findings: readonly Diagnostic[]
}

/** The draft of the service `id`; throws with the findings when it cannot be built. */
export function draftOf(
  id: string,
  change: (service: Service) => void = () => undefined,
  profile = '1228-2021',
): Drafted {
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const project = openProject(packageRoot, packageRoot, report)
  const file = project.services.find((service) => service.id === id)
  const options = { date: '2024-06-03', profile, draft: false }
  const built = file && build(changed(project, file.path, change), file, options, report)
  if (!built) throw new Error(findings.map(({ message }) => message).join('\n'))
  return { text: paragraphs(built.document).join('\n'), document: built.document, findings }
}

function changed(project: Project, path: string, change: (service: Service) => void): Project {
  const service = parse(new TextDecoder().decode(project.file(path).bytes)) as Service
  // The scheme for MFC names variants and forms of the service, and no regulation prints it.
  delete service.scheme
  change(service)
  const bytes = new TextEncoder().encode(stringify(service))
  return { ...project, file: (name) => (name === path ? { path, bytes } : project.file(name)) }
}
