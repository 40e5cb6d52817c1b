/** The options of `reglament render`, and which of its three ways to run a call means. */
import { type Command, Option } from 'commander'
import { formatList, pdfProfileList } from './formats.ts'
import { count, list, shard } from './option-values.ts'
import { refusePartialPrune } from './partial-prune.ts'
import type { RenderOptions } from './render.ts'
import type { ExitCode, World } from './world.ts'

/** `command` has the options that all commands about services have. */
export function renderCommand(command: Command, world: World, done: (code: ExitCode) => void): void {
  documentOptions(command.description('составить регламенты и записать файлы'))
  runOptions(command).action(async (names: string[], options: RunOptions) => {
    refusePartialPrune(names, options)
    done(await (await runOf(options))(names, options, world))
  })
}

/** What the files are like, and where they go. */
function documentOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <форматы>', `через запятую: ${formatList()}`)
        .argParser(list)
        .default(['docx', 'pdf'], 'docx,pdf'),
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
}

/** Which services are rendered, how, and what is told meanwhile. */
function runOptions(command: Command): Command {
  return command
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
}

type RunOptions = RenderOptions & { readonly watch?: boolean; readonly queue?: string }
type Run = (names: readonly string[], options: RunOptions, world: World) => Promise<ExitCode>

async function runOf({ watch, queue }: RunOptions): Promise<Run> {
  if (watch) return (await import('./watch.ts')).watch
  if (queue === undefined) return (await import('./render.ts')).render
  const { enqueue } = await import('./queue.ts')
  return (names, options, world) => enqueue(names, { ...options, queue }, world)
}
