/** `reglament render`: services in, files out; one faulty service never stops the others. */
import { resolve } from 'node:path'
import { dataInputs, inputs } from '../load/inputs.ts'
import type { Project, ServiceFile } from '../load/project.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Artifact, ManifestEntry } from '../model/output.ts'
import { fileHash, manifestOf } from '../output/manifest.ts'
import { writeManifest } from '../output/manifest-file.ts'
import { artifactPath } from '../output/path.ts'
import { plan } from '../output/plan.ts'
import { write } from '../output/write.ts'
import { type Built, build } from '../pipeline.ts'
import type { Writer, WriterOptions } from '../render/writer.ts'
import { type Collected, collect } from './collect.ts'
import { type CommonOptions, exitCode, open, showFindings } from './command.ts'
import { loadWriters } from './formats.ts'
import { tool } from './package.ts'
import { selectServices } from './select.ts'
import type { ExitCode, World } from './world.ts'

export type RenderOptions = CommonOptions & {
  readonly format: readonly string[]
  readonly out: string
  readonly draft?: boolean
  readonly numbering: 'native' | 'literal'
  readonly notes: boolean
}

/** Writes `<out>/<agency>/<service>/<service>.<ext>` and the manifest; findings and progress go to `world.err`. */
export async function render(
  names: readonly string[],
  options: RenderOptions,
  world: World,
): Promise<ExitCode> {
  const writers = await loadWriters(options.format)
  const all = collect()
  const opening = collect()
  const project = open(world, opening.report)
  showFindings(opening.findings, all, world)
  const files = selectServices(project, names, world.cwd)
  const entries: ManifestEntry[] = []
  for (const file of files) {
    const own = collect()
    entries.push(await renderOne(project, file, writers, options, world, own))
    showFindings(own.findings, all, world)
  }
  const closing = collect()
  const manifest = manifestOf(tool(), options.date, entries)
  await writeManifest(resolve(world.cwd, options.out), manifest, world.pid, closing.report)
  showFindings(closing.findings, all, world)
  return exitCode(all, options, world)
}

async function renderOne(
  project: Project,
  file: ServiceFile,
  writers: readonly Writer[],
  options: RenderOptions,
  world: World,
  own: Collected,
): Promise<ManifestEntry> {
  const { date, profile, draft = false } = options
  const built = build(project, file, { date, draft, ...(profile !== undefined && { profile }) }, own.report)
  const artifacts =
    built && own.count('error') === 0 ? await draw(project, built, writers, options, own.report) : []
  const complete = own.count('error') === 0 ? artifacts : []
  const written = await write(
    plan(resolve(world.cwd, options.out), complete, own.report),
    world.pid,
    own.report,
  )
  const status = written.length < writers.length ? 'failed' : draft ? 'draft' : 'rendered'
  if (written.length > 0)
    world.err(`${file.id}: ${written.map(({ path }) => `${options.out}/${path}`).join(', ')}\n`)
  else world.err(`${file.id}: не выпущена\n`)
  return {
    service: file.id,
    agency: file.agency,
    profile: built?.profile.value.id ?? null,
    status,
    inputs: built
      ? inputs(project, built.service, built.profile).map(({ path, bytes }) => fileHash(path, bytes))
      : [],
    outputs: written.map(({ path, bytes }) => fileHash(path, bytes)),
    findings: { error: own.count('error'), warning: own.count('warning'), info: own.count('info') },
  }
}

async function draw(
  project: Project,
  built: Built,
  writers: readonly Writer[],
  { numbering, notes }: RenderOptions,
  report: Report,
): Promise<Artifact[]> {
  const { id, agency } = built.service.file
  const options: WriterOptions = { numbering, notes, attachments: attachments(project, built) }
  const artifacts: Artifact[] = []
  for (const writer of writers) {
    const bytes = await writer.write(built.document, built.layout.value, options, report)
    artifacts.push({ path: artifactPath(agency, id, writer.extension), format: writer.format, bytes })
  }
  return artifacts
}

/** The data that the draft was made from travels inside the PDF. */
function attachments(project: Project, built: Built): WriterOptions['attachments'] {
  return dataInputs(project, built.service).map(({ path, bytes }) => ({
    name: path.split('/').at(-1) ?? path,
    bytes,
    description: `Исходные данные: ${path}`,
  }))
}
