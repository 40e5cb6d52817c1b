/** The command line: names, options and help. Decisions are made in the commands. */
import { Command, InvalidArgumentError, Option } from 'commander'
import type { CheckOptions } from './check.ts'
import { formatList } from './formats.ts'
import { tool } from './package.ts'
import type { RenderOptions } from './render.ts'
import { speakRussian } from './russian.ts'
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
    .option('--draft', 'выпустить и неполные данные: пропуски выделяются в тексте и перечисляются')
    .addOption(
      new Option('--numbering <вид>', 'номера в DOCX: native – автоматические Word, literal – текстом')
        .choices(['native', 'literal'])
        .default('native', 'native'),
    )
    .option('--no-notes', 'не показывать примечания составителя')
    .action(async (names: string[], options: RenderOptions) => {
      const { render } = await import('./render.ts')
      done(await render(names, options, world))
    })
  common(root.command('check').description('проверить данные, ничего не записывая'), world)
    .addOption(
      new Option('--format <вид>', 'вид замечаний: pretty – для чтения, json – для программ')
        .choices(['pretty', 'json'])
        .default('pretty', 'pretty'),
    )
    .action(async (names: string[], options: CheckOptions) => {
      const { check } = await import('./check.ts')
      done(check(names, options, world))
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
    .command('schema <имя>')
    .description('напечатать схему данных: service, agency, acts, profile, layout, terms')
    .action(async (name: string) => done((await import('./schema.ts')).schema(name, world)))
  return speakRussian(root)
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

function isoDate(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value
  throw new InvalidArgumentError(`дата «${value}» не понята: нужна дата вида 2026-01-31`)
}
