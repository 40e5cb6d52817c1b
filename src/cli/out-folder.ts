/** Where `--out` leads. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../model/usage-error.ts'

/** Folders of the project in which every file is looked at. */
const sources = ['data', 'templates']

/** Full path. Throws UsageError for an empty name, which a script may have meant otherwise, and for a place among the sources. */
export function outFolder(name: string, cwd: string): string {
  if (name.trim() === '')
    throw new UsageError('Имя папки результатов пустое: назовите ее после --out или не указывайте --out.')
  const out = resolve(cwd, name)
  const source = sources.find((folder) => isInside(out, join(cwd, folder)))
  if (source === undefined) return out
  throw new UsageError(
    `Результаты нельзя записать в «${name}»: в папке ${source} лежит то, из чего они составляются. Укажите другую папку, например --out out.`,
  )
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
