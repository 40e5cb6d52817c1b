/** What is prepared once per thread and then used for every service: the project, its templates, the writers. */
import { openFiles } from '../load/files.ts'
import { openProject, type Project, type ServiceFile } from '../load/project.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Writer } from '../render/writer.ts'
import { findWriter } from '../render/writers.ts'
import { earlierOf, notWritten, outdated } from './earlier.ts'
import { failed } from './failure.ts'
import { hashOf } from './hash.ts'
import { inputsMark } from './inputs-mark.ts'
import { type Rendered, type Settings, unitOf } from './job.ts'
import { keyOf, sharedKey } from './key.ts'
import { markOf } from './mark.ts'
import { packedFindings } from './packed.ts'
import { type Made, renderService } from './render-service.ts'
import { keepState, readState } from './state.ts'
import { storeFinding } from './stored-finding.ts'

export type Renderer = (file: ServiceFile) => Promise<Rendered>

let last: { readonly key: string; readonly renderer: Promise<Renderer> } | undefined

/**
 * The renderer of the run before, when nothing but services has changed since: while files are watched, templates stay
 * compiled and profiles read.
 */
export function reopenRenderer(settings: Settings): Promise<Renderer> {
  const project = openToRender(settings)
  const key = JSON.stringify([settings, inputsMark(project, settings)])
  if (last?.key !== key) last = { key, renderer: rendererOf(project, settings) }
  return last.renderer
}

/** Never rejects: a service that cannot be rendered at all is a failed one. */
export async function openRenderer(settings: Settings): Promise<Renderer> {
  return rendererOf(openToRender(settings), settings)
}

/** What is wrong with the project as a whole is said by whoever selected the services. */
function openToRender({ root, packageRoot }: Settings): Project {
  return openProject(root, packageRoot, () => undefined)
}

async function rendererOf(project: Project, settings: Settings): Promise<Renderer> {
  const shared = sharedKey(project, settings)
  const writers = await writersOf(settings.formats)
  return async (file) => {
    try {
      const scoped = withOwnFile(project, settings.root, file)
      const made = await renderService(scoped, file, writers, settings)
      // The key is that of the bytes that were rendered, not of those that lie there now.
      const { bytes } = scoped.file(file.path)
      const madeOf = { templates: made.templates, inputs: made.rendered.entry.inputs }
      const key = keyOf(shared, scoped, file, hashOf(bytes), madeOf)
      const { entry } = made.rendered
      const others = notWritten(settings.out, entry)
      const earlier = others.length > 0 ? earlierOf(others, readState(settings.out, unitOf(file))) : []
      const rendered = withFinding(made, keepState(made, key, earlier, settings))
      return { ...rendered, outdated: outdated(others, earlier, entry) }
    } catch (error) {
      return failed(file, error)
    }
  }
}

/** What is found after a service was made: no finding of the service, and neither in its entry nor in its row. */
function withFinding({ rendered, findings }: Made, finding: Diagnostic | undefined): Rendered {
  if (!finding) return rendered
  const { brief } = rendered
  return {
    ...rendered,
    findings: packedFindings([...findings, storeFinding(finding)]),
    brief: { ...brief, marks: [...brief.marks, markOf(finding)] },
  }
}

/** The project keeps what it has read; the file of a service is needed once and must not stay in memory. */
function withOwnFile(project: Project, root: string, file: ServiceFile): Project {
  const own = openFiles(root).read(file.path)
  return { ...project, file: (path) => (path === file.path ? own : project.file(path)) }
}

async function writersOf(formats: readonly string[]): Promise<Writer[]> {
  const entries = formats.map(findWriter).filter((entry) => entry !== undefined)
  return Promise.all(entries.map((entry) => entry.load()))
}
