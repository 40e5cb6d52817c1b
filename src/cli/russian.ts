/** Commander speaks English; its headings and its errors are put into Russian here. */
import type { Command, CommanderError, Option } from 'commander'

const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Вызов:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
  'Arguments:': 'Что указать:',
}

/** Russian headings and help for `command` and its subcommands; errors are thrown instead of ending the process. */
export function speakRussian(command: Command): Command {
  command
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      styleUsage: placeholders,
      subcommandTerm: (inner) => placeholders(`${inner.name()} ${inner.usage()}`).replace(' [параметры]', ''),
      optionDescription: withDefault,
    })
    .helpOption('-h, --help', 'показать справку')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
  for (const inner of command.commands) speakRussian(inner)
  return command
}

function placeholders(text: string): string {
  return text.replace('[options]', '[параметры]').replace('[command]', '[команда]')
}

function withDefault({ description, defaultValue, defaultValueDescription }: Option): string {
  if (defaultValue === undefined || typeof defaultValue === 'boolean') return description
  return `${description} (по умолчанию ${defaultValueDescription ?? String(defaultValue)})`
}

const sentences: Readonly<Record<string, (message: string, name: string) => string>> = {
  'commander.unknownOption': (_, name) => `Неизвестный параметр «${name}»`,
  'commander.unknownCommand': (_, name) => `Неизвестная команда «${name}»`,
  'commander.missingArgument': (_, name) => `Не указано обязательное: «${name}»`,
  'commander.optionMissingArgument': (_, name) => `Не указано значение параметра «${name}»`,
  'commander.missingMandatoryOptionValue': (_, name) => `Не указан параметр «${name}»`,
  'commander.excessArguments': (_, name) => `Команде «${name}» указано лишнее`,
  'commander.conflictingOption': (_, name) =>
    `Параметр «${name}» нельзя указать вместе с другим, который ему противоречит`,
  'commander.invalidArgument': (message) =>
    notAChoice(message) ?? message.replace(/^.*is invalid\. ?/, '').replace(/^error: /, ''),
}

/** `--format xml` where only `pretty` and `json` may stand. */
function notAChoice(message: string): string | undefined {
  const [, option, value, choices] =
    /option '(--?[\w-]+).*' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/.exec(message) ?? []
  return choices && `У параметра «${option}» нет значения «${value}»: возможны ${choices}`
}

function quoted(names: string): string {
  return names
    .split(', ')
    .map((name) => `«${name}»`)
    .join(' или ')
}

/** A sentence without its full stop for a mistake on the command line; undefined when help or version was asked for. */
export function commandLineError(error: CommanderError): string | undefined {
  if (error.exitCode === 0) return undefined
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const similar = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1]
  const sentence = sentences[error.code]?.(error.message, name)
  if (!sentence) return undefined
  return similar ? `${sentence}: возможно, имелось в виду ${quoted(similar)}` : sentence
}
