/** The command line: names, options and help. Decisions are made in the commands. */
import { Command, Option } from 'commander'
import { batchCommands } from './batch-commands.ts'
import type { CheckOptions } from './check.ts'
import { isoDate } from './option-values.ts'
import { tool } from './package.ts'
import { projectCommands } from './project-commands.ts'
import { renderCommand } from './render-command.ts'
import { speakRussian } from './russian.ts'
import type { ExitCode, World } from './world.ts'

/** `done` receives the exit code of the command that ran. A command's module is loaded only when it is called. */
export function program(world: World, done: (code: ExitCode) => void): Command {
  const root = new Command('reglament')
    .description('Административные регламенты (210-ФЗ) из структурированных данных: YAML → DOCX, PDF, HTML')
    .version(tool().version, '-V, --version', 'показать версию')
    .helpCommand('help [команда]', 'показать справку о команде')
  // Help lists them in this order.
  renderCommand(ofServices(root.command('render'), world), world, done)
  checkCommand(ofServices(root.command('check'), world), world, done)
  referenceCommands(root, world, done)
  batchCommands(root, world, done)
  projectCommands(root, world, done)
  return speakRussian(root)
}

/** What all commands about services share. */
function ofServices(command: Command, world: World): Command {
  return command
    .argument('[услуги...]', 'идентификаторы услуг или органов, файлы или папки; без них – все услуги')
    .option('--date <дата>', 'день, на который составляется регламент, ГГГГ-ММ-ДД', isoDate, world.today)
    .option('--profile <структура>', 'структура регламента вместо действующей (см. reglament profiles)')
    .option('--strict', 'считать замечания ошибками')
}

function checkCommand(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .description('проверить данные, ничего не записывая')
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
}

/** Commands that say what the program knows. */
function referenceCommands(root: Command, world: World, done: (code: ExitCode) => void): void {
  root
    .command('profiles [структура]')
    .description('перечислить структуры регламентов или показать одну')
    .action(async (id: string | undefined) => done((await import('./profiles.ts')).profiles(id, world)))
  root
    .command('explain <код>')
    .description('объяснить замечание по его коду')
    .action(async (code: string) => done((await import('./explain.ts')).explain(code, world)))
}
