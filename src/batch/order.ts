/** The order in which the services of a batch are handed out. It shows in no byte of what is written. */
import type { Task } from './task.ts'

/** Ties by path: the order is the same on every machine. */
export function heaviestFirst<T extends Task>(tasks: readonly T[]): T[] {
  return [...tasks].sort(
    (one, other) => other.weight - one.weight || (one.file.path < other.file.path ? -1 : 1),
  )
}

/** For each thread: classes of weight that every stretch of a batch has one service of. */
const classesOfThread = 16

/**
 * Every stretch has services of all weights: a thread learns all structures at once, so the memory and the rate of the
 * first hundred are those of the batch. A stretch begins with its heaviest, so the batch ends with light ones, and the
 * threads are done at the same time. A batch of one stretch goes from heavy to light.
 */
export function mixed<T extends Task>(tasks: readonly T[], threads: number): T[] {
  const count = Math.ceil(tasks.length / (classesOfThread * threads))
  const stretches = Array.from({ length: count }, (): T[] => [])
  for (const [index, task] of heaviestFirst(tasks).entries()) stretches[index % count]?.push(task)
  return stretches.flat()
}
