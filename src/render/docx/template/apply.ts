/** Puts what was taken from a template into the package of a regulation. */
import { childrenOf, parseXml, writeXml, type XmlElement } from '../../../ooxml/xml.ts'
import type { Envelope } from '../envelope.ts'
import { declaration } from '../xml.ts'
import { mergeStyles, renamed } from './merge-styles.ts'
import type { WordTemplate } from './read.ts'

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export type Applied = {
  /** Parts of the package, those of the template in place of those of the program. */
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly styles: string
  /** As in `Envelope`. */
  readonly references: string
}

/** `styles` is the style part of the program. */
export function applyTemplate(template: WordTemplate, envelope: Envelope, styles: string): Applied {
  const own = parseXml(styles)
  const merged = own
    ? mergeStyles(template.styles, own)
    : { root: template.styles, ids: new Map<string, string>() }
  const parts: Record<string, Uint8Array> = { ...envelope.parts }
  if (template.theme) parts['word/theme/theme1.xml'] = template.theme
  if (template.fonts) parts['word/fontTable.xml'] = encode(template.fonts)
  if (template.page.evenAndOdd) setEvenAndOdd(parts)
  const references =
    template.furniture.length === 0 ? envelope.references : addFurniture(parts, template, merged.ids)
  return { parts, styles: declaration + writeXml(merged.root), references }
}

function encode(tree: XmlElement): Uint8Array {
  return new TextEncoder().encode(declaration + writeXml(tree))
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (text: string) => string): void {
  parts[path] = new TextEncoder().encode(change(new TextDecoder().decode(parts[path])))
}

function setEvenAndOdd(parts: Record<string, Uint8Array>): void {
  edit(parts, 'word/settings.xml', (text) =>
    text.replace(/<w:evenAndOddHeaders[^>]*>/, '<w:evenAndOddHeaders w:val="true"/>'),
  )
}

/** Writes the parts and tells the package of them; gives the elements by which the first section names them. */
function addFurniture(
  parts: Record<string, Uint8Array>,
  { furniture }: WordTemplate,
  ids: ReadonlyMap<string, string>,
): string {
  const all = furniture.map((one, index) => ({
    ...one,
    name: `template-${one.kind}${index + 1}.xml`,
    id: `rIdT${index + 1}`,
  }))
  for (const { name, content, relations, media } of all) {
    parts[`word/${name}`] = encode(renamed(withoutLists(content), ids))
    for (const [path, bytes] of media) parts[path] = bytes
    if (relations.length === 0) continue
    const lines = relations.map(({ id, type, target, isExternal }) => {
      const where = isExternal ? target : `/${target}`
      const mode = isExternal ? [['TargetMode', 'External'] as const] : []
      const attributes = new Map([['Id', id], ['Type', `${officeTypes}/${type}`], ['Target', where], ...mode])
      return { name: 'Relationship', attributes, children: [] }
    })
    const attributes = new Map([['xmlns', 'http://schemas.openxmlformats.org/package/2006/relationships']])
    parts[`word/_rels/${name}.rels`] = encode({ name: 'Relationships', attributes, children: lines })
  }
  edit(parts, 'word/_rels/document.xml.rels', (text) =>
    text.replace('</Relationships>', () => `${all.map(relation).join('')}</Relationships>`),
  )
  edit(parts, '[Content_Types].xml', (text) =>
    withPictureTypes(text, parts).replace('</Types>', () => `${all.map(override).join('')}</Types>`),
  )
  return all.map(({ kind, type, id }) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`).join('')
}

/** Lists of the template are not taken over, so nothing may belong to them. */
function withoutLists(element: XmlElement): XmlElement {
  const children = element.children.filter((one) => typeof one === 'string' || one.name !== 'w:numPr')
  return { ...element, children: children.map((one) => (typeof one === 'string' ? one : withoutLists(one))) }
}

type Named = { readonly kind: 'header' | 'footer'; readonly name: string; readonly id: string }

function relation({ kind, name, id }: Named): string {
  return `<Relationship Id="${id}" Type="${officeTypes}/${kind}" Target="${name}"/>`
}

function override({ kind, name }: Named): string {
  return `<Override ContentType="${wordTypes}.${kind}+xml" PartName="/word/${name}"/>`
}

const pictureTypes: Readonly<Record<string, string>> = {
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  tif: 'image/tiff',
  tiff: 'image/tiff',
}

/** The package says what the usual pictures are; those that Windows alone draws are added. */
function withPictureTypes(text: string, parts: Readonly<Record<string, Uint8Array>>): string {
  const root = parseXml(text)
  const known = new Set(childrenOf(root, 'Default').map(({ attributes }) => attributes.get('Extension')))
  const paths = Object.keys(parts).map((path) => /\.([^./]+)$/.exec(path)?.[1] ?? '')
  const missing = [...new Set(paths)].filter(
    (extension) => !known.has(extension) && pictureTypes[extension.toLowerCase()],
  )
  const lines = missing
    .sort()
    .map(
      (extension) =>
        `<Default ContentType="${pictureTypes[extension.toLowerCase()]}" Extension="${extension}"/>`,
    )
  return text.replace(/(<Types[^>]*>)/, (start) => start + lines.join(''))
}
