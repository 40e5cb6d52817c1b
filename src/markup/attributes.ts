import type { Report } from '../model/diagnostic.ts'
import { gapEnd, gapStart, remarkEnd, remarkStart } from '../model/element.ts'
import type { RawElement } from './tree.ts'
import type { AttributeRule, ElementRule } from './vocabulary.ts'

const oneId = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,119}$/

/** Reports every unknown, missing and badly valued attribute of an element; returns those that are known. */
export function checkAttributes(
  element: RawElement,
  rule: ElementRule,
  report: Report,
): Readonly<Record<string, string>> {
  const known: Record<string, string> = {}
  for (const name in element.attributes) {
    const value = element.attributes[name] ?? ''
    const expected = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined
    if (!expected) unknown(element, name, rule, report)
    else {
      if (!fits(value, expected)) badValue(element, name, value, expected, report)
      known[name] = plain(value)
    }
  }
  for (const name in rule.attributes)
    if (rule.attributes[name]?.required && known[name] === undefined) missing(element, name, report)
  return known
}

/** Whether a value fits; a percentage is more than 0 and at most 100, a count is from 1 to 999. */
function fits(value: string, { type }: AttributeRule): boolean {
  switch (type) {
    case 'id':
      return oneId.test(value)
    case 'ids':
      return splitIds(value).length > 0 && splitIds(value).every((id) => oneId.test(id))
    case 'text':
      return value.trim() !== ''
    case 'percent':
      return /^\d{1,3}(\.\d{1,4})?$/.test(value) && Number(value) > 0 && Number(value) <= 100
    case 'count':
      return /^[1-9]\d{0,2}$/.test(value)
    default:
      return type.includes(value)
  }
}

/** The ids of an attribute that names several, in the order of writing. */
export function splitIds(value: string): string[] {
  return value.split(/[\s,]+/).filter((id) => id !== '')
}

const marked = new RegExp(`[${remarkStart}-${gapEnd}]`)
const remarks = new RegExp(`${remarkStart}[^${remarkEnd}]*${remarkEnd}`, 'g')
const gaps = new RegExp(`[${gapStart}${gapEnd}]`, 'g')

// An attribute holds no nodes: of a marked value only the text stays.
function plain(value: string): string {
  return marked.test(value) ? value.replace(remarks, '').replace(gaps, '') : value
}

function expectation({ type }: AttributeRule): string {
  switch (type) {
    case 'id':
      return 'идентификатор из латинских букв, цифр, дефисов, точек и подчеркиваний'
    case 'ids':
      return 'один или несколько идентификаторов через пробел'
    case 'text':
      return 'непустой текст'
    case 'percent':
      return 'ширину в процентах, больше 0 и не больше 100'
    case 'count':
      return 'целое число от 1 до 999'
    default:
      return `${type.length > 1 ? 'одно из значений: ' : ''}${type.map((value) => `«${value}»`).join(', ')}`
  }
}

function unknown(element: RawElement, name: string, rule: ElementRule, report: Report): void {
  const names = Object.keys(rule.attributes)
  report({
    code: 'markup/unknown-attribute',
    severity: 'error',
    message: `У элемента <${element.name}> нет атрибута «${name}».`,
    hint:
      names.length > 0
        ? `Уберите его или исправьте имя; допустимы: ${names.map((known) => `«${known}»`).join(', ')}.`
        : 'Уберите его: у этого элемента нет атрибутов.',
    location: element.location,
  })
}

function badValue(
  element: RawElement,
  name: string,
  value: string,
  rule: AttributeRule,
  report: Report,
): void {
  report({
    code: 'markup/attribute-value',
    severity: 'error',
    message: `Атрибут «${name}» элемента <${element.name}> имеет недопустимое значение «${plain(value)}».`,
    hint: `Укажите ${expectation(rule)}.`,
    location: element.location,
  })
}

function missing(element: RawElement, name: string, report: Report): void {
  report({
    code: 'markup/missing-attribute',
    severity: 'error',
    message: `У элемента <${element.name}> не указан обязательный атрибут «${name}».`,
    hint: `Добавьте ${name}="…".`,
    location: element.location,
  })
}
