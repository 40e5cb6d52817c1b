/** One service from its files to its files: the same in the process of the command and in a worker thread. */

import type { InputFile } from '../load/files.ts'
import { dataInputs, inputs } from '../load/inputs.ts'
import type { Project, ServiceFile } from '../load/project.ts'
import type { Artifact, FileHash, ManifestEntry } from '../model/output.ts'
import { artifactPath } from '../output/path.ts'
import { plan } from '../output/plan.ts'
import { write } from '../output/write.ts'
import { type BuildOptions, type Built, build } from '../pipeline.ts'
import type { Writer, WriterOptions } from '../render/writer.ts'
import { briefOf } from './brief.ts'
import { type Collected, collect } from './collect.ts'
import { hashOf } from './hash.ts'
import type { Rendered, Settings } from './job.ts'
import { packedFindings } from './packed.ts'
import { type StoredFinding, storeFinding } from './stored-finding.ts'
import { templatesHash } from './templates-hash.ts'

/** What is remembered of a service is more than what a batch keeps in memory. */
export type Made = {
  readonly rendered: Rendered
  readonly findings: readonly StoredFinding[]
  /** Paths of those that it could have been made of. */
  readonly templates: readonly string[]
}

/** Writes the files of a service if it has no errors. Faults become findings; only a bug is thrown. */
export async function renderService(
  project: Project,
  file: ServiceFile,
  writers: readonly Writer[],
  settings: Settings,
): Promise<Made> {
  const own = collect()
  const built = build(project, file, buildOptions(settings), own.report)
  const drawn = built && own.count('error') === 0 ? await draw(project, built, writers, settings, own) : []
  const complete = own.count('error') === 0 ? drawn : []
  const written = write(plan(settings.out, complete, own.report), settings.pid, own.report)
  const status = written.length < writers.length ? 'failed' : settings.draft ? 'draft' : 'rendered'
  const entry = entryOf(project, file, built, status, written, own)
  const findings = own.findings.map(storeFinding)
  const rendered = { file, entry, findings: packedFindings(findings), brief: briefOf(entry, findings) }
  return { rendered, findings, templates: built?.templates ?? [] }
}

function buildOptions({ date, draft, profile, layout }: Settings): BuildOptions {
  return { date, draft, ...(profile !== undefined && { profile }), ...(layout !== undefined && { layout }) }
}

function entryOf(
  project: Project,
  file: ServiceFile,
  built: Built | undefined,
  status: ManifestEntry['status'],
  written: readonly Artifact[],
  own: Collected,
): ManifestEntry {
  const used = built ? inputs(project, built.service, built.profile, built.layout.value, []) : []
  return {
    service: file.id,
    agency: file.agency,
    profile: built?.profile.value.id ?? null,
    status,
    inputs: hashesOf(project, used, built?.templates ?? []),
    outputs: written.map(({ path, bytes }) => ({ path, sha256: hashOf(bytes) })),
    findings: { error: own.count('error'), warning: own.count('warning'), info: own.count('info') },
  }
}

/**
 * The templates are hundreds of files and the same for many services: they stand as one input `templates`, whose hash is
 * that of the lines `sha256  path` that `sha256sum` prints for them.
 */
function hashesOf(project: Project, used: readonly InputFile[], templates: readonly string[]): FileHash[] {
  const hashes = used.map(({ path, bytes }) => ({ path, sha256: hashOf(bytes) }))
  const common =
    templates.length > 0 ? [{ path: 'templates', sha256: templatesHash(project, templates) }] : []
  return [...hashes, ...common]
}

async function draw(
  project: Project,
  built: Built,
  writers: readonly Writer[],
  { numbering, notes, pdfProfile }: Settings,
  { report, findings }: Collected,
): Promise<Artifact[]> {
  const { id, agency } = built.service.file
  const template = templateOf(project, built)
  const pages = await contentsPages(built, writers, template)
  const options: WriterOptions = {
    numbering,
    notes,
    pdfProfile,
    // The data carry the drafting remarks, in fields and in comments.
    attachments: notes ? attachments(project, built) : [],
    // What the first writer reports must not show in the file of the second.
    findings: [...findings],
    ...(template && { template }),
    ...pages,
  }
  const artifacts: Artifact[] = []
  for (const writer of writers) {
    const bytes = await writer.write(built.document, built.layout.value, options, report)
    artifacts.push({ path: artifactPath(agency, id, writer.extension), format: writer.format, bytes })
  }
  return artifacts
}

/** The contents page of Word is filled from the pages of the PDF of the same document; only that is worth the time. */
async function contentsPages(
  { document, layout }: Built,
  writers: readonly Writer[],
  template: Uint8Array | undefined,
): Promise<Pick<WriterOptions, 'pages'>> {
  if (!layout.value.contents || !writers.some(({ format }) => format === 'docx')) return {}
  const [{ pageNumbers }, { templateLayout }] = await Promise.all([
    import('../render/pdf/writer.ts'),
    import('../render/docx/template/use.ts'),
  ])
  return { pages: pageNumbers(document, templateLayout(layout.value, template)) }
}

/** The loader has already said when there is no such file. */
function templateOf(project: Project, { layout }: Built): Uint8Array | undefined {
  const path = layout.value.template
  return path === undefined ? undefined : project.file(`templates/${path}`).bytes
}

/** The data that the draft was made from travels inside the PDF. */
function attachments(project: Project, built: Built): WriterOptions['attachments'] {
  return dataInputs(project, built.service).map(({ path, bytes }) => ({
    name: path.split('/').at(-1) ?? path,
    bytes,
    description: `Исходные данные: ${path}`,
  }))
}
