import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { TemplateSet } from '../model/template.ts'
import { type Context, environmentOf } from './environment.ts'
import { faultDiagnostic, TemplateFault } from './fault.ts'
import { meantFile } from './meant.ts'
import type { ProfilePlaces } from './profile-place.ts'
import { tooLarge } from './run.ts'

/** Renders the templates and headings of one regulation; a failure gives an empty text and is remembered. */
export type Renderer = {
  readonly template: (name: string, pointer: string, context: Context) => string
  readonly heading: (text: string, pointer: string, context: Context) => string
  readonly failed: () => boolean
}

/** Of the whole markup, in UTF-16 units. */
const maxLength = 20 * 1024 * 1024

export function renderer(templates: TemplateSet, places: ProfilePlaces, report: Report): Renderer {
  const environment = environmentOf(templates)
  const seen = new Set<string>()
  let failed = false
  let length = 0
  // A repeated section fails in the same way for every item: once is enough.
  const fail = (diagnostic: Diagnostic): void => {
    failed = true
    const { code, message, location } = diagnostic
    const key = `${code} ${message} ${location?.source.name} ${location?.start.line} ${location?.start.column}`
    if (!seen.has(key)) report(diagnostic)
    seen.add(key)
  }
  const attempt = (render: () => string | undefined, pointer: string): string => {
    try {
      const text = render() ?? ''
      length += text.length
      if (length > maxLength) throw tooLarge()
      return text
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error
      error.location ??= places.at(pointer)
      fail(faultDiagnostic(error))
      return ''
    }
  }
  return {
    template: (name, pointer, context) => {
      if (templates.sections.has(name))
        return attempt(() => environment.section(name, context, fail), pointer)
      fail(unknownTemplate(name, [...templates.sections.keys()], places, pointer))
      return ''
    },
    heading: (text, section, context) => {
      const pointer = `${section}/heading`
      const inProfile = (diagnostic: Diagnostic): void =>
        fail({ ...diagnostic, location: places.at(pointer) })
      const source = places.at(pointer).source
      return attempt(() => environment.expression(escapeText(text), context, inProfile, source), pointer)
    },
    failed: () => failed,
  }
}

/** A template that the profile names and that is not there. */
export function unknownTemplate(
  name: string,
  names: readonly string[],
  places: Pick<ProfilePlaces, 'at'>,
  pointer: string,
): Diagnostic {
  return {
    code: 'profile/unknown-template',
    severity: 'error',
    message: `Шаблона «${name}» нет в templates/sections.`,
    hint: meantFile(name, [...names].sort(), 'templates/sections'),
    location: places.at(pointer),
  }
}

/** A heading is plain text with expressions: what stands between them holds no markup. */
export function escapeText(heading: string): string {
  return heading
    .split(/(\{\{.*?\}\})/s)
    .map((piece) => (piece.startsWith('{{') ? piece : piece.replace(/&/g, '&amp;').replace(/</g, '&lt;')))
    .join('')
}
