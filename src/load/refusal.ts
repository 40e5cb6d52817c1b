/** Why the system refused to read, in words of the user; what it says itself is English and names paths of its own. */
import type { Diagnostic } from '../model/diagnostic.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'нет права на чтение',
  EPERM: 'нет права на чтение',
  EBUSY: 'занят другой программой',
  EISDIR: 'на его месте лежит папка',
  ENAMETOOLONG: 'путь слишком длинный',
}

/** A sentence about a file that could not be read. */
export function readRefusal(path: string, error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `Файла «${path}» нет: запустите команду в папке проекта или создайте недостающее командой «reglament init .».`
  return `Файл «${path}» не читается: ${reasonOf(error)}.`
}

/** The finding with such a sentence: without the file only those services cannot be made that need it. */
export function unreadable(sentence: string): Diagnostic & { location?: never; related?: never } {
  return {
    code: 'batch/input-unreadable',
    severity: 'error',
    message: sentence,
    hint: 'Проверьте, на месте ли файл и можно ли его прочитать.',
  }
}

/** A sentence about a folder that could not be listed. */
export function folderRefusal(path: string, error: unknown): string {
  return `Папка «${path}» не читается: ${reasonOf(error)}.`
}

function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return (code && reasons[code]) ?? `ошибка системы${code ? ` ${code}` : ''}`
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
