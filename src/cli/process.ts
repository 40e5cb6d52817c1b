/** The process: arguments, streams, clock, exit code. */
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { availableParallelism, hostname } from 'node:os'
import process from 'node:process'
import { UsageError } from '../model/usage-error.ts'
import { outputRefusal } from './refusal.ts'
import { run } from './run.ts'
import { endingSignal, sayEnding } from './signal.ts'
import { today } from './world.ts'

const narrow = 40
const standard = 100

/** Containers that share a folder all have the process number 1. */
function processNumber(host: string, pid: number): number {
  return createHash('sha256').update(`${host} ${pid}`).digest().readUInt32BE()
}

let ending: AbortSignal | undefined

// The reader of a pipe («| head») may go away before the end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') giveUp(outputRefusal(error.code))
  })

/** Ends at once: where the output cannot be written, nothing more can be said there. */
function giveUp(sentence: string): never {
  try {
    writeSync(process.stderr.fd, `${sentence}\n`)
  } catch {
    // Nobody is there to be told.
  }
  process.exit(2)
}

function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    return giveUp('Папки, в которой запущена команда, больше нет: перейдите в другую.')
  }
}

function day(): string {
  try {
    return today(new Date(), process.env.SOURCE_DATE_EPOCH)
  } catch (error) {
    if (error instanceof UsageError) return giveUp(error.message)
    throw error
  }
}

process.exitCode = await run(process.argv.slice(2), {
  cwd: workingFolder(),
  today: day(),
  pid: processNumber(hostname(), process.pid),
  width: Math.max(narrow, process.stderr.columns ?? standard),
  color: process.stderr.isTTY === true && !process.env.NO_COLOR,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  now: () => performance.now(),
  cores: availableParallelism(),
  catchSignals: () => {
    if (ending) return ending
    ending = endingSignal(process)
    // While files are watched nothing is left to finish.
    if (process.stderr.isTTY && !process.argv.includes('--watch'))
      sayEnding(ending, (text) => void process.stderr.write(text))
    return ending
  },
})
