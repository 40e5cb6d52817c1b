/** The bounds of one rendering, and which template is running now. */
import Handlebars from 'handlebars'
import type { Source } from '../model/diagnostic.ts'
import { TemplateFault } from './fault.ts'

/** Partials inside partials; more is a template that calls itself. */
const maxDepth = 48
/** Characters that loops and partials produce together, each counted at every level it passes. */
const maxWork = 100 * 1024 * 1024
/** What an empty turn of a loop costs. */
const turn = 64

/** State of one rendering. `stack` holds the indexes of the templates that are running, the innermost last. */
export type Run = { readonly stack: number[]; work: number }

export function startRun(): Run {
  return { stack: [], work: 0 }
}

/** Runs one template or partial; a fault inside gets the place of the innermost one. */
export function enter(run: Run, source: number, sources: readonly Source[], render: () => string): string {
  if (run.stack.length >= maxDepth) throw tooDeep()
  run.stack.push(source)
  try {
    const text = render()
    spend(run, text)
    return text
  } catch (error) {
    throw located(error, sources[source])
  } finally {
    run.stack.pop()
  }
}

/** Counts what a turn of a loop or a partial produced. */
export function spend(run: Run, text: string): void {
  run.work += text.length + turn
  if (run.work > maxWork) throw tooLarge()
}

export function tooLarge(): TemplateFault {
  return new TemplateFault(
    'template/too-large',
    'Шаблон порождает слишком большой текст.',
    'проверьте, нет ли перебора внутри перебора и вызова фрагмента из самого себя',
  )
}

function tooDeep(): TemplateFault {
  return new TemplateFault(
    'template/too-large',
    `Фрагменты вложены глубже ${maxDepth} уровней.`,
    'проверьте, не вызывает ли фрагмент сам себя',
  )
}

/** Exceptions of Handlebars become faults; anything else is a fault of the program and stays one. */
function located(error: unknown, source: Source | undefined): unknown {
  if (error instanceof TemplateFault) {
    if (source) error.location ??= { source, start: { line: 1, column: 1 } }
    return error
  }
  const known = error instanceof Handlebars.Exception || error instanceof RangeError
  if (!known) return error
  const fault = new TemplateFault(
    'template/failed',
    `Шаблон выполнить не удалось (${error.message}).`,
    'исправьте шаблон',
  )
  const { lineNumber, column } = error as { lineNumber?: number; column?: number }
  if (source) fault.location = { source, start: { line: lineNumber ?? 1, column: (column ?? 0) + 1 } }
  return fault
}
