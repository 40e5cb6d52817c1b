import Handlebars from 'handlebars'
import { missingValue, wrongValue } from '../fault.ts'
import { enumeration } from '../grammar/enumeration.ts'
import { mapPlain } from '../marked-text.ts'
import { asList, asText, nameOf } from './argument.ts'
import type { Helpers } from './helper.ts'

/** Neither appears in data: U+2029 is a paragraph separator. */
const separator = '\u2029'

/** Paragraphs of a value: its lines, but never cut inside a remark or a gap. */
function paragraphsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(paragraphsOf)
  return mapPlain(asText(value), (plain) => plain.replace(/\r?\n/g, separator))
    .split(separator)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

function isLast(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  if (value === undefined) throw missingValue('Помощник «tail» вызван вне перечня: @last не задан.')
  throw wrongValue(`Помощнику «tail» передано ${nameOf(value)}, ожидается @last.`)
}

/** Lists and paragraphs. */
export const listHelpers: Helpers = {
  tail: {
    parameters: [{ name: 'last', takes: 'boolean' }],
    returns: 'text',
    apply: ([last]) => (isLast(last) ? '.' : ';'),
  },
  ordinal: {
    parameters: [{ name: 'index', takes: 'count' }],
    returns: 'text',
    apply: ([index]) => {
      if (typeof index !== 'number')
        throw wrongValue(`Помощнику «ordinal» передано ${nameOf(index)}, ожидается @index.`)
      return String(index + 1)
    },
  },
  enumerate: {
    parameters: [{ name: 'list', takes: 'texts' }],
    returns: 'text',
    apply: ([list]) => {
      if (list === undefined)
        throw missingValue('Помощнику «enumerate» передано пустое значение, ожидается перечень.')
      return enumeration(asList(list).map((item) => asText(item)))
    },
  },
  paragraphs: {
    parameters: [{ name: 'text', takes: 'paragraphs' }],
    returns: 'markup',
    apply: ([value], _options, site) => {
      const tag = (name: string): string => `${site.mark()}<${name}>`
      const texts = paragraphsOf(value).map(
        (paragraph) => tag('p') + Handlebars.escapeExpression(paragraph) + tag('/p'),
      )
      return new Handlebars.SafeString(texts.join('\n'))
    },
  },
}
