import Handlebars from 'handlebars'
import { missingValue, TemplateFault } from './fault.ts'
import { nameOf } from './helpers/argument.ts'

// XML 1.0 knows no way to write these.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u

/** What few texts hold: signs out of the ranges that can be printed, and those that markup has other words for. */
const special = /[^\t\n\r !#-%(-;?-_a-~\u00a0-\ud7ff\ue000-\ufffd]/

/**
 * What goes into the text for a value; `name` is the expression as the template writes it. An object, a truth value or
 * a missing value would print as nonsense or as nothing: a `TemplateFault` instead.
 */
export function print(value: unknown, name: string): unknown {
  if (value instanceof Handlebars.SafeString) return value
  if (value === undefined || value === null) throw missingValue(`Значения «${name}» в данных нет.`)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value).replace('.', ',')
  if (typeof value !== 'string') throw notText(value, name)
  // Nothing to escape: so Handlebars need not look for it.
  if (!special.test(value)) return new Handlebars.SafeString(value)
  if (unprintable.test(value)) throw unprintableIn(name)
  return value
}

function notText(value: unknown, name: string): TemplateFault {
  return new TemplateFault(
    'template/not-text',
    `Значение «${name}» нельзя напечатать: это ${nameOf(value)}, а не текст.`,
    'выведите поле этого значения или обойдите перечень через {{#each …}}',
  )
}

function unprintableIn(name: string): TemplateFault {
  return new TemplateFault(
    'template/unprintable',
    `В значении «${name}» есть знак, который нельзя напечатать.`,
    'уберите из данных управляющие и поврежденные знаки',
  )
}
