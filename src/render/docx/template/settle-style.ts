/**
 * Styles of the program under the base style of an agency. Ours count on a base without spaces and indents; that of an
 * agency may have them («отступ 1,25 см» in Normal is common), and a table or a title must not inherit those.
 */
import { childOf, childValue, elementsIn, type XmlElement } from '../../../ooxml/xml.ts'

/** The style with spaces, indents and alignment of its own; one that is based on another style of ours stays as it is. */
export function settled(style: XmlElement, baseId: string): XmlElement {
  const isBased = childValue(style, 'w:basedOn') === baseId
  if (style.attributes.get('w:type') !== 'paragraph' || !isBased) return style
  const old = childOf(style, 'w:pPr')
  const properties = {
    name: 'w:pPr',
    attributes: new Map<string, string>(),
    children: settledProperties(old),
  }
  const rest = elementsIn(style).filter(({ name }) => name !== 'w:pPr')
  const run = rest.filter(({ name }) => name === 'w:rPr')
  return { ...style, children: [...rest.filter(({ name }) => name !== 'w:rPr'), properties, ...run] }
}

/** What CT_PPr wants behind spaces and indents, of what our styles have. */
const behind: ReadonlySet<string> = new Set(['w:contextualSpacing', 'w:outlineLvl'])
const replaced: ReadonlySet<string> = new Set(['w:spacing', 'w:ind', 'w:jc'])

function settledProperties(old: XmlElement | undefined): XmlElement[] {
  const all = old ? elementsIn(old) : []
  const kept = all.filter(({ name }) => !replaced.has(name))
  const [contextual, outline] = ['w:contextualSpacing', 'w:outlineLvl'].map((name) => childOf(old, name))
  return [
    ...kept.filter(({ name }) => !behind.has(name)),
    withDefaults('w:spacing', childOf(old, 'w:spacing'), ['before', 'after']),
    withDefaults('w:ind', childOf(old, 'w:ind'), ['left', 'right', 'firstLine']),
    ...(contextual ? [contextual] : []),
    childOf(old, 'w:jc') ?? { name: 'w:jc', attributes: new Map([['w:val', 'left']]), children: [] },
    ...(outline ? [outline] : []),
  ]
}

/** Zero for each of the names that the element does not say. */
function withDefaults(name: string, element: XmlElement | undefined, keys: readonly string[]): XmlElement {
  const zeros = keys.map((key) => [`w:${key}`, '0'] as const)
  return { name, attributes: new Map([...zeros, ...(element?.attributes ?? [])]), children: [] }
}
