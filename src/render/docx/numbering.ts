/**
 * word/numbering.xml: one abstract numbering and one instance for each list that Word counts. Lists never share an
 * abstract numbering: with a shared one Word may go on counting where the other list stopped.
 */
import type { Document, List, NumberFormat } from '../../model/document.ts'
import type { Layout } from '../../schema/types.ts'
import { hash } from './bookmarks.ts'
import { fromMillimetres } from './measure.ts'
import { levelText } from './number-format.ts'
import { isBound, type NumberPlan, numId, placeKey } from './number-plan.ts'
import { declaration, escapeXml, wordNamespaces } from './xml.ts'

export function numberingXml(document: Document, numbers: NumberPlan, layout: Layout): string {
  const used = [...new Set([...numbers.native.values()].map((place) => place.list))].sort((a, b) => a - b)
  const abstracts = used.map((index) => abstractXml(document.lists[index], index, numbers, layout))
  const instances = used.map(
    (index) => `<w:num w:numId="${numId(index)}"><w:abstractNumId w:val="${index}"/></w:num>`,
  )
  return `${declaration}<w:numbering ${wordNamespaces}>${abstracts.join('')}${instances.join('')}</w:numbering>`
}

function abstractXml(list: List | undefined, index: number, numbers: NumberPlan, layout: Layout): string {
  const levels = (list?.levels ?? []).slice(0, 9)
  return [
    `<w:abstractNum w:abstractNumId="${index}">`,
    // Word joins pasted lists by this id; it must differ from list to list and stay from draft to draft.
    `<w:nsid w:val="${hash(`${index} ${list?.id ?? ''}`).toUpperCase()}"/>`,
    '<w:multiLevelType w:val="multilevel"/>',
    ...levels.map((level, depth) => {
      const look = numbers.looks.get(placeKey({ list: index, level: depth }))
      const bound = look !== undefined && isBound(numbers, look, { list: index, level: depth })
      const firstLine = look?.startsWith('Heading') ? 0 : fromMillimetres(layout.indent.firstLine)
      return [
        `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${formats[level.format]}"/>`,
        bound ? `<w:pStyle w:val="${look}"/>` : '',
        `<w:suff w:val="space"/><w:lvlText w:val="${escapeXml(levelText(level.pattern, depth))}"/>`,
        `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="${firstLine}"/></w:pPr></w:lvl>`,
      ].join('')
    }),
    '</w:abstractNum>',
  ].join('')
}

const formats: Readonly<Record<NumberFormat, string>> = {
  decimal: 'decimal',
  upperRoman: 'upperRoman',
  russianLower: 'russianLower',
}
