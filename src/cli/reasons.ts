/** Why a service is rendered, in Russian. */
import type { Decision, Reason } from '../batch/decide.ts'
import { unitOf } from '../batch/job.ts'
import type { Key } from '../batch/key.ts'
import { several } from '../suggest/several.ts'

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
const fewShown = 12

type Asked = { readonly changed?: boolean; readonly quiet?: boolean }

/** What is said before a run: `changes` are the files that it was made for, if it was; a list that was asked for is never left out. */
export function announced(
  decisions: readonly Decision[],
  changes: readonly string[] | undefined,
  { changed = false, quiet = false }: Asked,
): string[] {
  const isTold = changes !== undefined && !quiet
  return [
    ...(isTold ? [`Изменены файлы: ${several(changes) || 'нет'}.`] : []),
    ...(changed || isTold ? [listing(decisions, changed ? decisions.length : fewShown)] : []),
  ]
}

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
