/** A service of `data/services` as the model makes it, for tests that need the text of real acts. */
import { openProject } from '../../src/load/project.ts'
import type { Document } from '../../src/model/document.ts'
import { build } from '../../src/pipeline.ts'
import type { Layout } from '../../src/schema/types.ts'
import { packageRoot } from './load-project.ts'

export type Sample = { readonly document: Document; readonly layout: Layout }

const project = openProject(packageRoot, packageRoot, () => undefined)

/** The document of the service called `id`, by its own structure or the one named; throws when there is none. */
export function sampleDocument(id: string, profile?: string): Sample {
  const file = project.services.find((service) => service.id === id)
  const options = { date: '2026-11-23', draft: false, ...(profile ? { profile } : {}) }
  const built = file && build(project, file, options, () => undefined)
  if (!built) throw new Error(`no service «${id}»`)
  return { document: built.document, layout: built.layout.value }
}
