/** Commands about a project of one's own: its data, its templates, its schemas. */
import type { Command } from 'commander'
import type { SchemaOptions } from './schema.ts'
import type { ShowOptions } from './show.ts'
import type { ExitCode, World } from './world.ts'

/** A command's module is loaded only when it is called. */
export function projectCommands(root: Command, world: World, done: (code: ExitCode) => void): void {
  root
    .command('show <услуга>')
    .description('показать все данные услуги, в том числе общие для услуг органа, и откуда каждое значение')
    .option(
      '--variant <вариант>',
      'только вариант с этим номером или идентификатором, со всем, что в нём названо',
    )
    .action(async (name: string, options: ShowOptions) =>
      done((await import('./show.ts')).show(name, options, world)),
    )
  root
    .command('schema <имя>')
    .description(
      'напечатать схему данных: service, unified, quality, company, agency, acts, profile, layout, terms',
    )
    .option('--ru', 'с русскими именами полей, одним файлом для редактора')
    .action(async (name: string, options: SchemaOptions) =>
      done((await import('./schema.ts')).schema(name, options, world)),
    )
}
