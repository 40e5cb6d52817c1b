/** The templates and profiles of this project, inspected as `reglament` does before it renders. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadProfiles } from '../../src/load/profile.ts'
import { openProject } from '../../src/load/project.ts'
import { schemaOf } from '../../src/load/schema.ts'
import { vocabulary } from '../../src/markup/vocabulary.ts'
import { inspect } from '../../src/merge/inspect/inspect.ts'
import type { Source } from '../../src/model/diagnostic.ts'
import type { TemplateSet } from '../../src/model/template.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const project = openProject(root, root, () => undefined)
const profiles = loadProfiles(project, () => undefined)
const schemas = (['service', 'unified', 'quality', 'company', 'agency', 'terms'] as const).map(schemaOf)

function findings(templates: TemplateSet): string[] {
  const found: string[] = []
  inspect(
    { templates, profiles, schemas, elements: Object.keys(vocabulary) },
    ({ code, message, location }) =>
      found.push(
        `${code} ${location?.source.name}:${location?.start.line}:${location?.start.column} ${message}`,
      ),
  )
  return found
}

test('nothing is wrong with the templates that ship', () => {
  expect(profiles.length).toBeGreaterThan(1)
  expect(findings(project.templates)).toEqual([])
})

/** The first field of a template misspelt, e.g. `ground.textQ`. */
function misspelt({ name, text }: Source): Source | undefined {
  const match = /\{\{[^}"]*?[a-z]\.([a-zA-Z]{3,})(?=[\s)}])/.exec(text)
  if (!match) return undefined
  const at = match.index + match[0].length
  return { name, text: `${text.slice(0, at)}Q${text.slice(at)}` }
}

// Sections call no sections: all of them can be wrong at once without hiding each other.
test('a field misspelt in any section template is found', () => {
  const changed = [...project.templates.sections].flatMap(([name, source]) => {
    const wrong = misspelt(source)
    return wrong ? [[name, wrong] as const] : []
  })
  const templates = { ...project.templates, sections: new Map([...project.templates.sections, ...changed]) }
  const found = findings(templates).filter((finding) => /^template\/unknown-path .*Q»/.test(finding))
  const missed = changed.filter(([, { name }]) => !found.some((finding) => finding.includes(`${name}:`)))
  expect(missed.map(([name]) => name)).toEqual([])
  expect(changed.length).toBeGreaterThan(20)
})
