/** What a template changes for the writer: the page, the style part, the package. */
import type { Diagnostic, Report } from '../../../model/diagnostic.ts'
import type { Layout } from '../../../schema/types.ts'
import { readTemplate, type TemplateFault, type WordTemplate } from './read.ts'

/** The template of the layout; undefined when there is none or it cannot be used, which is reported. */
export function useTemplate(
  bytes: Uint8Array | undefined,
  layout: Layout,
  report: Report,
): WordTemplate | undefined {
  if (!bytes) return undefined
  const template = readTemplate(bytes)
  if ('fault' in template) {
    report(unusable(layout.template ?? '', template.fault))
    return undefined
  }
  if (!template.page.isA4) report(otherSheet(layout.template ?? ''))
  if (layout.mark !== undefined && template.furniture.length > 0) report(markLost(layout.mark))
  return template
}

/** The layout that a document with this template really has; what is wrong with the template is said by the writer. */
export function templateLayout(layout: Layout, bytes: Uint8Array | undefined): Layout {
  const template = bytes && readTemplate(bytes)
  return withTemplatePage(layout, template && !('fault' in template) ? template : undefined)
}

/** The layout with the margins of the template, in millimetres. */
export function withTemplatePage(layout: Layout, template: WordTemplate | undefined): Layout {
  const margins = template?.page.margins
  if (!margins) return layout
  const { top, right, bottom, left } = margins
  const own = {
    top: toMillimetres(top),
    right: toMillimetres(right),
    bottom: toMillimetres(bottom),
    left: toMillimetres(left),
  }
  return { ...layout, page: { ...layout.page, margins: own } }
}

function toMillimetres(twips: number): number {
  return (twips * 25.4) / 1440
}

const reasons: Record<TemplateFault, string> = {
  'not-zip': 'это не файл DOCX или DOTX',
  damaged: 'архив поврежден',
  'too-large': 'в распакованном виде он слишком велик',
  macros: 'в нем есть макросы',
  'not-word': 'в нем нет документа Word со стилями',
  'broken-xml': 'его содержимое повреждено',
  'foreign-objects': 'в его колонтитулах есть внедренные объекты, внешние файлы или поля, которые их читают',
}

function unusable(name: string, fault: TemplateFault): Diagnostic {
  return {
    code: 'render/template-unusable',
    severity: 'error',
    message: `Шаблон органа «${name}» не использован: ${reasons[fault]}.`,
    hint: 'Сохраните шаблон в Word как DOCX или DOTX без макросов и без внедренных объектов в колонтитулах.',
  }
}

function otherSheet(name: string): Diagnostic {
  return {
    code: 'render/template-sheet',
    severity: 'warning',
    message: `В шаблоне органа «${name}» лист не формата A4; документ составлен на листах A4.`,
    hint: 'Установите в шаблоне формат A4.',
  }
}

function markLost(mark: string): Diagnostic {
  return {
    code: 'render/unsupported',
    severity: 'info',
    message: `Отметка «${mark}» в DOCX не поставлена: колонтитулы взяты из шаблона органа.`,
    hint: 'Впишите отметку в колонтитул шаблона или не задавайте ее в оформлении.',
  }
}
