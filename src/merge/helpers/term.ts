import { cases, type GrammaticalCase } from '../../model/cases.ts'
import { type Amount, amountOf } from '../amount.ts'
import { missingValue, wrongValue } from '../fault.ts'
import { isCase } from '../grammar/case.ts'
import { fromWords, unitWords } from '../grammar/duration.ts'
import { isUnit, type Unit } from '../grammar/unit.ts'
import { hasGap } from '../marked-text.ts'
import { nameOf, own } from './argument.ts'
import type { Helpers, Options } from './helper.ts'

/** «15 рабочих дней», «не более 1 рабочего дня», «10 рабочих дней со дня регистрации запроса». */
function termWords(term: unknown, options: Options): string {
  if (typeof term === 'string' && hasGap(term)) return term
  if (term === undefined || term === null)
    throw missingValue('Помощнику «term» передано пустое значение, ожидается срок.')
  const amount = amountOf(own(term, 'value'))
  const unit = own(term, 'unit')
  if (!amount || typeof unit !== 'string')
    throw wrongValue(`Помощнику «term» передано ${nameOf(term)}, ожидается срок.`)
  return isUnit(unit) ? withUnit(term, amount, unit, options) : `${amount.shown} ${unit}${amount.remarks}`
}

function withUnit(term: unknown, amount: Amount, unit: Unit, options: Options): string {
  const notExceeding = own(term, 'limit') === 'notExceeding' && options.bare !== true
  const from = own(term, 'from')
  const start = options.from === true && typeof from === 'string' ? ` ${fromWords(unit)} ${from}` : ''
  // «Не более» требует родительного падежа, в каком бы падеже ни стоял весь оборот.
  const inCase = notExceeding ? 'genitive' : caseOf(options)
  const words = unitWords(amount.count, unit, inCase)
  return `${notExceeding ? 'не более ' : ''}${amount.shown} ${words}${amount.remarks}${start}`
}

function caseOf(options: Options): GrammaticalCase {
  const value = options.case
  return isCase(value) ? value : 'nominative'
}

/** Terms. */
export const termHelpers: Helpers = {
  term: {
    parameters: [{ name: 't', takes: 'term' }],
    options: { case: cases, from: [true, false], bare: [true, false] },
    returns: 'text',
    apply: ([term], options) => termWords(term, options),
  },
}
