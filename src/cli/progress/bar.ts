/** A bar on the terminal: how far, how fast, how long still, how many failures. */
import { MultiBar, Presets } from 'cli-progress'
import { visible } from '../report/visible.ts'
import type { World } from '../world.ts'
import type { Progress } from './progress.ts'

const minute = 60

/** Text is printed above the bar, which stays at the bottom of the screen. */
export function barProgress(world: World): Progress {
  const bars = barsOf(world.width)
  const now = world.now ?? (() => 0)
  let bar: ReturnType<MultiBar['create']> | undefined
  let start = 0
  let failed = 0
  let done = 0
  let total = 0
  const fields = (): object => {
    const seconds = (now() - start) / 1000
    const rate = seconds > 0 ? done / seconds : 0
    return { failed, rate: rate.toFixed(1).replace('.', ','), left: left((total - done) / rate) }
  }
  return {
    begin: (_all, toRender) => {
      start = now()
      total = toRender
      if (toRender > 0) bar = bars.create(toRender, 0, fields())
    },
    finished: ({ kind }) => {
      if (kind === 'unchanged') return
      done++
      if (kind === 'failed') failed++
      bar?.update(done, fields())
    },
    shown: () => undefined,
    say: (text) => {
      if (!bar) return world.err(text)
      // Past `world.err`, which would have done it.
      bars.log(visible(text.endsWith('\n') ? text : `${text}\n`))
      bars.update()
    },
    end: () => {
      bars.stop()
      bar = undefined
    },
  }
}

/** The library's bars, which leave the ending of the program and the wrapping of lines alone. */
function barsOf(width: number): MultiBar {
  return new MultiBar(
    {
      ...looks(width),
      // Findings are printed above the bar: with wrapping off the terminal would cut their ends.
      linewrap: true,
      stopOnComplete: false,
      clearOnComplete: true,
      // Whoever is ended by a second Ctrl-C or by `kill` could not bring it back.
      hideCursor: false,
      // The library would also redraw for Ctrl-C; ending is the business of the command.
      gracefulExit: false,
    },
    Presets.shades_classic,
  )
}

/** Columns that the words beside the bar take at most. */
const wordsWidth = 75
/** The same without the rate. */
const shortestWords = 60
const longestBar = 40
const shortestBar = 5

/** A line that fits `width` columns: one that wraps could not be drawn over. */
export function looks(width: number): { readonly format: string; readonly barsize: number } {
  const room = width - wordsWidth
  if (width < shortestWords)
    return { format: '{value} из {total} · {left} · не выпущено: {failed}', barsize: 0 }
  if (room < shortestBar)
    return { format: '{value} из {total} · осталось {left} · не выпущено: {failed}', barsize: 0 }
  const format = '{bar} {value} из {total} · {rate} в секунду · осталось {left} · не выпущено: {failed}'
  return { format, barsize: Math.min(longestBar, room) }
}

/** «2 мин 5 с»; a dash while nothing is known. */
export function left(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–'
  const whole = Math.ceil(seconds)
  return whole < minute ? `${whole} с` : `${Math.floor(whole / minute)} мин ${whole % minute} с`
}
