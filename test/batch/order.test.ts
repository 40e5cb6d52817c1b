import { expect, test } from 'vitest'
import { mixed } from '../../src/batch/order.ts'
import type { Task } from '../../src/batch/task.ts'

/** The heaviest last in the order of paths. */
function tasksOf(count: number): Task[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `s${String(index).padStart(5, '0')}`
    return { file: { agency: 'a', id, path: `data/services/a/${id}.yaml` }, weight: 1_000 + index }
  })
}

const weights = (tasks: readonly Task[]): number[] => tasks.map(({ weight }) => weight)
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

test.each([
  [0, 2],
  [1, 1],
  [33, 2],
  [2_000, 2],
  [2_001, 7],
])('%i services for %i threads: each once', (count, threads) => {
  const tasks = tasksOf(count)
  expect(weights(mixed(tasks, threads)).sort()).toEqual(weights(tasks).sort())
})

test('a batch of few services for a thread goes from heavy to light', () => {
  const tasks = tasksOf(32)
  expect(mixed(tasks, 2)).toEqual([...tasks].reverse())
})

test('in a long batch every hundred weighs about as much as any other', () => {
  const order = weights(mixed(tasksOf(2_000), 2))
  const hundreds = Array.from({ length: 20 }, (_, index) => mean(order.slice(index * 100, index * 100 + 100)))
  expect(Math.max(...hundreds) / Math.min(...hundreds)).toBeLessThan(1.1)
})

test('the last services are among the lightest, so that threads are done at the same time', () => {
  const order = weights(mixed(tasksOf(2_000), 2))
  expect(Math.max(...order.slice(-4))).toBeLessThan(1_000 + 2_000 / 4)
  expect(order.at(-1)).toBeLessThan(1_000 + 2_000 / 32)
})

test('the order does not depend on the order in which services are found', () => {
  const tasks = tasksOf(500)
  expect(mixed([...tasks].reverse(), 3)).toEqual(mixed(tasks, 3))
})
