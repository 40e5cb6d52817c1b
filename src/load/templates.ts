/** The texts under templates/, by the names that profiles and other templates use (model/template.ts). */
import type { Source } from '../model/diagnostic.ts'
import type { TemplateSet } from '../model/template.ts'

export function readTemplates(
  paths: readonly string[],
  text: (path: string) => Source | undefined,
): TemplateSet {
  const sections = new Map<string, Source>()
  const partials = new Map<string, Source>()
  for (const path of paths) {
    if (!path.endsWith('.hbs')) continue
    const source = text(path)
    const name = path.slice('templates/'.length, -'.hbs'.length)
    if (!source) continue
    if (name.startsWith('partials/')) partials.set(name.slice('partials/'.length), source)
    else sections.set(name.replace(/^sections\//, ''), source)
  }
  return { sections, partials }
}
