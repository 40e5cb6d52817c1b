/** Commands for a batch that many processes share: workers of a queue, and the manifest of all parts. */
import type { Command } from 'commander'
import type { MergeOptions } from './merge-manifests.ts'
import { count } from './option-values.ts'
import type { WorkerOptions } from './worker.ts'
import type { ExitCode, World } from './world.ts'

/** A command's module is loaded only when it is called. */
export function batchCommands(root: Command, world: World, done: (code: ExitCode) => void): void {
  root
    .command('worker <адрес>')
    .description('выпускать услуги из очереди Redis (см. render --queue)')
    .option('--out <папка>', 'папка результатов', 'out')
    .option('--drain', 'завершиться, когда очередь опустеет')
    .option(
      '--stalled <секунды>',
      'через сколько услуга замолчавшего исполнителя передается другому',
      count,
      30,
    )
    .action(async (address: string, options: WorkerOptions) =>
      done(await (await import('./worker.ts')).worker(address, options, world)),
    )
  root
    .command('merge-manifests <файлы...>')
    .description('соединить описи всех частей выпуска и проверить, что ничего не пропало')
    .option('--into <файл>', 'куда записать общую опись', 'manifest.json')
    .action(async (files: string[], options: MergeOptions) =>
      done(await (await import('./merge-manifests.ts')).mergeManifests(files, options, world)),
    )
}
