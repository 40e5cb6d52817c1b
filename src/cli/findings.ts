/** Findings of a batch as people see them: once each, and a folder that cannot be written to is one finding and not a thousand. */
import type { Mark, Tally } from '../batch/mark.ts'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { print } from './command.ts'
import type { World } from './world.ts'

export type FindingsView = {
  /** Prints those that were not met before. `marks` are theirs, if known. */
  readonly show: (findings: readonly Diagnostic[], marks?: readonly Mark[]) => void
  /** Says how many findings were left out because one like them had been shown. */
  readonly end: () => void
}

type Asked = { readonly quiet?: boolean; readonly strict?: boolean }

/** `quiet` leaves out what is no error, `strict` makes warnings errors; `all` counts everything. */
export function findingsView(all: Tally, { quiet, strict }: Asked, world: World): FindingsView {
  const worth: readonly Severity[] = strict ? ['error', 'warning'] : ['error']
  const reasons = new Map<string, number>()
  const isShown = (finding: Diagnostic): boolean => {
    if (quiet && !worth.includes(finding.severity)) return false
    if (finding.code !== 'output/not-writable') return true
    // The hint tells reasons apart: it is the same for all files that failed for one reason.
    const seen = reasons.get(finding.hint ?? '') ?? 0
    reasons.set(finding.hint ?? '', seen + 1)
    return seen === 0
  }
  return {
    show: (findings, marks) => print(all.fresh(findings, marks).filter(isShown), world),
    end: () => {
      const more = [...reasons.values()].reduce((sum, count) => sum + count - 1, 0)
      if (more > 0) world.err(`По той же причине не записано еще файлов: ${more}.\n\n`)
    },
  }
}
