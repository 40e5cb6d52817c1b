/** Files of a project that would be passed over in silence only because of their ending, their folder or their kind. */
import type { Report } from '../model/diagnostic.ts'
import type { Files, Skipped } from './files.ts'

/** `isKnown` tells of a file in `data` whether something is read from it. */
export function reportIgnored(files: Files, isKnown: (path: string) => boolean, report: Report): void {
  // «Блокнот» adds .txt, and Windows hides it.
  for (const path of files.list('data', '').filter((one) => /\.ya?ml(\.txt)?$/i.test(one))) {
    if (isKnown(path)) continue
    if (!path.endsWith('.yaml')) ignored(path, ...misnamed(path), report)
    else ignored(path, 'в этой папке данных не ждут', places, report)
  }
  for (const skipped of ['data', 'templates'].flatMap((folder) => files.skipped(folder)))
    ignored(skipped.path, ...words(skipped), report)
}

const places =
  'Органы лежат в data/agencies, услуги — в data/services/<орган>, реестр актов — data/acts.yaml.'

function misnamed(path: string): [string, string] {
  return [
    'у файлов данных расширение .yaml',
    `Переименуйте его в «${path.replace(/\.ya?ml(\.txt)?$/i, '.yaml')}».`,
  ]
}

function words({ kind }: Skipped): [string, string] {
  switch (kind) {
    case 'outside':
      return ['это ссылка за пределы папки проекта', 'Положите вместо ссылки то, на что она ведет.']
    case 'dangling':
      return ['это ссылка на то, чего нет', 'Положите вместо ссылки сам файл.']
    case 'folder-link':
      return ['это ссылка на папку', 'Положите вместо ссылки саму папку.']
    case 'folder':
      return ['это папка', 'Положите на ее место файл или назовите папку без расширения.']
    case 'other':
      return ['это не обычный файл', 'Положите на его место обычный файл.']
  }
}

function ignored(path: string, reason: string, hint: string, report: Report): void {
  report({
    code: 'data/file-ignored',
    severity: 'warning',
    message: `Файл «${path}» не прочитан: ${reason}.`,
    hint,
    location: { source: { name: path, text: '' }, start: { line: 1, column: 1 } },
  })
}
