/**
 * Service, agency, profile and templates in; the strict markup of the whole regulation out. The profile gives the
 * skeleton, a template the content of one section. Nothing is judged here that the markup parser judges.
 */
import Handlebars from 'handlebars'
import type { Location, Report } from '../model/diagnostic.ts'
import type { IsoDate } from '../model/document.ts'
import type { Markup } from '../model/element.ts'
import type { TemplateSet } from '../model/template.ts'
import type { Agency, AppendixSpec, Profile, SectionSpec, Service } from '../schema/types.ts'
import { baseContext } from './context.ts'
import { type Context, environmentOf } from './environment.ts'
import { profilePlaces } from './profile-place.ts'
import { renderer } from './rendering.ts'
import { type Part, partsOf } from './skeleton.ts'

export type MergeInput = {
  readonly service: Service
  readonly agency: Agency
  readonly profile: Profile
  readonly date: IsoDate
  readonly templates: TemplateSet
  /** Places in the profile's file; without it headings are sources of their own. */
  readonly locate?: (pointer: string) => Location
}

/** The markup, or undefined when any template failed; all failures are reported, not only the first. */
export function merge(input: MergeInput, report: Report): Markup | undefined {
  const { service, agency, profile, date, templates } = input
  const places = profilePlaces(profile, environmentOf(templates).sources, input.locate)
  const render = renderer(templates, places, report)
  const context = baseContext(service, agency, date, profile)

  const element = (name: string, pointer: string, content: string, attributes = ''): string => {
    const mark = places.mark(pointer)
    return `${mark}<${name}${attributes}>${content}${mark}</${name}>\n`
  }
  const front = (name: string, field: 'approval' | 'documentTitle'): string =>
    element(name, `/${field}`, render.template(profile[field], `/${field}`, context))
  // Texts are added one to another and never joined: joining would copy them anew at every level of sections.
  const body = ({ spec, pointer, context, parts }: Part): string => {
    const heading = render.heading(spec.heading, pointer, context)
    let text = `${element('heading', `${pointer}/heading`, heading)}\n`
    if (spec.template !== undefined) text += render.template(spec.template, `${pointer}/template`, context)
    for (const part of parts) text += `\n${section(part)}`
    return text
  }
  const section = (part: Part): string =>
    element('section', part.pointer, body(part), sectionAttributes(part))
  const lines = (inner: Context): string =>
    profile.appendixReference === undefined
      ? ''
      : render.template(profile.appendixReference, '/appendixReference', inner)
  const appendix = (part: Part): string =>
    element('appendix', part.pointer, `${lines(part.context)}\n${body(part)}`, appendixAttributes(part))

  let content = `${front('approval', 'approval')}\n${front('title', 'documentTitle')}`
  for (const part of partsOf(profile.sections, '/sections', context)) content += `\n${section(part)}`
  for (const part of partsOf(profile.appendices, '/appendices', context)) content += `\n${appendix(part)}`
  const text = element('regulation', '/id', content)
  return render.failed() ? undefined : { text, sources: places.sources() }
}

function sectionAttributes({ id, spec }: Part): string {
  const { numbered } = spec as SectionSpec
  return attribute('id', id) + (numbered === false ? attribute('numbered', 'no') : '')
}

function appendixAttributes({ id, spec }: Part): string {
  const { orientation, form } = spec as AppendixSpec
  return (
    attribute('id', id) +
    (orientation === undefined ? '' : attribute('orientation', orientation)) +
    (form === true ? attribute('form', 'yes') : '')
  )
}

function attribute(name: string, value: string): string {
  return ` ${name}="${Handlebars.escapeExpression(value)}"`
}
