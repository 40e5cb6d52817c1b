import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { endingSignal, sayEnding } from '../../src/cli/signal.ts'

test('the first Ctrl-C is answered once, the second is left to the system', () => {
  const process = new EventEmitter()
  const said: string[] = []
  const signal = endingSignal(process)
  sayEnding(signal, (text) => said.push(text))
  process.emit('SIGINT')
  expect([signal.aborted, signal.reason, said.length]).toEqual([true, 'SIGINT', 1])
  expect(process.listenerCount('SIGINT')).toBe(0)
})
