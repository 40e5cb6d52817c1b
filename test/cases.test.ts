/**
 * One directory of test/cases is one story. The project is the sample service of a city with the changes of
 * `change.yaml`; `command.txt` is what the lawyer typed; `expected/` is what he saw, in a folder with
 * `expected/outline.txt` the text of the regulation as well. `-u` rewrites the expectations.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = new URL('..', import.meta.url).pathname

/** With REGLAMENT_BUILT the built code tells the stories: it has tables that a run of the sources has not. */
const place = process.env.REGLAMENT_BUILT ? 'build/cli/run.js' : 'src/cli/run.ts'
const { run } = (await import(join(root, place))) as typeof import('../src/cli/run.ts')
const cases = join(root, 'test/cases')
const project = mkdtempSync(join(tmpdir(), 'reglament-case-'))

/** `find` must stand in the file; `put` replaces it once. `text` writes the file anew, `latin1` as bytes. */
type Change = {
  readonly file: string
  readonly find?: string
  readonly put?: string
  readonly text?: string
  readonly bytes?: string
  readonly repeat?: { readonly text: string; readonly times: number }
}

afterEach(() => rmSync(project, { recursive: true }))

test.each(readdirSync(cases).sort())('%s', async (name) => {
  const folder = join(cases, name)
  prepare(folder)
  const told = await tell(readFileSync(join(folder, 'command.txt'), 'utf8').trim())
  await expect(told.err).toMatchFileSnapshot(join(folder, 'expected/stderr.txt'))
  if (told.out !== '') await expect(told.out).toMatchFileSnapshot(join(folder, 'expected/stdout.txt'))
  await expect(outputs()).toMatchFileSnapshot(join(folder, 'expected/files.txt'))
  const outline = join(folder, 'expected/outline.txt')
  if (existsSync(outline)) await expect(outlines()).toMatchFileSnapshot(outline)
})

function prepare(folder: string): void {
  for (const path of ['data/acts.yaml', 'data/agencies/krasnodar.yaml', 'data/services/krasnodar/gpzu.yaml'])
    copy(path)
  const changes = join(folder, 'change.yaml')
  if (existsSync(changes))
    for (const change of parse(readFileSync(changes, 'utf8')) as Change[]) apply(change)
}

function copy(path: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  cpSync(join(root, path), join(project, path))
}

function apply(change: Change): void {
  const path = join(project, change.file)
  mkdirSync(dirname(path), { recursive: true })
  if (change.find === undefined) {
    writeFileSync(path, content(change))
    return
  }
  const text = readFileSync(existsSync(path) ? path : join(root, change.file), 'utf8')
  if (!text.includes(change.find)) throw new Error(`${change.file} holds no «${change.find}»`)
  writeFileSync(
    path,
    text.replace(change.find, () => change.put ?? ''),
  )
}

function content({ text, bytes, repeat }: Change): Uint8Array {
  if (bytes !== undefined) return Buffer.from(bytes, 'hex')
  return Buffer.from(repeat ? repeat.text.repeat(repeat.times) : (text ?? ''))
}

async function tell(command: string): Promise<{ out: string; err: string }> {
  let out = ''
  let err = ''
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const code = await run(words.slice(1), {
    cwd: project,
    today: '2026-11-23',
    pid: 1,
    width: 110,
    color: false,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { out, err: `${err}код завершения: ${code}\n` }
}

/** Which files came out; what is in them is the business of other tests, but for the outlines. */
function outputs(): string {
  return writtenFiles()
    .map((name) => `${name}\n`)
    .join('')
}

/** The outlines that came out, one after another. */
function outlines(): string {
  const names = writtenFiles().filter((name) => name.endsWith('.txt'))
  return names.map((name) => readFileSync(join(project, 'out', name), 'utf8')).join('\n')
}

function writtenFiles(): string[] {
  const out = join(project, 'out')
  if (!existsSync(out)) return []
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(out.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
