import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { Element, ElementName } from '../model/element.ts'
import { htmlRemedy } from '../suggest/html.ts'
import { nearest } from '../suggest/nearest.ts'
import type { RawElement } from './tree.ts'
import { vocabulary } from './vocabulary.ts'

function error(code: string, message: string, hint: string, location: Location): Diagnostic {
  return { code, severity: 'error', message, hint, location }
}

function listed(names: readonly string[]): string {
  return names.map((name) => `<${name}>`).join(', ')
}

function meant(name: string): string | undefined {
  const remedy = htmlRemedy(name)
  if (remedy) return `${remedy[0]?.toUpperCase()}${remedy.slice(1)}.`
  const similar = nearest(name.toLowerCase(), Object.keys(vocabulary))
  return similar === undefined ? undefined : `Возможно, имелось в виду <${similar}>.`
}

function titled(element: { readonly name: ElementName }): string {
  return `<${element.name}> (${vocabulary[element.name].title})`
}

/** Every fault against the vocabulary, as a finding. */
export const faultOf = {
  unknownElement: (raw: RawElement): Diagnostic =>
    error(
      'markup/unknown-element',
      `Элемента <${raw.name}> нет в словаре разметки.`,
      meant(raw.name) ?? `Допустимые элементы: ${Object.keys(vocabulary).join(', ')}.`,
      raw.location,
    ),
  nesting: (child: Element, parent: string, allowed: readonly string[]): Diagnostic =>
    error(
      'markup/nesting',
      `Элемент ${titled(child)} не может стоять внутри <${parent}>.`,
      allowed.length > 0
        ? `Внутри <${parent}> допустимы: ${listed(allowed)}.`
        : `Вынесите содержимое из <${parent}>: он всегда пуст.`,
      child.location,
    ),
  text: (parent: RawElement, text: string, location: Location): Diagnostic =>
    error(
      'markup/text-not-allowed',
      `Внутри <${parent.name}> стоит текст «${excerpt(text)}», а допустимы только элементы.`,
      'Заключите текст в <p>…</p> или в тот элемент, к которому он относится.',
      location,
    ),
  textInEmpty: (parent: RawElement, text: string, location: Location): Diagnostic =>
    error(
      'markup/text-not-allowed',
      `Внутри <${parent.name}> стоит текст «${excerpt(text)}», а этот элемент ничего не содержит.`,
      `Вынесите текст из <${parent.name}>.`,
      location,
    ),
  mixed: (element: Element): Diagnostic =>
    error(
      'markup/mixed-content',
      `В элементе ${titled(element)} текст стоит рядом с абзацами или вложенными пунктами.`,
      'Заключите текст в <p>…</p>: без него текст может быть только единственным содержимым.',
      element.location,
    ),
  missingChild: (element: Element, name: ElementName): Diagnostic =>
    error(
      'markup/missing-element',
      `В элементе ${titled(element)} нет обязательного элемента ${titled({ name })}.`,
      `Добавьте <${name}>.`,
      element.location,
    ),
  repeated: (second: Element, parent: Element): Diagnostic =>
    error(
      'markup/repeated',
      `Элемент ${titled(second)} повторен внутри <${parent.name}>, а может быть только один.`,
      'Оставьте один.',
      second.location,
    ),
  order: (element: Element, parent: Element, before: ElementName): Diagnostic =>
    error(
      'markup/order',
      `Элемент ${titled(element)} стоит внутри <${parent.name}> после <${before}>, а должен предшествовать ему.`,
      `Переставьте <${element.name}> выше.`,
      element.location,
    ),
  opening: (clause: Element): Diagnostic =>
    error(
      'markup/clause-opening',
      'Пункт начинается не с абзаца: номер поставить не к чему.',
      'Начните пункт с <p>…</p>.',
      clause.location,
    ),
  empty: (element: Element): Diagnostic =>
    error(
      'markup/empty',
      `Элемент ${titled(element)} пуст.`,
      'Впишите текст или не выводите элемент, когда значения нет.',
      element.location,
    ),
}

/** The beginning of a text, enough to find it by. */
function excerpt(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  return folded.length > 40 ? `${folded.slice(0, 39)}…` : folded
}
