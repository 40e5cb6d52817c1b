/** What a regulation is made of: with no other template than these it is the same to the last word. */
import { expect, test } from 'vitest'
import { paragraphs } from '../../src/document/text.ts'
import { loadProfiles } from '../../src/load/profile.ts'
import { openProject } from '../../src/load/project.ts'
import { reachOf } from '../../src/merge/reach.ts'
import type { Source } from '../../src/model/diagnostic.ts'
import { build } from '../../src/pipeline.ts'

const root = new URL('../..', import.meta.url).pathname
const project = openProject(root, root, () => undefined)
const options = { date: '2026-01-01', draft: false }

/** One service for each profile of the samples, and one under a structure of another time. */
const firsts = ['gpzu', 'rst-fif-oei', 'library-quality', 'hunting-ticket-standard', 'customer-care']
const asked: readonly (readonly [string, string | undefined])[] = [
  ...firsts.map((id) => [id, undefined] as const),
  ['gpzu', '1228-2025'],
  ['gpzu', 'mo-2022'],
  ['gpzu', 'mfc-scheme'],
]

test.each(asked)('%s, structure %s, needs only the templates that its structure reaches', (id, profile) => {
  const file = project.services.find((one) => one.id === id)
  const all = { ...options, ...(profile !== undefined && { profile }) }
  const built = file && build(project, file, all, () => undefined)
  const reach = new Set(built?.templates)
  const only = (sources: ReadonlyMap<string, Source>): ReadonlyMap<string, Source> =>
    new Map([...sources].filter(([, { name }]) => reach.has(name)))
  const { sections, partials } = project.templates
  const small = { ...project, templates: { sections: only(sections), partials: only(partials) } }
  expect(reach.size).toBeGreaterThan(10)
  expect(reach.size).toBeLessThan(sections.size + partials.size)
  const again = file && build(small, file, all, () => undefined)
  const text = again && paragraphs(again.document)
  expect(text?.length).toBeGreaterThan(10)
  expect(text).toEqual(built && paragraphs(built.document))
})

test('a template that is called and not there has its place among them', () => {
  const { sections, partials } = project.templates
  const rest = new Map([...partials].filter(([name]) => name !== 'lead'))
  const templates = { sections, partials: rest }
  const profile = loadProfiles(project, () => undefined).find(({ value }) => value.id === '1228-2021')
  const reach = profile && reachOf(profile.value, templates)
  expect(reach).toContain('templates/partials/lead.hbs')
  expect(reach).toEqual([...(reach ?? [])].sort())
})
