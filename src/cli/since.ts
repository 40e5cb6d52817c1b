/** What git says has changed since a revision. */
import { execFileSync } from 'node:child_process'
import { UsageError } from '../model/usage-error.ts'

/** Changed, new and deleted files under data/ and templates/, relative to `cwd`, with forward slashes. */
export function changedSince(revision: string, cwd: string): string[] {
  if (revision.startsWith('-'))
    throw new UsageError(`Ревизия «${revision}» не понята: нужна ветка, метка или хеш, например HEAD~1.`)
  const folders = ['--', 'data', 'templates']
  const changed = git(
    ['diff', '--name-only', '-z', '--no-renames', '--relative', revision, ...folders],
    revision,
    cwd,
  )
  const fresh = git(['ls-files', '--others', '--exclude-standard', '-z', ...folders], revision, cwd)
  return [...new Set([...changed, ...fresh])].sort()
}

function git(args: readonly string[], revision: string, cwd: string): string[] {
  try {
    const text = execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    })
    return text.split('\0').filter((path) => path !== '')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new UsageError(
      isMissing
        ? 'Для параметра --since нужна программа git, а она не найдена.'
        : `Ревизия «${revision}» не найдена или папка проекта не ведется в git.`,
    )
  }
}
