/** Runs a command line inside the test and gives back what it said. */
import { expect } from 'vitest'
import { type Said, say } from '../cli/console.ts'

export type Told = Said

export const tell = (cwd: string, words: readonly string[]): Promise<Told> => say(cwd, ...words)

/** The same of a command that must have nothing against it. */
export async function tellDone(cwd: string, words: readonly string[]): Promise<Told> {
  const told = await tell(cwd, words)
  expect(told.code, told.err).toBe(0)
  return told
}
