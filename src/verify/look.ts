/** Bold, italic and underline of a run as Word shows them. */
import { childOf, childValue, type XmlElement } from '../ooxml/xml.ts'
import { chainOf, type Styles } from './styles.ts'

/** `bi`, `u` or empty: which of the three the run has. */
export function lookOf(styles: Styles, paragraphStyle: string | undefined, run: XmlElement): string {
  const own = childOf(run, 'w:rPr')
  const above = chainOf(styles, paragraphStyle).map((style) => childOf(style, 'w:rPr'))
  const named = chainOf(styles, childValue(own, 'w:rStyle')).map((style) => childOf(style, 'w:rPr'))
  const bold = toggled(own, above, named, 'w:b')
  const italic = toggled(own, above, named, 'w:i')
  return (bold ? 'b' : '') + (italic ? 'i' : '') + (isUnderlined([own, ...named, ...above]) ? 'u' : '')
}

type Properties = XmlElement | undefined

/** Bold of a character style inside a bold paragraph style is a switch: it turns it off. */
function toggled(
  own: Properties,
  above: readonly Properties[],
  named: readonly Properties[],
  name: string,
): boolean {
  return switched(own, name) ?? (first(above, name) ?? false) !== (first(named, name) ?? false)
}

function first(levels: readonly Properties[], name: string): boolean | undefined {
  return levels.map((one) => switched(one, name)).find((one) => one !== undefined)
}

function switched(properties: Properties, name: string): boolean | undefined {
  const element = childOf(properties, name)
  if (!element) return undefined
  return !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '')
}

function isUnderlined(levels: readonly Properties[]): boolean {
  const value = levels.map((one) => childValue(one, 'w:u')).find((one) => one !== undefined)
  return value !== undefined && value !== 'none'
}
