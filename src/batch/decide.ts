/** Which services must be rendered and why; the others are as the last run left them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '../load/project.ts'
import type { FileHash } from '../model/output.ts'
import { hashOf } from './hash.ts'
import { type Settings, unitOf } from './job.ts'
import { type Key, keyOf, type MadeOf, type SharedKey, sharedKey } from './key.ts'
import { readState, type State } from './state.ts'
import type { Task } from './task.ts'

/** What a service must be rendered for. */
export type Reason =
  | { readonly kind: 'forced' | 'new' | 'unreadable' }
  | { readonly kind: 'input'; readonly part: keyof Key }
  | { readonly kind: 'missing' | 'damaged'; readonly path: string }

export type Decision = Task & {
  /** Empty: the outputs are those of these inputs. */
  readonly reasons: readonly Reason[]
  /** What is remembered, when nothing has to be done. */
  readonly state?: State
}

/** In the order of `tasks`. Reads and hashes, parses nothing; between services a signal of the user is let through. */
export async function decide(
  project: Project,
  tasks: readonly Task[],
  settings: Settings,
  force: boolean,
): Promise<Decision[]> {
  if (force) return tasks.map((task) => ({ ...task, reasons: [{ kind: 'forced' }] }))
  const shared = sharedKey(project, settings)
  const decisions: Decision[] = []
  for (const task of tasks) {
    decisions.push({ ...task, ...judge(project, task, shared, settings) })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return decisions
}

function judge(
  project: Project,
  { file, hash: known }: Task,
  shared: SharedKey,
  { root, out }: Settings,
): Pick<Decision, 'reasons' | 'state'> {
  const hash = known ?? hashOfFile(join(root, file.path))
  if (hash === undefined) return { reasons: [{ kind: 'unreadable' }] }
  const state = readState(out, unitOf(file))
  const reasons = state
    ? reasonsFor(keyOf(shared, project, file, hash, madeOf(state)), state, out)
    : [{ kind: 'new' as const }]
  return { reasons, ...(state && reasons.length === 0 && { state }) }
}

function madeOf({ templates, entry }: State): MadeOf {
  return { templates, inputs: entry.inputs }
}

function reasonsFor(key: Key, state: State, out: string): Reason[] {
  const parts = Object.keys(key) as (keyof Key)[]
  const changed = parts.filter((part) => key[part] !== state.key[part])
  if (changed.length > 0) return changed.map((part) => ({ kind: 'input', part }))
  return state.entry.outputs.flatMap((output) => outputFault(output, out))
}

function outputFault({ path, sha256 }: FileHash, out: string): Reason[] {
  const hash = hashOfFile(join(out, path))
  if (hash === undefined) return [{ kind: 'missing', path }]
  return hash === sha256 ? [] : [{ kind: 'damaged', path }]
}

function hashOfFile(path: string): string | undefined {
  try {
    return hashOf(readFileSync(path))
  } catch {
    return undefined
  }
}
