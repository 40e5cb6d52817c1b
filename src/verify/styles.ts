/** Styles of a file with what they inherit. */
import { childOf, childrenOf, childValue, type XmlElement } from '../ooxml/xml.ts'

export type Styles = ReadonlyMap<string, XmlElement>

export function readStyles(part: XmlElement | undefined): Styles {
  return new Map(
    childrenOf(part, 'w:style').flatMap((style) => {
      const id = style.attributes.get('w:styleId')
      return id === undefined ? [] : [[id, style] as const]
    }),
  )
}

const longestChain = 20

/** The style and those it is based on, the nearest first. */
export function chainOf(styles: Styles, id: string | undefined): XmlElement[] {
  const chain: XmlElement[] = []
  for (let next = id; next !== undefined && chain.length < longestChain; ) {
    const style = styles.get(next)
    if (style === undefined) break
    chain.push(style)
    next = childValue(style, 'w:basedOn')
  }
  return chain
}

/** The name that Word shows, of a paragraph without a style that of the default. */
export function styleName(styles: Styles, id: string | undefined): string {
  const style = id === undefined ? undefined : styles.get(id)
  return style ? (childValue(style, 'w:name') ?? '') : 'Normal'
}

/** `numId` that holds for a paragraph: its own, or that of its style; undefined and `0` number nothing. */
export function numberingOf(styles: Styles, properties: XmlElement | undefined): string | undefined {
  const chain = chainOf(styles, childValue(properties, 'w:pStyle'))
  const all = [properties, ...chain.map((style) => childOf(style, 'w:pPr'))]
  const ids = all.map((one) => childValue(childOf(one, 'w:numPr'), 'w:numId'))
  const id = ids.find((one) => one !== undefined)
  return id === '0' ? undefined : id
}
