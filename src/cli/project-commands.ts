/** Commands about a project of one's own: its data, its templates, its schemas. */
import { type Command, Option } from 'commander'
import { subjectNames } from '../load/subject.ts'
import type { NewOptions } from './new.ts'
import type { SchemaOptions } from './schema.ts'
import type { ShowOptions } from './show.ts'
import type { TemplatesOptions } from './templates.ts'
import type { ExitCode, World } from './world.ts'

const kinds =
  'service – услугу с регламентом; unified – единый стандарт; quality – стандарт качества учреждений; company – стандарт обслуживания организации'

/** A command's module is loaded only when it is called. */
export function projectCommands(root: Command, world: World, done: (code: ExitCode) => void): void {
  root
    .command('init <папка>')
    .description('создать свой проект: данные, шаблоны, настройки редактора; имеющиеся файлы не изменяются')
    .action(async (folder: string) => done(await (await import('./init.ts')).init(folder, world)))
  root
    .command('new <услуга>')
    .description('создать файл услуги с пояснением к каждому обязательному полю')
    .option('--agency <орган>', 'идентификатор органа; не нужен, если орган один')
    .option('--name <наименование>', 'наименование услуги в именительном падеже')
    .addOption(
      new Option('--kind <вид>', `что описывает файл: ${kinds}`)
        .choices(subjectNames)
        .default('service', 'service'),
    )
    .action(async (id: string, options: NewOptions) =>
      done(await (await import('./new.ts')).newService(id, options, world)),
    )
  root
    .command('templates')
    .description('перечислить шаблоны, оформление и структуры: какие встроенные, какие свои')
    .option('--own', 'только свои')
    .action(async (options: TemplatesOptions) =>
      done((await import('./templates.ts')).templates(options, world)),
    )
  root
    .command('show <услуга>')
    .description('показать все данные услуги, в том числе общие для услуг органа, и откуда каждое значение')
    .option(
      '--variant <вариант>',
      'только вариант с этим номером или идентификатором, со всем, что в нем названо',
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
