/** The built program as a process of its own: what it said, how much memory it took, and signals for it. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './project.ts'

export const main = join(root, 'dist/cli/main.js')
export const date = '2026-11-23'

export type Ended = {
  readonly code: number | null
  readonly signal: string | null
  readonly events: readonly Record<string, unknown>[]
  readonly err: string
  /** Resident memory in MiB when each service was finished. */
  readonly memory: readonly number[]
  /** Milliseconds between the last event and the end of the process. */
  readonly lingered: number
}

export type Strike = { readonly after: number; readonly signal: NodeJS.Signals }

/** `reglament render …` with JSON progress; `strike` sends a signal when so many services are finished. */
export function runRender(cwd: string, options: readonly string[], strike?: Strike): Promise<Ended> {
  const words = [main, 'render', '--date', date, '--json-progress', ...options]
  const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const events: Record<string, unknown>[] = []
  const memory: number[] = []
  let err = ''
  let last = performance.now()
  child.stderr.on('data', (bytes) => {
    err += bytes
  })
  createInterface(child.stdout).on('line', (line) => {
    const event = JSON.parse(line) as Record<string, unknown>
    const { findings: _, ...small } = event
    events.push(small)
    last = performance.now()
    if (event.event !== 'service') return
    memory.push(residentOf(child.pid))
    if (strike && memory.length === strike.after) child.kill(strike.signal)
  })
  return new Promise((resolve) => {
    child.on('close', (code, signal) =>
      resolve({ code, signal, events, err, memory, lingered: performance.now() - last }),
    )
  })
}

function residentOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Hash of every file of a folder by its path; temporary files and locks would be seen too. */
export function hashes(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )
}
