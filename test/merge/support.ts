import { type MergeInput, merge } from '../../src/merge/merge.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Markup } from '../../src/model/element.ts'
import type { TemplateSet } from '../../src/model/template.ts'
import type { Agency, Profile, Service } from '../../src/schema/types.ts'

/** Template files by name; a name that begins with `partials/` is a partial. */
export type Files = Readonly<Record<string, string>>

export function templateSet(files: Files): TemplateSet {
  const sections = new Map()
  const partials = new Map()
  for (const [name, text] of Object.entries(files)) {
    const partial = name.startsWith('partials/')
    const source = { name: `templates/${partial ? name : `sections/${name}`}.hbs`, text }
    if (partial) partials.set(name.slice('partials/'.length), source)
    else sections.set(name, source)
  }
  return { sections, partials }
}

/** A profile of one section `main` from the template `main`. */
export const profile = {
  id: 'test',
  approval: 'approval',
  documentTitle: 'title',
  regulation: { nominative: 'настоящий Административный регламент' },
  sections: [{ id: 'main', heading: 'Заголовок', template: 'main' }],
} as unknown as Profile

export const front: Files = { approval: '<line>УТВЕРЖДЕНО</line>', title: '<line>Регламент</line>' }

export const agency = {
  id: 'agency',
  gender: 'feminine',
  name: { nominative: 'Администрация' },
} as unknown as Agency

export type Merged = { readonly markup: Markup | undefined; readonly findings: readonly Diagnostic[] }

/** Merges loose data: the tests say only what they need. */
export function mergeWith(files: Files, service: object, change: Partial<MergeInput> = {}): Merged {
  const findings: Diagnostic[] = []
  const input: MergeInput = {
    service: { level: 'federal', ...service } as unknown as Service,
    agency,
    profile,
    date: '2026-01-15',
    templates: templateSet({ ...front, ...files }),
    ...change,
  }
  return { markup: merge(input, (diagnostic) => findings.push(diagnostic)), findings }
}

/** The text that the template gave for the section, without marks. */
export function render(template: string, service: object = {}, partials: Files = {}): string {
  const { markup, findings } = mergeWith({ main: template, ...partials }, service)
  if (!markup) throw new Error(findings.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  const text = markup.text.replace(/<\?at [^>]*>/g, '')
  return text.slice(text.indexOf('</heading>') + '</heading>'.length, text.indexOf('</section>')).trim()
}

/** `code line:column message` of every finding. */
export function faults(template: string, service: object = {}, partials: Files = {}): string[] {
  return mergeWith({ main: template, ...partials }, service).findings.map(({ code, message, location }) => {
    const file = location?.source.name.replace(/^.*?([\w-]+)\.hbs$/, '$1')
    return `${code} ${file} ${location?.start.line}:${location?.start.column} ${message}`
  })
}
