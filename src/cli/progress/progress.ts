/** How a batch is seen while it runs. */
import type { Outcome } from '../outcome.ts'

export type Progress = {
  /** Before the first service: how many there are and how many of them must be rendered. */
  begin(total: number, toRender: number): void
  /** As soon as a service is finished, in any order. */
  finished(outcome: Outcome): void
  /** One service after another, in the order of the services. */
  shown(outcome: Outcome): void
  /** Text for people: findings, lists, the summary. */
  say(text: string): void
  /** After the last service and before the summary. */
  end(): void
}
