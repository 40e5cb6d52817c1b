/** What the inspection of the project found, remembered until a template, a profile or the program changes. */
import type { Project } from '../load/project.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import { hashOfText } from './hash.ts'
import type { Settings } from './job.ts'
import { sharedKey } from './key.ts'
import { keepRecord, readRecord } from './record.ts'
import { restoreFinding, type StoredFinding, storeFinding } from './stored-finding.ts'
import { templatesHash } from './templates-hash.ts'

type Opening = { readonly key: string; readonly findings: readonly StoredFinding[] }

const path = 'project.json'

/** Reports what `inspect` finds; `inspect` runs only when what it looks at has changed. */
export async function inspectOnce(
  project: Project,
  settings: Settings,
  force: boolean,
  inspect: (report: Report) => Promise<void>,
  report: Report,
): Promise<void> {
  const { program, structures } = sharedKey(project, settings)
  const key = hashOfText(`${program}\n${structures}\n${templatesHash(project, project.templatePaths)}`)
  const known = force ? undefined : (readRecord(settings.out, path)?.head as Opening | undefined)
  if (known?.key === key) return known.findings.map(restoreFinding).forEach(report)
  const found: Diagnostic[] = []
  await inspect((finding) => found.push(finding))
  found.forEach(report)
  keepRecord(settings, path, { key, findings: found.map(storeFinding) } satisfies Opening)
}
