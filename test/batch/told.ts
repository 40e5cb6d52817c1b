/** Runs a command line inside the test and gives back what it said. */
import { type Said, say } from '../cli/console.ts'

export type Told = Said

export const tell = (cwd: string, words: readonly string[]): Promise<Told> => say(cwd, ...words)
