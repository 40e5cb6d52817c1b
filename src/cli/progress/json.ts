/** One JSON object a line on standard output, for programs: docs/scale.md describes the events. */
import { nameOf, type Outcome } from '../outcome.ts'
import { plainFinding } from '../report/json.ts'
import type { World } from '../world.ts'
import type { Progress } from './progress.ts'

export function jsonProgress(world: World): Progress {
  return {
    begin: (total, toRender) => event(world, { event: 'begin', services: total, toRender }),
    finished: (outcome) => event(world, serviceEvent(outcome)),
    shown: () => undefined,
    say: () => undefined,
    end: () => undefined,
  }
}

/** Writes one event. */
export function event(world: World, fields: object): void {
  world.out(`${JSON.stringify(fields)}\n`)
}

function serviceEvent(outcome: Outcome): object {
  const { kind, entry, milliseconds, findings } = outcome
  return {
    event: 'service',
    service: nameOf(outcome),
    status: kind,
    ...(milliseconds !== undefined && { milliseconds: Math.round(milliseconds) }),
    outputs: entry.outputs,
    findings: findings().map(plainFinding),
  }
}
