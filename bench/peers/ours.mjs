/**
 * reglament itself, whole: YAML, schema, templates, numbers, references, checks, and the writer. `model` has no writer,
 * `numbered` nor the rules of src/check, which its structure switches off.
 */
import { writeProject } from '../project.mjs'

const built = new URL('../../build/', import.meta.url)
const load = (path) => import(new URL(path, built).href)
const date = '2026-11-23'

export function makeOurs(format) {
  let writer
  let pipeline
  let projects
  let rules = []
  const packageRoot = new URL('../../', import.meta.url).pathname

  return {
    kind: format,
    async init() {
      pipeline = await load('pipeline.js')
      projects = await load('load/project.js')
      const { findWriter } = await load('render/writers.js')
      writer = ['model', 'numbered'].includes(format) ? undefined : await findWriter(format).load()
      if (format === 'numbered') rules = (await load('check/rules.js')).rules
    },
    /** Writes the data to disk; not part of what is measured. */
    prepare(folder, documents) {
      writeProject(folder, documents, Object.fromEntries(rules.map(({ code }) => [code, 'off'])))
      const project = projects.openProject(folder, packageRoot, () => undefined)
      return (document) => ({ project, file: project.services.find(({ id }) => id === document.id) })
    },
    async render({ project, file }) {
      const findings = []
      const built = pipeline.build(project, file, { date, draft: false }, (finding) => findings.push(finding))
      const faults = findings.filter(({ severity }) => severity === 'error')
      if (!built || faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'))
      if (!writer) return Buffer.alloc(0)
      const options = { numbering: 'native', notes: true, attachments: [] }
      return writer.write(built.document, built.layout.value, options, (finding) => findings.push(finding))
    },
  }
}
