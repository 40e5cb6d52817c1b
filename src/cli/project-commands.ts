/** Commands about a project of one's own: its data, its templates, its schemas. */
import type { Command } from 'commander'
import type { SchemaOptions } from './schema.ts'
import type { ExitCode, World } from './world.ts'

/** A command's module is loaded only when it is called. */
export function projectCommands(root: Command, world: World, done: (code: ExitCode) => void): void {
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
