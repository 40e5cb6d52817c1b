/** Which services a run is for. */
import { shardOf } from '../batch/shard.ts'
import type { Task } from '../batch/task.ts'
import type { Project } from '../load/project.ts'
import type { RenderOptions } from './render.ts'
import { tasksOf } from './selection.ts'
import type { World } from './world.ts'

export type Scope = {
  /** The services of this run, in the order of their paths. */
  readonly tasks: readonly Task[]
  /** Those of all shards together; the same where the project is not divided. */
  readonly selected: readonly Task[]
  /** Changed files that the services were selected by. */
  readonly changes?: readonly string[]
  /** Whether the run is for all of the project. */
  readonly isWhole: boolean
}

/** `names` are those of the call: none is the whole project, as far as the options do not narrow it. */
export function scopeOf(
  project: Project,
  names: readonly string[],
  options: Pick<RenderOptions, 'since' | 'paths' | 'shard'>,
  world: World,
): Scope {
  const { tasks: selected, changes } = tasksOf(project, names, options, world)
  return {
    tasks: options.shard ? shardOf(selected, options.shard) : selected,
    selected,
    ...(changes && { changes }),
    isWhole: names.length === 0 && !options.shard && !changes,
  }
}
