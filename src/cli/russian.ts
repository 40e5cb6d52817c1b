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
  'commander.unknownOption': (_, name) => `неизвестный параметр ${name}`,
  'commander.unknownCommand': (_, name) => `неизвестная команда ${name}`,
  'commander.missingArgument': (_, name) => `не указано: ${name}`,
  'commander.optionMissingArgument': (_, name) => `у параметра ${name} не указано значение`,
  'commander.missingMandatoryOptionValue': (_, name) => `не указан параметр ${name}`,
  'commander.excessArguments': () => 'указано лишнее: команда столько не принимает',
  'commander.conflictingOption': (_, name) =>
    `параметр ${name} нельзя указать вместе с другим, который ему противоречит`,
  'commander.invalidArgument': (message) =>
    notAChoice(message) ?? message.replace(/^.*is invalid\. ?/, '').replace(/^error: /, ''),
}

/** `--format xml` where only `pretty` and `json` may stand. */
function notAChoice(message: string): string | undefined {
  const [, option, value, choices] =
    /option '(--?[\w-]+).*' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/.exec(message) ?? []
  return choices && `у параметра ${option} нет значения «${value}»; возможны: ${choices}`
}

/** One line for a mistake on the command line; undefined when there was none (help and version were asked for). */
export function commandLineError(error: CommanderError): string | undefined {
  if (error.exitCode === 0) return undefined
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const similar = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1]
  const sentence = sentences[error.code]?.(error.message, name)
  if (!sentence) return undefined
  return similar ? `${sentence}; возможно, имелось в виду ${similar}` : sentence
}
