/** Why the system refused to write, in words of the user; the code of the system is no help to a lawyer. */
import type { Diagnostic } from '../model/diagnostic.ts'

type Reason = { readonly what: string; readonly hint: string }

const noRight: Reason = {
  what: 'нет права на запись или файл открыт в другой программе',
  hint: 'Закройте файл, если он открыт, например, в Word, и проверьте права на папку результатов.',
}
const noRightToCreate: Reason = {
  what: 'нет права на запись',
  hint: 'Проверьте права на папку или выберите другую.',
}
const obstacle: Reason = {
  what: 'на месте нужной папки лежит файл или на месте файла – папка',
  hint: 'Уберите лишний файл или папку либо выберите другую папку результатов.',
}
const noSpace: Reason = {
  what: 'на диске нет места',
  hint: 'Освободите место или выберите папку результатов на другом диске.',
}

const reasons: Readonly<Record<string, Reason>> = {
  EACCES: noRight,
  EPERM: noRight,
  EBUSY: noRight,
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  EROFS: { what: 'диск доступен только для чтения', hint: 'Выберите папку результатов на другом диске.' },
  ENOTDIR: obstacle,
  EISDIR: obstacle,
  EEXIST: obstacle,
  ENOTEMPTY: obstacle,
  ENOENT: {
    what: 'такой папки нет, и создать ее нельзя',
    hint: 'Проверьте имя диска и папки результатов.',
  },
  ENAMETOOLONG: {
    what: 'путь слишком длинный',
    hint: 'Выберите папку результатов ближе к корню диска.',
  },
}

/** The finding about a file that could not be written; an error that did not come from the system is a bug and is thrown on. */
export function notWritable(path: string, error: unknown): Diagnostic {
  const { what, hint } = reasonOf(error)
  return refused(`Файл «${path}» не записан в папку результатов: ${what}.`, hint)
}

/** About a file that was to be removed and is still there. */
export function notRemoved(path: string, error: unknown): Diagnostic {
  const { what, hint } = reasonOf(error)
  return {
    code: 'output/not-removed',
    severity: 'error',
    message: `Файл «${path}» не удален из папки результатов: ${what.replace('на запись', 'на удаление')}.`,
    hint,
  }
}

const ownFolder = 'Проверьте права на нее или удалите ее.'

/**
 * About a record of what was made of what: one finding for all of them. The files of the services were written. Without
 * an error of the system the folder of the records is a link that leads out of the output folder.
 */
export function notRemembered(error?: unknown): Diagnostic {
  const reason = error === undefined ? { what: 'это ссылка за ее пределы', hint: ownFolder } : reasonOf(error)
  const { what, hint } = reason === noRight ? noRightToCreate : reason
  const remedy = reason === noRight || reason === obstacle ? ownFolder : hint
  return {
    code: 'output/not-remembered',
    severity: 'warning',
    message: `Сведения о выпуске не записаны в папку «.reglament» внутри папки результатов: ${what}.`,
    hint: `${remedy} Пока их нет, каждый запуск составляет эти услуги заново, даже если ничего не изменилось.`,
  }
}

/** The same about a new file of a project: there is no result yet, and Word holds nothing open. */
export function notCreated(path: string, error: unknown): Diagnostic {
  const reason = reasonOf(error)
  const { what, hint } = reason === noRight ? noRightToCreate : reason
  return refused(`Файл «${path}» не создан: ${what}.`, hint.replaceAll(' результатов', ''))
}

function refused(message: string, hint: string): Diagnostic {
  return { code: 'output/not-writable', severity: 'error', message, hint }
}

function reasonOf(error: unknown): Reason {
  const code = systemCode(error)
  if (code === undefined) throw error
  return reasons[code] ?? { what: `ошибка системы ${code}`, hint: 'Проверьте диск и папку результатов.' }
}

/** Code of an error of the operating system, e.g. `EACCES`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
