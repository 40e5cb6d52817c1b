/** What a command knows of the outside: handed in, so that commands can be run by tests and by other programs. */
import type { IsoDate } from '../model/document.ts'
import { UsageError } from '../model/usage-error.ts'

export type World = {
  /** The project folder. */
  readonly cwd: string
  /** Today, or the day of SOURCE_DATE_EPOCH. */
  readonly today: IsoDate
  /** Distinguishes temporary files of programs that write into one folder at once. */
  readonly pid: number
  /** Columns of the console. */
  readonly width: number
  /** Whether messages may be coloured. */
  readonly color: boolean
  /** Results, which another program may read. */
  readonly out: (text: string) => void
  /** Narration and findings. */
  readonly err: (text: string) => void
  /** Whether `err` is a terminal that a progress bar may be drawn on. */
  readonly interactive?: boolean
  /** Milliseconds of a clock that never goes back; without it no durations are shown. */
  readonly now?: () => number
  /** Threads that may compute at once; one when it is not said. */
  readonly cores?: number
  /**
   * From this call on the program is not ended by SIGINT and SIGTERM: the first of them aborts the signal, with its
   * name as the reason.
   */
  readonly catchSignals?: () => AbortSignal
}

/**
 * 0 done, 1 findings of severity error (or any warning with `--strict`), 2 could not run, 130 and 143 stopped by
 * SIGINT (Ctrl-C) or SIGTERM, as shells number them.
 */
export type ExitCode = 0 | 1 | 2 | 130 | 143

const secondsPerMillisecond = 1000
/** Of the year 9999: years of five digits are no dates here. */
const lastSecond = 253_402_300_799

/**
 * The day of SOURCE_DATE_EPOCH (UTC), or of the local clock: a lawyer's «today» is that of his own place. Throws UsageError
 * for an epoch that is none: who has set it relies on it.
 */
export function today(now: Date, sourceDateEpoch: string | undefined): IsoDate {
  if (sourceDateEpoch) {
    const seconds = Number(sourceDateEpoch)
    if (!/^\d+$/.test(sourceDateEpoch) || seconds > lastSecond)
      throw new UsageError(
        `Переменная SOURCE_DATE_EPOCH не понята: «${sourceDateEpoch}» – не число секунд с 1 января 1970 года.`,
      )
    return new Date(seconds * secondsPerMillisecond).toISOString().slice(0, 10)
  }
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
