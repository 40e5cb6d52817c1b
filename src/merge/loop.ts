import Handlebars from 'handlebars'
import { wrongValue } from './fault.ts'
import { nameOf } from './helpers/argument.ts'
import { hasGap } from './marked-text.ts'

/**
 * `{{#each}}`: over a list, or over the own fields of an object in the order of the data. Unlike Handlebars' own it
 * refuses a text or a number, which would otherwise vanish; a gap of a draft is a list of one. `spend` is told every turn.
 */
export function each(
  context: unknown,
  value: unknown,
  options: Handlebars.HelperOptions,
  spend: (text: string) => void,
): string {
  const entries = entriesOf(value)
  if (entries.length === 0) return options.inverse(context)
  let result = ''
  for (const [index, [key, item]] of entries.entries()) {
    const data = Handlebars.createFrame(options.data ?? {})
    Object.assign(data, { key, index, first: index === 0, last: index === entries.length - 1 })
    const text = options.fn(item, { data, blockParams: [item, key] })
    spend(text)
    result += text
  }
  return result
}

function entriesOf(value: unknown): (readonly [string | number, unknown])[] {
  if (value === undefined || value === null || value === false) return []
  if (Array.isArray(value)) return value.map((item, index) => [index, item] as const)
  if (typeof value === 'object') return Object.entries(value)
  if (typeof value === 'string' && hasGap(value)) return [[0, value]]
  throw wrongValue(`Перебрать {{#each}} можно перечень, а передано ${nameOf(value)}.`)
}
