/** Runs a command line in a folder and gives what it said. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/run.ts'
import type { World } from '../../src/cli/world.ts'

export type Said = { readonly code: number; readonly out: string; readonly err: string }

export async function say(cwd: string, ...argv: string[]): Promise<Said> {
  let out = ''
  let err = ''
  const world = silentWorld(cwd, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  const code = await run(argv, world)
  return { code, out, err }
}

/** A folder on a day that never changes, and no one who listens. */
export function silentWorld(cwd: string, more: Partial<World> = {}): World {
  const silent = { out: () => undefined, err: () => undefined }
  return { cwd, today: '2026-11-23', pid: 1, width: 100, color: false, ...silent, ...more }
}

const small = fileURLToPath(new URL('../support/project', import.meta.url))

/** Runs `use` in a folder that exists only meanwhile; its path has Cyrillic letters and a space. */
export async function inNewFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'мой регламент '))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** In a copy of the small project with some of its files written over. */
export function inProject<T>(files: Record<string, string>, use: (folder: string) => Promise<T>): Promise<T> {
  return inNewFolder((folder) => {
    cpSync(small, folder, { recursive: true })
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content)
    return use(folder)
  })
}
