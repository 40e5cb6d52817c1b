/** Counts automatic numbers as Word does, from styles.xml and numbering.xml alone, without help of the writer's code. */
import { attribute, child, children, type XmlElement } from './xml-tree.ts'

type Level = { readonly format: string; readonly text: string; readonly start: number }

/** Gives the number that Word shows before a paragraph; to be called once for each paragraph in order. */
export function numberCounter(
  styles: XmlElement,
  numbering: XmlElement,
): (paragraph: XmlElement) => string | undefined {
  const counters = new Map<string, number[]>()
  return (paragraph) => {
    const place = placeOf(paragraph, styles)
    if (!place || place.num === '0') return undefined
    const abstract = abstractOf(numbering, place.num)
    const counts = counters.get(abstract) ?? []
    const levels = levelsOf(numbering, abstract)
    counters.set(abstract, count(counts, place.level, levels))
    return shown(levels, place.level, counters.get(abstract) ?? [])
  }
}

type Place = { readonly num: string; readonly level: number }

/** Direct properties win over those of the style. */
function placeOf(paragraph: XmlElement, styles: XmlElement): Place | undefined {
  const properties = paragraph.children.find((one) => one.name === 'w:pPr')
  if (!properties) return undefined
  const style = properties.children.find((one) => one.name === 'w:pStyle')
  return numPr(properties) ?? (style && stylePlace(styles, attribute(style, 'w:val') ?? ''))
}

function stylePlace(styles: XmlElement, id: string): Place | undefined {
  const style = children(styles, 'w:style').find((one) => attribute(one, 'w:styleId') === id)
  if (!style) return undefined
  const properties = style.children.find((one) => one.name === 'w:pPr')
  const base = style.children.find((one) => one.name === 'w:basedOn')
  return (properties && numPr(properties)) ?? (base && stylePlace(styles, attribute(base, 'w:val') ?? ''))
}

function numPr(properties: XmlElement): Place | undefined {
  const element = properties.children.find((one) => one.name === 'w:numPr')
  if (!element) return undefined
  const level = element.children.find((one) => one.name === 'w:ilvl')
  return {
    num: attribute(child(element, 'w:numId'), 'w:val') ?? '',
    level: Number((level && attribute(level, 'w:val')) ?? 0),
  }
}

function abstractOf(numbering: XmlElement, num: string): string {
  const element = children(numbering, 'w:num').find((one) => attribute(one, 'w:numId') === num)
  if (!element) throw new Error(`no list ${num}`)
  return attribute(child(element, 'w:abstractNumId'), 'w:val') ?? ''
}

function levelsOf(numbering: XmlElement, abstract: string): Level[] {
  const element = children(numbering, 'w:abstractNum').find(
    (one) => attribute(one, 'w:abstractNumId') === abstract,
  )
  if (!element) throw new Error(`no abstract list ${abstract}`)
  return children(element, 'w:lvl').map((level) => ({
    format: attribute(child(level, 'w:numFmt'), 'w:val') ?? '',
    text: attribute(child(level, 'w:lvlText'), 'w:val') ?? '',
    start: Number(attribute(child(level, 'w:start'), 'w:val')),
  }))
}

/** Deeper levels begin again; upper ones that have not begun count as begun. */
function count(counts: readonly number[], level: number, levels: readonly Level[]): number[] {
  return Array.from({ length: level + 1 }, (_, depth) => {
    const start = levels[depth]?.start ?? 1
    const now = counts[depth]
    if (depth < level) return now ?? start
    return now === undefined ? start : now + 1
  })
}

function shown(levels: readonly Level[], level: number, counts: readonly number[]): string {
  return (levels[level]?.text ?? '').replace(/%(\d)/g, (_, place: string) => {
    const depth = Number(place) - 1
    return formatted(levels[depth]?.format ?? '', counts[depth] ?? 0)
  })
}

function formatted(format: string, value: number): string {
  if (format === 'decimal') return String(value)
  if (format === 'russianLower') return 'абвгдежзиклмнопрстуфхцчшщыэюя'.charAt(value - 1)
  if (format === 'upperRoman') {
    const tens =
      ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'][Math.floor(value / 10) % 10] ?? ''
    return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '')
  }
  throw new Error(`unknown format ${format}`)
}
