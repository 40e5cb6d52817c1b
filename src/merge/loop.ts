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
  if (entries.items.length === 0) return options.inverse(context)
  let result = ''
  for (let index = 0; index < entries.items.length; index += 1) {
    const item = entries.items[index]
    const key = entries.keys?.[index] ?? index
    const data: Frame = Handlebars.createFrame(options.data ?? {})
    data.key = key
    data.index = index
    data.first = index === 0
    data.last = index === entries.items.length - 1
    const text = options.fn(item, { data, blockParams: [item, key] })
    spend(text)
    result += text
  }
  return result
}

type Frame = { key?: string | number; index?: number; first?: boolean; last?: boolean }

/** Without `keys` they are the places in the list. */
type Entries = { readonly items: readonly unknown[]; readonly keys?: readonly string[] }

function entriesOf(value: unknown): Entries {
  if (value === undefined || value === null || value === false) return { items: [] }
  if (Array.isArray(value)) return { items: value }
  if (typeof value === 'object') return { items: Object.values(value), keys: Object.keys(value) }
  if (typeof value === 'string' && hasGap(value)) return { items: [value] }
  throw wrongValue(`Перебрать {{#each}} можно перечень, а передано ${nameOf(value)}.`)
}
