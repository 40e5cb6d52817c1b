/** What git says has changed since a revision. */
import { execFileSync } from 'node:child_process'
import { type Linked, linkedFiles } from '../load/linked.ts'
import { UsageError } from '../model/usage-error.ts'

const folders = ['data', 'templates']

/**
 * Changed, new and deleted files under data/ and templates/, relative to `cwd`, with forward slashes; a link is changed
 * when the file is that it leads to.
 */
export function changedSince(revision: string, cwd: string): string[] {
  if (/^[-^]|\.\./.test(revision))
    throw new UsageError(
      `Ревизия «${revision}» не понята: нужна одна ревизия – ветка, метка или хеш, например HEAD~1.`,
    )
  const links = linkedFiles(cwd)
  const inside = [...folders, ...links.map(({ target }) => target).filter((path) => !path.startsWith('..'))]
  const places = ['--', ...inside.filter((path) => path !== '')]
  const [commit = revision] = git(['rev-parse', '--verify', `${revision}^{commit}`], revision, cwd)
  const changed = git(
    ['diff', '--name-only', '-z', '--no-renames', '--relative', commit.trim(), ...places],
    revision,
    cwd,
  )
  const fresh = git(['ls-files', '--others', '--exclude-standard', '-z', ...places], revision, cwd)
  return [...new Set([...changed, ...fresh].flatMap((path) => namesOf(path, links)))].sort()
}

/** Under which names the program reads the file. */
function namesOf(path: string, links: readonly Linked[]): string[] {
  const own = folders.some((folder) => path.startsWith(`${folder}/`)) ? [path] : []
  const others = links.flatMap((link) => {
    if (path === link.target) return [link.path]
    return path.startsWith(`${link.target}/`) ? [link.path + path.slice(link.target.length)] : []
  })
  return [...own, ...others]
}

function git(args: readonly string[], revision: string, cwd: string): string[] {
  try {
    const text = execFileSync('git', ['--literal-pathspecs', ...args], {
      cwd,
      // Its reasons are told apart by their English words.
      env: { ...process.env, LC_ALL: 'C' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    })
    return text.split('\0').filter((path) => path !== '')
  } catch (error) {
    throw new UsageError(refusal(error as Failed, revision))
  }
}

type Failed = NodeJS.ErrnoException & { readonly stderr?: string }

function refusal({ code, stderr = '' }: Failed, revision: string): string {
  if (code === 'ENOENT') return 'Для параметра --since нужна программа git, а она не найдена.'
  const [, repository] = /dubious ownership in repository at '([^']*)'/.exec(stderr) ?? []
  if (repository !== undefined)
    return `Программа git не открывает папку «${repository}»: она принадлежит другому пользователю. Разрешите это: git config --global --add safe.directory "${repository}"`
  if (stderr.includes('not a git repository'))
    return 'Папка проекта не ведется в git: параметр --since к ней не применить.'
  return `Ревизия «${revision}» не найдена: проверьте ее имя; если история загружена не вся, загрузите остальную: git fetch --unshallow`
}
