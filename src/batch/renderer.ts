/** What is prepared once per thread and then used for every service: the project, its templates, the writers. */
import { openFiles } from '../load/files.ts'
import { openProject, type Project, type ServiceFile } from '../load/project.ts'
import type { Writer } from '../render/writer.ts'
import { findWriter } from '../render/writers.ts'
import { failed } from './failure.ts'
import type { Rendered, Settings } from './job.ts'
import { keyOf, sharedKey } from './key.ts'
import { renderService } from './render-service.ts'
import { keepState } from './state.ts'

export type Renderer = (file: ServiceFile) => Promise<Rendered>

/** Never rejects: a service that cannot be rendered at all is a failed one. */
export async function openRenderer(settings: Settings): Promise<Renderer> {
  // What is wrong with the project as a whole is said by whoever selected the services.
  const project = openProject(settings.root, settings.packageRoot, () => undefined)
  const shared = sharedKey(project, settings)
  const writers = await writersOf(settings.formats)
  return async (file) => {
    try {
      const scoped = withOwnFile(project, settings.root, file)
      const rendered = await renderService(scoped, file, writers, settings)
      // The key is that of the bytes that were rendered, not of those that lie there now.
      await keepState(rendered, keyOf(shared, scoped, file, scoped.file(file.path).bytes), settings)
      return rendered
    } catch (error) {
      return failed(file, error)
    }
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
