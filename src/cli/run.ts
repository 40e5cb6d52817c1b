/** Runs a command line and tells the exit code; the only place where mistakes of the call become text. */
import { type Command, CommanderError } from 'commander'
import { UsageError } from '../model/usage-error.ts'
import { program } from './program.ts'
import { visible } from './report/visible.ts'
import { tell } from './report/wrap.ts'
import { commandLineError } from './russian.ts'
import type { ExitCode, World } from './world.ts'

/** `argv` without the program's own name. Never throws for bad input; a bug is printed with its stack. */
export async function run(argv: readonly string[], outside: World): Promise<ExitCode> {
  const world: World = { ...outside, err: (text) => outside.err(visible(text)) }
  let code: ExitCode = 0
  const command = program(world, (result) => {
    code = result
  })
  for (const one of [command, ...command.commands])
    one.configureOutput({ writeOut: world.out, writeErr: world.err, outputError: () => undefined })
  try {
    await command.parseAsync(withoutVainHelp(argv, command), { from: 'user' })
    return code
  } catch (error) {
    const called = command.commands.find((one) => one.name() === argv[0])
    return failed(error, called ? `${called.name()} ` : '', world)
  }
}

/** «help rendr» as «rendr»: commander would show the help of the whole and say nothing of the slip. */
function withoutVainHelp(argv: readonly string[], { commands }: Command): string[] {
  const [first, named] = argv
  const isVain = first === 'help' && named !== undefined && !commands.some((one) => one.name() === named)
  return argv.slice(isVain ? 1 : 0)
}

/** `called` is the name of the command with a space, empty when there is no such command. */
function failed(error: unknown, called: string, world: World): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    const sentence = commandLineError(error)
    if (sentence) tell(`${sentence}. Справка: reglament ${called}--help`, world)
    return 2
  }
  if (error instanceof UsageError) {
    tell(error.message, world)
    return 2
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  world.err(`Внутренняя ошибка программы, сообщите о ней разработчикам:\n${trace}\n`)
  return 2
}
