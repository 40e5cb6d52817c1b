/** Inspecting only what a project has changed finds what inspecting everything finds. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadProfiles } from '../../src/load/profile.ts'
import { openProject } from '../../src/load/project.ts'
import { schemaOf } from '../../src/load/schema.ts'
import { templateFiles } from '../../src/load/ship.ts'
import { templatesIn } from '../../src/load/shipped-templates.ts'
import { vocabulary } from '../../src/markup/vocabulary.ts'
import { parseTemplate } from '../../src/merge/compile.ts'
import { inspect } from '../../src/merge/inspect/inspect.ts'
import type { TemplateSet } from '../../src/model/template.ts'
import { buildTemplates } from '../../src/pipeline.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const project = openProject(root, root, () => undefined)
const profiles = loadProfiles(project, () => undefined)
const { index, code } = templateFiles(project, buildTemplates(project, profiles))
const schemas = (['service', 'unified', 'quality', 'company', 'agency', 'terms'] as const).map(schemaOf)
const elements = Object.keys(vocabulary)

/** Templates of a project by their paths under templates/, without `.hbs`. */
type Own = Readonly<Record<string, string>>

function findings(own: Own, full: boolean): { found: string[]; read: number } {
  const sections = new Map(project.templates.sections)
  const partials = new Map(project.templates.partials)
  const paths = new Map<string, boolean>()
  for (const [path, text] of Object.entries(own)) {
    const name = `templates/${path}.hbs`
    paths.set(name, project.has(name))
    if (path.startsWith('partials/')) partials.set(path.slice('partials/'.length), { name, text })
    else sections.set(path.replace(/^sections\//, ''), { name, text })
  }
  let read = 0
  const counted = (texts: TemplateSet['sections']) =>
    new Map(
      [...texts].map(([key, source]) => [
        key,
        {
          name: source.name,
          get text() {
            read++
            return source.text
          },
        },
      ]),
    )
  const shipped = templatesIn(index, () => code, paths, project.file)
  const templates = { sections: counted(sections), partials: counted(partials), ...(!full && { shipped }) }
  const found: string[] = []
  inspect(
    { templates, profiles, schemas, elements, ...(!full && { ownProfiles: new Set<string>() }) },
    ({ code: is, severity, message, hint, location, related }) =>
      found.push(
        JSON.stringify([
          is,
          severity,
          message,
          hint,
          location?.source.name,
          location?.start,
          related?.map((one) => [one.location.source.name, one.location.start]),
        ]),
      ),
  )
  return { found, read }
}

/** What the project itself has at a path under templates/. */
function textOf(path: string): string {
  const source =
    project.templates.partials.get(path.replace(/^partials\//, '')) ??
    project.templates.sections.get(path.replace(/^sections\//, ''))
  if (!source) throw new Error(path)
  return source.text
}

/** The first field misspelt; what is printed unguarded besides. */
function spoilt(path: string): string {
  return textOf(path).replace(/(\{\{[^}"]*?[a-z]\.[a-zA-Z]{3,})(?=[\s)}])/, '$1Q')
}

const partialPaths = [...project.templates.partials.keys()].sort().map((name) => `partials/${name}`)
const sectionPaths = [...project.templates.sections.values()]
  .map(({ name }) => name.slice('templates/'.length, -'.hbs'.length))
  .sort()
const every = (paths: readonly string[], step: number): string[] => paths.filter((_, at) => at % step === 0)

test.each([...every(sectionPaths, 29), ...every(partialPaths, 11)])('%s replaced by a faulty one', (path) => {
  const own = { [path]: spoilt(path) }
  expect(findings(own, false).found).toEqual(findings(own, true).found)
})

test('what is replaced by the same is no reason to read the others', () => {
  const path = sectionPaths.find((one) => !/\{\{>/.test(textOf(one))) ?? ''
  const { found, read } = findings({ [path]: textOf(path) }, false)
  expect(found).toEqual([])
  expect(read).toBeLessThan(5)
})

const withArguments = partialPaths.filter((path) =>
  Object.values(index.templates).some(({ calls }) =>
    calls.some(([name, ...given]) => `partials/${name}` === path && given.length > 0),
  ),
)

test('an argument that the only caller no longer gives is missed in the partial', () => {
  const path = withArguments.find((one) => callersOf(one).length === 1) ?? ''
  const [caller = ''] = callersOf(path)
  const called = path.slice('partials/'.length)
  const text = textOf(caller).replace(new RegExp(`(\\{\\{>\\s*${called})[^}]*\\}\\}`, 'g'), '$1}}')
  expect(parseTemplate(text).ok).toBe(true)
  const { found } = findings({ [caller]: text }, false)
  expect(found).toEqual(findings({ [caller]: text }, true).found)
  expect(found.length).toBeGreaterThan(0)
})

function callersOf(path: string): string[] {
  return Object.entries(index.templates)
    .filter(([, { calls }]) => calls.some(([name]) => `partials/${name}` === path))
    .map(([caller]) => caller.slice('templates/'.length, -'.hbs'.length))
}

test('templates that nothing uses any more are told of', () => {
  const path = partialPaths.find((one) => callersOf(one).length === 1) ?? ''
  const [caller = ''] = callersOf(path)
  const own = {
    [caller]: '<p>Текст</p>',
    'sections/unheard/of': '<p>Текст</p>',
    'partials/unheard': '<p>Текст</p>',
  }
  const { found } = findings(own, false)
  expect(found).toEqual(findings(own, true).found)
  expect(found.filter((one) => one.includes('template/unused')).length).toBeGreaterThan(2)
})

test('a template that cannot be read, and one of a forbidden form', () => {
  const own = {
    [sectionPaths[3] ?? '']: '{{#if service}}',
    [partialPaths[3] ?? '']: '{{{service.name.nominative}}}',
    'partials/recursive': '{{> recursive}}',
  }
  const { found } = findings(own, false)
  expect(found).toEqual(findings(own, true).found)
  expect(found.length).toBeGreaterThan(1)
})
