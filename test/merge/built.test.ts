/** A regulation made with the templates that the build has compiled is the one that their texts give. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadProfiles } from '../../src/load/profile.ts'
import { openProject, type Project } from '../../src/load/project.ts'
import { templateFiles } from '../../src/load/ship.ts'
import { templatesIn } from '../../src/load/shipped-templates.ts'
import { compiledCode } from '../../src/merge/compile.ts'
import { environmentOf } from '../../src/merge/environment.ts'
import { build, buildTemplates } from '../../src/pipeline.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const project = openProject(root, root, () => undefined)
const { index, code } = templateFiles(
  project,
  buildTemplates(
    project,
    loadProfiles(project, () => undefined),
  ),
)

/** One template counts as the project's own, so that both kinds call each other. */
function withBuilt(): Project {
  const own = new Map([['templates/partials/absence.hbs', true]])
  const shipped = templatesIn(index, () => code, own, project.file)
  return { ...project, templates: { ...project.templates, shipped } }
}

test.each(['gpzu', 'hunting-ticket', 'customer-care', 'large-family-certificate'])('%s', (id) => {
  const file = project.services.find((one) => one.id === id)
  if (!file) throw new Error(id)
  const documents = [project, withBuilt()].map((one) => {
    const found: string[] = []
    const built = build(one, file, { date: '2026-11-23', draft: false }, ({ code: is, message, location }) =>
      found.push(
        `${is} ${message} ${location?.source.name}:${location?.start.line}:${location?.start.column}`,
      ),
    )
    return { document: built?.document, found }
  })
  expect(documents[0]?.document).toBeDefined()
  expect(JSON.stringify(documents[1])).toBe(JSON.stringify(documents[0]))
})

test('a partial of the project that a built heading calls is judged before it runs', () => {
  const partials = new Map([['own', { name: 'templates/partials/own.hbs', text: '{{{service.name}}}' }]])
  const built = compiledCode('{{> own}}', { partials: ['own'] })
  if (!built) throw new Error('not built')
  const shipped = {
    of: () => undefined,
    replaced: () => [],
    expression: () => ({ calls: built.calls, code: () => built.code }),
  }
  const found: string[] = []
  const text = environmentOf({ sections: new Map(), partials, shipped }).expression(
    '{{> own}}',
    { service: { name: 'услуга' } },
    (finding) => found.push(finding.code),
    { name: 'heading', text: '' },
  )
  expect([text, found]).toEqual([undefined, ['template/raw-output']])
})
