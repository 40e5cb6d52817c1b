/**
 * Element tree + numbers -> Document. Texts of references and citations are settled here, typography applied;
 * what a reference could not find stands in the text as a gap and was reported.
 */
import type { Report } from '../model/diagnostic.ts'
import type { Appendix, Document, Id, IsoDate, Line, Properties, Section } from '../model/document.ts'
import type { Element } from '../model/element.ts'
import { blocks } from './block.ts'
import { children, named } from './children.ts'
import { type ActsRegistry, citations } from './cite.ts'
import { line, type Scope, textOf } from './inline.ts'
import type { ActPhrase } from './phrase.ts'
import { targets } from './refer.ts'
import type { Numbering } from './unit.ts'

/** What the document is made for, beside its markup. */
export type Context = {
  readonly service: Id
  readonly profile: Id
  readonly date: IsoDate
  readonly version: string
  readonly properties: Properties
  readonly acts: ActsRegistry
  readonly act: ActPhrase
}

/** Always gives a document; whether it may be written follows from what was reported. */
export function assemble(root: Element, numbering: Numbering, context: Context, report: Report): Document {
  const scope: Scope = {
    units: numbering.units,
    targets: targets(numbering, report),
    citations: citations(root, context.acts, context.date),
    act: context.act,
    report,
    footnotes: { last: 0 },
    remarks: new Set(),
  }
  const { service, profile, date, version, properties } = context
  return {
    service,
    profile,
    date,
    version,
    properties,
    approval: named(root, 'approval').flatMap((block) => linesOf(block, scope)),
    title: named(root, 'title').flatMap((block) => linesOf(block, scope)),
    lists: numbering.lists,
    sections: named(root, 'section').map((element) => sectionOf(element, scope)),
    appendices: named(root, 'appendix').map((element) => appendixOf(element, scope)),
  }
}

function linesOf(element: Element, scope: Scope): Line[] {
  return named(element, 'line').map((one) => line(one, scope))
}

function sectionOf(element: Element, scope: Scope): Section {
  const [section] = blocks([element], scope)
  if (section?.kind !== 'section') throw new Error('a section must give a section')
  return section
}

function appendixOf(element: Element, scope: Scope): Appendix {
  const unit = scope.units.get(element)
  if (!unit?.num) throw new Error('an appendix must have a number')
  const inner: Scope = { ...scope, inside: unit }
  const { id = '', orientation, form } = element.attributes
  return {
    kind: 'appendix',
    id,
    num: unit.num,
    reference: linesOf(element, inner),
    form: form === 'yes',
    orientation: orientation === 'landscape' ? 'landscape' : 'portrait',
    heading: named(element, 'heading').flatMap((heading) => textOf(heading, inner)),
    content: blocks(
      children(element).filter((child) => child.name !== 'line' && child.name !== 'heading'),
      inner,
    ),
    location: element.location,
  }
}
