import { amountOf } from '../amount.ts'
import { missingValue, wrongValue } from '../fault.ts'
import { dateWords } from '../grammar/date.ts'
import { plural } from '../grammar/plural.ts'
import { hasGap, partRemarks } from '../marked-text.ts'
import { asText, nameOf, own } from './argument.ts'
import type { Arguments, Helpers } from './helper.ts'

const genders = ['masculine', 'feminine', 'neuter', 'plural']
const forms = { one: 1, few: 2, many: 3 } as const

function pluralWord(args: Arguments): string {
  const [value] = args
  const amount = amountOf(value)
  if (value === undefined)
    throw missingValue('Помощнику «plural» передано пустое значение, ожидается целое число.')
  if (!amount) throw wrongValue(`Помощнику «plural» передано ${nameOf(value)}, ожидается целое число.`)
  return asText(args[amount.count === undefined ? 3 : forms[plural(amount.count)]])
}

function agreedWord(args: Arguments): string {
  const gender = own(args[0], 'gender')
  const index = genders.indexOf(String(gender))
  if (index < 0) throw wrongValue('Помощнику «agree» передано значение, у которого не задан род (gender).')
  return asText(args[index + 1])
}

function dateText(value: unknown): string {
  const { before, body, after } = partRemarks(asText(value, 'дата'))
  if (hasGap(body)) return before + body + after
  const words = dateWords(body)
  if (words === undefined)
    throw wrongValue(`Помощнику «date» передано ${nameOf(body)}, ожидается дата ГГГГ-ММ-ДД.`)
  return before + words + after
}

const word = (name: string) => ({ name, takes: 'word' }) as const

/** `@index` counts from 0, readers from 1. */
function ordinalNumber(value: unknown): string {
  if (value === undefined) throw missingValue('Помощник «ordinal» вызван вне перечня: @index не задан.')
  const amount = amountOf(value)
  if (amount?.count === undefined)
    throw wrongValue(`Помощнику «ordinal» передано ${nameOf(value)}, ожидается @index.`)
  return String(amount.count + 1)
}

/** Words that agree with a number or a gender, and dates. */
export const wordHelpers: Helpers = {
  plural: {
    parameters: [{ name: 'n', takes: 'count' }, word('one'), word('few'), word('many')],
    returns: 'text',
    apply: (args) => pluralWord(args),
  },
  agree: {
    parameters: [
      { name: 'agency', takes: 'gendered' },
      word('masculine'),
      word('feminine'),
      word('neuter'),
      word('plural'),
    ],
    returns: 'text',
    apply: (args) => agreedWord(args),
  },
  ordinal: {
    parameters: [{ name: 'index', takes: 'count' }],
    returns: 'text',
    apply: ([value]) => ordinalNumber(value),
  },
  date: { parameters: [{ name: 'd', takes: 'date' }], returns: 'text', apply: ([value]) => dateText(value) },
}
