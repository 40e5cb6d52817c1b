/** word/styles.xml: every look that a paragraph of the regulation may have, by layout. */
import type { Layout } from '../../schema/types.ts'
import { fromPoints, halfPoints, lineUnits } from './measure.ts'
import type { NumberPlan } from './number-plan.ts'
import {
  type AnyStyleId,
  aliases,
  type CellStyle,
  cellStyles,
  characterStyles,
  type StyleId,
  sizedStyle,
  styleNames,
  type WidthStyle,
  widthStyles,
} from './style-names.ts'
import { numberingProperties, paragraphRules } from './style-rules.ts'
import { bold, characterStyle, fontSize, italic, paragraphProperties, paragraphStyle } from './style-xml.ts'
import { declaration, escapeXml, wordNamespaces } from './xml.ts'

/** `hasLandscape`: whether twins for landscape sheets are needed; `sizes`: of the letters of tables, points. */
export function stylesXml(
  layout: Layout,
  numbers: NumberPlan,
  hasLandscape: boolean,
  sizes: readonly number[],
): string {
  const ids = Object.keys(styleNames) as StyleId[]
  const portrait = paragraphRules(layout, 'portrait')
  const landscape = paragraphRules(layout, 'landscape')
  const looks: string[] = []
  // Loops without arrow functions: the engine drops compiled code of a function with its last instance.
  for (const id of ids) looks.push(oneStyle(id, styleNames[id], portrait, numbers))
  if (hasLandscape) for (const id of widthStyles) looks.push(twin(id, landscape))
  for (const size of sizes) for (const id of cellStyles) looks.push(smaller(id, size))
  return [
    `${declaration}<w:styles ${wordNamespaces}>`,
    defaults(layout),
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    tableStyles,
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    ...looks,
    ...textStyles,
    '</w:styles>',
  ].join('')
}

type Rules = ReturnType<typeof paragraphRules>

function oneStyle(id: StyleId, name: string, rules: Rules, numbers: NumberPlan): string {
  const { paragraph, run, next, hidden } = rules[id]
  const numbering = numberingProperties(numbers, id)
  return paragraphStyle({
    id,
    name,
    alias: aliases[id],
    basedOn: 'Normal',
    next: next ?? id,
    paragraph: paragraphProperties(numbering === '' ? paragraph : { ...paragraph, numbering }),
    run: run ?? '',
    hidden: hidden ?? false,
  })
}

/** Only what the width of the sheet changes; the rest comes from the portrait style. */
function twin(id: WidthStyle, rules: Rules): string {
  const { left, tab } = rules[id].paragraph
  const own: AnyStyleId = `${id}Landscape`
  const changed = left === undefined ? { tab } : { left, tab }
  return paragraphStyle({
    id: own,
    name: `${styleNames[id]} (альбомный лист)`,
    basedOn: id,
    next: own,
    paragraph: paragraphProperties(changed),
  })
}

/** The style of a cell with smaller letters. */
function smaller(id: CellStyle, size: number): string {
  const own = sizedStyle(id, size, Number.NaN)
  return paragraphStyle({
    id: own,
    // A comma in a name would begin a second name.
    name: `${styleNames[id]} (${size} пт)`,
    basedOn: id,
    next: own,
    run: fontSize(halfPoints(size)),
  })
}

function defaults(layout: Layout): string {
  const font = escapeXml(layout.font.family)
  const run = [
    `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    fontSize(halfPoints(layout.font.size)),
    '<w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/>',
  ].join('')
  const { line, lineExact } = layout.spacing
  const lines = lineExact === undefined ? { line: lineUnits(line) } : { lineExact: fromPoints(lineExact) }
  const paragraph = paragraphProperties({ before: 0, after: 0, ...lines })
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>`
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = sides
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')
const padding =
  '<w:tblInd w:w="0" w:type="dxa"/>%<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'

const tableStyles = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>',
  `<w:tblPr>${padding.replace('%', '')}</w:tblPr></w:style>`,
  '<w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Регламент. Таблица"/><w:basedOn w:val="TableNormal"/><w:qFormat/>',
  `<w:tblPr>${padding.replace('%', `<w:tblBorders>${borders}</w:tblBorders>`)}</w:tblPr></w:style>`,
  '<w:style w:type="table" w:customStyle="1" w:styleId="SignatureTable"><w:name w:val="Подпись документа. Графы"/><w:basedOn w:val="TableNormal"/>',
  '<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
].join('')

const textStyles = [
  characterStyle({ id: 'Strong', name: characterStyles.Strong, run: bold }),
  characterStyle({ id: 'Emphasis', name: characterStyles.Emphasis, run: italic }),
  characterStyle({ id: 'StrongEmphasis', name: characterStyles.StrongEmphasis, run: bold + italic }),
  characterStyle({ id: 'Gap', name: characterStyles.Gap }),
  characterStyle({
    id: 'FootnoteMark',
    name: characterStyles.FootnoteMark,
    hidden: true,
    run: '<w:vertAlign w:val="superscript"/>',
  }),
  characterStyle({ id: 'CommentMark', name: characterStyles.CommentMark, hidden: true, run: fontSize(16) }),
]
