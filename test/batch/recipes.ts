/** The recipes of docs/scale.md as they are printed: what a reader copies is what is run. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { main } from './child.ts'
import { root } from './project.ts'

const page = readFileSync(join(root, 'docs/scale.md'), 'utf8')

/** The first block of code under a heading. */
export function recipe(heading: string): string {
  const [, chapter] = page.split(`${heading}\n`)
  const [, text] = /```\w+\n([\s\S]*?)```/.exec(chapter?.split(/^#/m)[0] ?? '') ?? []
  if (text === undefined) throw new Error(`docs/scale.md has no recipe under «${heading}»`)
  return text
}

/** A folder with `reglament`, and an `npx` that asks no registry. */
export function putOnPath(folder: string): void {
  const put = (name: string, script: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  mkdirSync(folder, { recursive: true })
  put('reglament', `exec '${process.execPath}' '${main}' "$@"`)
  put('npx', 'exec "$@"')
}

/** Ends with the exit code and what was said. `bin` comes first on the path. */
export function runWords(
  [command = '', ...words]: readonly string[],
  cwd: string,
  bin: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly err: string }> {
  const path = `${bin}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(command, words, {
    cwd,
    env: { ...process.env, ...env, PATH: path },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (bytes) => {
    err += bytes
  })
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, err }))
  })
}
