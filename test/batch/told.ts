/** Runs a command line inside the test and gives back what it said. */
import { run } from '../../src/cli/run.ts'

export type Told = { readonly code: number; readonly out: string; readonly err: string }

export async function tell(cwd: string, words: readonly string[]): Promise<Told> {
  let out = ''
  let err = ''
  const code = await run(words, {
    cwd,
    today: '2026-11-23',
    pid: process.pid,
    width: 110,
    color: false,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}
