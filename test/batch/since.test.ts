/** `--since` never leaves out a service that a change concerns. */
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { touchedBy } from '../../src/batch/touched.ts'
import { changedSince } from '../../src/cli/since.ts'
import { openProject } from '../../src/load/project.ts'
import { UsageError } from '../../src/model/usage-error.ts'
import { copyForEachTest } from './copies.ts'
import { root } from './project.ts'

const follower = 'data/services/voronezh-forestry/hunting-ticket.yaml'
const standard = 'data/services/minprirody/hunting-ticket-standard.yaml'
const other = 'data/services/sfr/sfr-ils.yaml'
const git = (cwd: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd, encoding: 'utf8' })

const { project } = copyForEachTest('since', (fresh) => {
  for (const path of ['data/acts.yaml', 'data/agencies', follower, standard, other])
    cpSync(join(root, path), join(fresh, path), { recursive: true })
  cpSync(join(fresh, other), join(fresh, 'shared/linked.yaml'))
  symlinkSync('../../../shared/linked.yaml', join(fresh, 'data/services/sfr/linked.yaml'))
  git(fresh, 'init', '-q')
  git(fresh, 'add', '.')
  git(fresh, 'commit', '-qm', 'all')
})
const at = (path: string): string => join(project, path)

function selected(): string[] {
  const opened = openProject(project, root, () => undefined)
  return touchedBy(opened, opened.services, changedSince('HEAD', project)).map(({ path }) => path)
}

test.each<readonly [what: string, change: () => void, concerned: readonly string[]]>([
  ['nothing', () => undefined, []],
  ['a service', () => appendFileSync(at(other), '#\n'), [other]],
  ['a standard', () => appendFileSync(at(standard), '#\n'), [standard, follower]],
  ['a standard that is gone', () => rmSync(at(standard)), [follower]],
  ['an agency', () => appendFileSync(at('data/agencies/minprirody.yaml'), '#\n'), [standard]],
  [
    'a service under another name',
    () => renameSync(at(other), at(other.replace('sfr-ils', 'moved'))),
    ['data/services/sfr/moved.yaml'],
  ],
  [
    'the file that a link leads to',
    () => appendFileSync(at('shared/linked.yaml'), '#\n'),
    ['data/services/sfr/linked.yaml'],
  ],
])('%s', (_, change, concerned) => {
  change()
  expect(selected()).toEqual(concerned)
})

test('an agency that comes concerns the services that name it, wherever they lie', () => {
  writeFileSync(at('data/services/sfr/draft.yaml'), 'id: draft\n"орган": &a !!str "newcomer"\n')
  git(project, 'add', '.')
  git(project, 'commit', '-qm', 'draft')
  cpSync(at('data/agencies/sfr.yaml'), at('data/agencies/newcomer.yaml'))
  expect(selected()).toEqual(['data/services/sfr/draft.yaml'])
})

test('folders that are links are followed', () => {
  renameSync(at('data'), at('content'))
  symlinkSync('content', at('data'))
  git(project, 'add', '.')
  git(project, 'commit', '-qm', 'moved')
  appendFileSync(at(other.replace('data', 'content')), '#\n')
  expect(selected()).toEqual([other])
})

test.each(['HEAD..HEAD', 'HEAD...', '-x', '^HEAD', 'none'])('%s is no revision to count from', (revision) => {
  expect(() => changedSince(revision, project)).toThrow(UsageError)
})
