/** Names of the styles: the id that paragraphs carry and the name that a lawyer sees in Word. */
import type { Orientation } from './measure.ts'

export const styleNames = {
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Title: 'Title',
  Approval: 'Гриф',
  Paragraph: 'Регламент. Абзац',
  Clause: 'Регламент. Пункт',
  Subclause: 'Регламент. Подпункт',
  Subclause2: 'Регламент. Подпункт 2-го уровня',
  Subclause3: 'Регламент. Подпункт 3-го уровня',
  TextLeft: 'Регламент. Влево',
  TextCenter: 'Регламент. По центру',
  TextRight: 'Регламент. Вправо',
  Appendix: 'Приложение',
  AppendixReference: 'Приложение. К чему',
  AppendixForm: 'Приложение. Отметка «Форма»',
  AppendixTitle: 'Приложение. Название',
  TableCaption: 'caption',
  TableHead: 'Таблица. Головка',
  TableText: 'Таблица. Текст',
  TableCenter: 'Таблица. По центру',
  TableRight: 'Таблица. Вправо',
  TableGap: 'Таблица. Разделитель',
  Addressee: 'Форма. Адресат',
  FormText: 'Форма. Абзац с пробелами',
  FormHeading: 'Форма. Подзаголовок',
  FormLine: 'Форма. Строка',
  FormLineHinted: 'Форма. Строка с пояснением',
  FormHint: 'Форма. Пояснение',
  FormCheckbox: 'Форма. Отметка',
  Signature: 'Подпись документа',
  SignatureHinted: 'Подпись документа с пояснением',
  SignatureName: 'Подпись документа. Расшифровка',
  PageHeader: 'header',
  PageFooter: 'footer',
  Mark: 'Отметка проекта',
  FootnoteText: 'footnote text',
  CommentText: 'annotation text',
  ContentsHeading: 'TOC Heading',
  Contents1: 'toc 1',
  Contents2: 'toc 2',
} as const

export type StyleId = keyof typeof styleNames

/** Russian second names of styles whose first name Word must recognise. */
export const aliases: Partial<Record<StyleId, string>> = {
  Heading1: 'Заголовок раздела',
  Heading2: 'Заголовок подраздела',
  Heading3: 'Заголовок подраздела 2-го уровня',
  Heading4: 'Заголовок подраздела 3-го уровня',
  Title: 'Наименование регламента',
  TableCaption: 'Таблица. Название',
}

/** Styles that depend on the width of the sheet and so have a twin for landscape sheets. */
export const widthStyles = [
  'Appendix',
  'AppendixReference',
  'Addressee',
  'FormLine',
  'FormLineHinted',
  'Signature',
  'SignatureHinted',
] as const satisfies readonly StyleId[]

export type WidthStyle = (typeof widthStyles)[number]

/** Style ids that the package holds: every `StyleId`, `…Landscape` for the twins, and twins of smaller letters. */
export type AnyStyleId = StyleId | `${WidthStyle}Landscape` | `${CellStyle}${number}`

/** Styles of the text in cells: a table of smaller letters has twins of its size. */
export const cellStyles = [
  'TableHead',
  'TableText',
  'TableCenter',
  'TableRight',
] as const satisfies readonly StyleId[]

export type CellStyle = (typeof cellStyles)[number]

/** The style at `size` points, `usual` being that of the layout: half points tell the twins apart. */
export function sizedStyle(style: CellStyle, size: number, usual: number): AnyStyleId {
  return size === usual ? style : `${style}${Math.round(size * 2)}`
}

/** The twin of a style that depends on the width of the sheet. */
export function widthStyle(style: StyleId, place: { readonly orientation: Orientation }): AnyStyleId {
  return place.orientation === 'landscape' && isWidthStyle(style) ? `${style}Landscape` : style
}

function isWidthStyle(style: StyleId): style is WidthStyle {
  return (widthStyles as readonly StyleId[]).includes(style)
}

export const characterStyles = {
  Strong: 'Strong',
  Emphasis: 'Emphasis',
  StrongEmphasis: 'Полужирный курсив',
  Gap: 'Не заполнено',
  FootnoteMark: 'footnote reference',
  CommentMark: 'annotation reference',
} as const
