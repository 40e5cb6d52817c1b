/** Why a service is rendered, in Russian. */
import type { Decision, Reason } from '../batch/decide.ts'
import { unitOf } from '../batch/job.ts'
import type { Key } from '../batch/key.ts'

const parts: Record<keyof Key, string> = {
  program: 'другая версия программы',
  options: 'другие параметры вызова',
  date: 'другая дата регламента',
  service: 'изменен файл услуги',
  agency: 'изменен файл органа',
  acts: 'изменен реестр актов',
  standard: 'изменен единый стандарт',
  names: 'изменен состав органов или единых стандартов',
  structures: 'изменены структуры',
  layout: 'изменено оформление',
  templates: 'изменены шаблоны ее структуры',
}

/** Services that are listed where no list was asked for. */
export const fewShown = 12

/** «krasnodar/gpzu: изменен файл услуги» for `most` services that will be rendered, and how many will not. */
export function listing(decisions: readonly Decision[], most: number): string {
  const due = decisions.filter(({ reasons }) => reasons.length > 0)
  const lines = due
    .slice(0, most)
    .map(({ file, reasons }) => `  ${unitOf(file)}: ${reasons.map(reasonText).join('; ')}`)
  const head = `Будет выпущено: ${due.length}, без изменений: ${decisions.length - due.length}.`
  const rest = due.length > most ? [`  … и еще ${due.length - most}; все – с параметром --changed.`] : []
  return [head, ...lines, ...rest].join('\n')
}

export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'forced':
      return 'задан параметр --force'
    case 'new':
      return 'еще не выпускалась или сведения о выпуске утрачены'
    case 'unreadable':
      return 'файл услуги не читается'
    case 'input':
      return parts[reason.part]
    case 'missing':
      return `нет файла «${reason.path}»`
    case 'damaged':
      return `файл «${reason.path}» изменен после выпуска`
  }
}
