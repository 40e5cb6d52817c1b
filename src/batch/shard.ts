/** Splits a batch into parts of even weight, the same on every machine: nothing has to be agreed between them. */
import type { Manifest, ManifestShard } from '../model/output.ts'
import { manifestOf } from '../output/manifest.ts'
import { hashOfText } from './hash.ts'
import { type Settings, unitOf } from './job.ts'
import { optionsOf } from './key.ts'
import { heaviestFirst } from './order.ts'
import type { Task } from './task.ts'

/** `index` from 1 to `count`. */
export type Shard = { readonly index: number; readonly count: number }

/** The services of one shard in the order of `tasks`: the heaviest first, each to the lightest shard so far. */
export function shardOf<T extends Task>(tasks: readonly T[], { index, count }: Shard): T[] {
  const loads = new Array<number>(count).fill(0)
  const mine = new Set<T>()
  for (const task of heaviestFirst(tasks)) {
    const lightest = loads.indexOf(Math.min(...loads))
    // A service without bytes still is one service.
    loads[lightest] = (loads[lightest] ?? 0) + task.weight + 1
    if (lightest === index - 1) mine.add(task)
  }
  return tasks.filter((task) => mine.has(task))
}

/** What a part says of the whole, so that the parts together can prove that they are all of it. */
export type ShardMark = Omit<ManifestShard, 'run' | 'content'>

/** `data` is what `inputsMark` says of the project. */
export function shardMark(tasks: readonly Task[], shard: Shard, data: string): ShardMark {
  const digest = digestOf(tasks.map(({ file }) => unitOf(file)))
  return { ...shard, services: tasks.length, digest, data }
}

/** The manifest of a part. */
export function shardManifest(
  manifest: Manifest,
  { index, count, services, digest, data }: ShardMark,
  settings: Settings,
): Manifest & { readonly shard: ManifestShard } {
  const run = hashOfText(`${settings.program}\n${optionsOf(settings)}`)
  const mark = { index, count, services, digest, run, data }
  return { ...manifest, shard: { ...mark, content: contentOf(manifest, mark) } }
}

/** Hash of a part, whatever the order of keys and the spaces in its file. */
export function contentOf({ tool, date, services }: Manifest, shard: Omit<ManifestShard, 'content'>): string {
  const mark = [shard.index, shard.count, shard.services, shard.digest, shard.run, shard.data]
  return hashOfText(JSON.stringify([mark, manifestOf(tool, date, services)]))
}

/** Hash of a set of `agency/service` names. */
export function digestOf(units: readonly string[]): string {
  return hashOfText([...units].sort().join('\n'))
}
