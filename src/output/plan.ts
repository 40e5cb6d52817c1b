/**
 * Which files will be written and where. Nothing is written here: a file that must not be written is reported and
 * left out, the others stay.
 */
import { join } from 'node:path'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Artifact } from '../model/output.ts'
import { type PathProblem, pathKey, pathProblem } from './path.ts'

export type Plan = { readonly folder: string; readonly files: readonly PlannedFile[] }

/** `target` is the full path of `artifact`. */
export type PlannedFile = { readonly target: string; readonly artifact: Artifact }

/** Path of the manifest, relative to the output folder; no artifact may take it. */
export const manifestPath = 'manifest.json'

/** Longest path that most programs on Windows open, in UTF-16 units (MAX_PATH less the final zero). */
const longestWindowsPath = 259

/** Plan of writing `artifacts` into `folder`; paths that are unsafe or taken go to `report` as `output/…`. */
export function plan(folder: string, artifacts: readonly Artifact[], report: Report): Plan {
  const safe = artifacts.filter((artifact) => isSafe(artifact, report))
  const files = withoutConflicts(safe, report).map((artifact) => ({
    target: join(folder, ...artifact.path.split('/')),
    artifact,
  }))
  for (const file of files) warnOfLength(file, report)
  return { folder, files }
}

function isSafe({ path }: Artifact, report: Report): boolean {
  const problem = pathProblem(path)
  if (problem) report({ severity: 'error', ...pathFindings[problem](path) })
  return problem === undefined
}

const pathFindings: Record<PathProblem, (path: string) => Pick<Diagnostic, 'code' | 'message' | 'hint'>> = {
  outside: (path) => ({
    code: 'output/path-outside',
    message: `Файл «${path}» оказался бы вне папки результатов.`,
    hint: 'Проверьте идентификаторы услуги и органа: в них допустимы только строчные латинские буквы, цифры и дефис.',
  }),
  invalid: (path) => ({
    code: 'output/path-invalid',
    message: `Имя файла «${path}» недопустимо в Windows.`,
    hint: 'Измените идентификатор услуги или органа: имена вида con, aux, nul и знаки < > : " | ? * \\ использовать нельзя.',
  }),
  'too-long': (path) => ({
    code: 'output/path-too-long',
    message: `Имя файла «${path}» длиннее 255 байт.`,
    hint: 'Сократите идентификатор услуги или органа.',
  }),
}

function withoutConflicts(artifacts: readonly Artifact[], report: Report): Artifact[] {
  const taken = new Map<string, string[]>([[manifestPath, [manifestPath]]])
  for (const { path } of artifacts) {
    const key = pathKey(path)
    taken.set(key, [...(taken.get(key) ?? []), path])
  }
  const reported = new Set<string>()
  return artifacts.filter(({ path }) => {
    const [rival] = rivals(path, taken)
    if (rival === undefined) return true
    const key = pathKey(path)
    if (!reported.has(key)) report(conflict(path, rival))
    reported.add(key)
    return false
  })
}

/** Paths that cannot exist beside `path`: the same one again, or a file where `path` needs a folder. */
function rivals(path: string, taken: ReadonlyMap<string, readonly string[]>): string[] {
  const names = pathKey(path).split('/')
  const folders = names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join('/'))
  const same = [...(taken.get(names.join('/')) ?? [])]
  same.splice(same.indexOf(path), 1)
  return [...same, ...folders.flatMap((folder) => taken.get(folder) ?? [])]
}

function conflict(path: string, rival: string): Diagnostic {
  const files = path === rival ? `два файла «${path}»` : `файлы «${path}» и «${rival}»`
  return {
    code: 'output/conflict',
    severity: 'error',
    message: `На одно место в папке результатов претендуют ${files}.`,
    hint: 'Дайте услугам и органам разные идентификаторы; отличия только в регистре букв недостаточно.',
  }
}

function warnOfLength({ target, artifact }: PlannedFile, report: Report): void {
  if (target.length <= longestWindowsPath) return
  report({
    code: 'output/path-long-for-windows',
    severity: 'warning',
    message: `Полный путь к файлу «${artifact.path}» – ${target.length} знаков, программы Windows открывают не более ${longestWindowsPath}.`,
    hint: 'Выберите папку результатов ближе к корню диска.',
  })
}
