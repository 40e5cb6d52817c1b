/** The command line: names, options and help. Decisions are made in the commands. */
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Shard } from '../batch/shard.ts'
import type { CheckOptions } from './check.ts'
import { formatList, pdfProfileList } from './formats.ts'
import type { MergeOptions } from './merge-manifests.ts'
import { tool } from './package.ts'
import { refusePartialPrune } from './partial-prune.ts'
import { projectCommands } from './project-commands.ts'
import type { RenderOptions } from './render.ts'
import { speakRussian } from './russian.ts'
import type { WorkerOptions } from './worker.ts'
import type { ExitCode, World } from './world.ts'

/** `done` receives the exit code of the command that ran. A command's module is loaded only when it is called. */
export function program(world: World, done: (code: ExitCode) => void): Command {
  const root = new Command('reglament')
    .description('Административные регламенты (210-ФЗ) из структурированных данных: YAML → DOCX, PDF, HTML')
    .version(tool().version, '-V, --version', 'показать версию')
    .helpCommand('help [команда]', 'показать справку о команде')
  common(root.command('render').description('составить регламенты и записать файлы'), world)
    .addOption(
      list('--format <форматы>', `через запятую: ${formatList()}`).default(['docx', 'pdf'], 'docx,pdf'),
    )
    .option('--out <папка>', 'папка результатов', 'out')
    .option('--layout <оформление>', 'оформление вместо указанного в структуре (файл из templates/layouts)')
    .option('--draft', 'выпустить и неполные данные: пропуски выделяются в тексте и перечисляются')
    .addOption(
      new Option('--numbering <вид>', 'номера в DOCX: native – автоматические Word, literal – текстом')
        .choices(['native', 'literal'])
        .default('native', 'native'),
    )
    .addOption(
      new Option('--pdf-profile <вид>', `стандарт PDF: ${pdfProfileList}`)
        .choices(['a-3a', 'a-2a', 'a-1b', 'plain'])
        .default('a-3a', 'a-3a'),
    )
    .option('--no-notes', 'не показывать примечания составителя и не вкладывать исходные данные в PDF')
    .option('--jobs <число>', 'сколько потоков составляют регламенты (по умолчанию по числу ядер)', count)
    .option('--force', 'выпустить заново и то, что не изменилось')
    .option('--changed', 'перечислить, что будет выпущено и почему')
    .addOption(
      new Option('--shard <k/n>', 'выпустить только часть k из n, равных по объему').argParser(shard),
    )
    .option('--prune', 'удалить из папки результатов файлы услуг, которых в проекте больше нет')
    .option('--since <ревизия>', 'только услуги, которых касаются изменения с этой ревизии git')
    .option('--watch', 'не завершаться и выпускать заново то, чего касается сохраненный файл')
    .option('--queue <адрес>', 'поставить в очередь Redis для reglament worker, а не выпускать самому')
    .option('--fail-fast', 'остановиться на первой услуге с ошибкой')
    .option('--quiet', 'сообщать только об ошибках, с --strict – и о замечаниях')
    .option('--json-progress', 'сообщать о ходе работы строками JSON')
    .action(async (names: string[], options: RunOptions) => {
      refusePartialPrune(names, options)
      done(await (await runOf(options))(names, options, world))
    })
  common(root.command('check').description('проверить данные, ничего не записывая'), world)
    .addOption(
      new Option('--format <вид>', 'вид замечаний: pretty – для чтения, json – для программ')
        .choices(['pretty', 'json'])
        .default('pretty', 'pretty'),
    )
    .option('--output <путь>', 'проверить не данные, а готовый файл DOCX или все файлы папки')
    .action(async (names: string[], options: CheckOptions) => {
      const { check } = await import('./check.ts')
      done(await check(names, options, world))
    })
  root
    .command('profiles [структура]')
    .description('перечислить структуры регламентов или показать одну')
    .action(async (id: string | undefined) => done((await import('./profiles.ts')).profiles(id, world)))
  root
    .command('explain <код>')
    .description('объяснить замечание по его коду')
    .action(async (code: string) => done((await import('./explain.ts')).explain(code, world)))
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
  projectCommands(root, world, done)
  return speakRussian(root)
}

type RunOptions = RenderOptions & { readonly watch?: boolean; readonly queue?: string }
type Run = (names: readonly string[], options: RunOptions, world: World) => Promise<ExitCode>

async function runOf({ watch, queue }: RunOptions): Promise<Run> {
  if (watch) return (await import('./watch.ts')).watch
  if (queue === undefined) return (await import('./render.ts')).render
  const { enqueue } = await import('./queue.ts')
  return (names, options, world) => enqueue(names, { ...options, queue }, world)
}

function common(command: Command, world: World): Command {
  return command
    .argument('[услуги...]', 'идентификаторы услуг или органов, файлы или папки; без них – все услуги')
    .option('--date <дата>', 'день, на который составляется регламент, ГГГГ-ММ-ДД', isoDate, world.today)
    .option('--profile <структура>', 'структура регламента вместо действующей (см. reglament profiles)')
    .option('--strict', 'считать замечания ошибками')
}

function list(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) =>
    value.split(',').map((part) => part.trim()),
  )
}

function count(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw new InvalidArgumentError(`Значение «${value}» не подходит: нужно целое число от 1 до 999`)
}

function shard(value: string): Shard {
  const [, index, all] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? []
  if (index && all && Number(index) <= Number(all)) return { index: Number(index), count: Number(all) }
  throw new InvalidArgumentError(`Часть «${value}» не понята: нужен номер части и число частей, например 2/7`)
}

function isoDate(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value
  if (date) throw new InvalidArgumentError(`Дня «${value}» нет в календаре`)
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(value) ?? []
  const meant = day ? `${year}-${month}-${day}` : '2026-01-31'
  throw new InvalidArgumentError(`Дата «${value}» не понята: нужна дата вида ${meant}`)
}
