/** Headers and footers of the template with the pictures in them. */
import type { Parts } from '../../../ooxml/unzip.ts'
import { childrenOf, parseXml, walkXml, type XmlElement } from '../../../ooxml/xml.ts'
import { type Relation, relationsOf } from './relations.ts'

export type Furniture = {
  readonly kind: 'header' | 'footer'
  readonly type: 'default' | 'first' | 'even'
  readonly content: XmlElement
  readonly relations: readonly Relation[]
  /** Pictures by the path they are named by. */
  readonly media: ReadonlyMap<string, Uint8Array>
}

export type FurnitureFault = 'broken-xml' | 'foreign-objects'

const kinds = ['header', 'footer'] as const
const types = ['default', 'first', 'even'] as const

/** Those that the last section names, always in the same order. */
export function readFurniture(
  parts: Parts,
  main: string,
  section: XmlElement | undefined,
): Furniture[] | FurnitureFault {
  const relations = relationsOf(parts, main)
  const found: Furniture[] = []
  for (const kind of kinds)
    for (const type of types) {
      const reference = childrenOf(section, `w:${kind}Reference`).find(
        ({ attributes }) => attributes.get('w:type') === type,
      )
      const path = relations.find(({ id }) => id === reference?.attributes.get('r:id'))?.target
      if (path === undefined) continue
      const one = readOne(parts, path)
      if (typeof one === 'string') return one
      found.push({ kind, type, ...one })
    }
  return found
}

/** A picture may be drawn and a link may be followed; nothing is fetched or run when the file is opened. */
function readOne(parts: Parts, path: string): Omit<Furniture, 'kind' | 'type'> | FurnitureFault {
  const bytes = parts.get(path)
  const content = bytes && parseXml(new TextDecoder().decode(bytes))
  if (!content) return 'broken-xml'
  const relations = relationsOf(parts, path)
  if (hasObjects(content) || !relations.every(isHarmless)) return 'foreign-objects'
  const pictures = relations.filter(({ isExternal }) => !isExternal)
  const media = new Map(pictures.map(({ target }) => [target, parts.get(target) ?? new Uint8Array()]))
  return { content, relations, media }
}

const pictureName = /^[\w./-]+\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?)$/i

function isHarmless({ type, target, isExternal }: Relation): boolean {
  if (isExternal) return type === 'hyperlink' && /^(?:https?|mailto):/i.test(target)
  return type === 'image' && pictureName.test(target)
}

/** Fields that read other files or start other programs. */
const activeField = /\b(?:DDE(?:AUTO)?|INCLUDE(?:TEXT|PICTURE)?|IMPORT|LINK|EMBED|DATABASE|MACROBUTTON|RD)\b/i

function hasObjects(content: XmlElement): boolean {
  let code = ''
  for (const { name, attributes, children } of walkXml(content)) {
    if (name === 'w:object' || name === 'w:control') return true
    if (name === 'w:instrText') code += children.join('')
    if (name === 'w:fldSimple') code += ` ${attributes.get('w:instr') ?? ''} `
  }
  return activeField.test(code.replace(/\bHYPERLINK\b/gi, ''))
}
