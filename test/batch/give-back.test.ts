/** That a thread which is never idle asks the engine for its memory back. */
import { expect, test } from 'vitest'
import { giveBack } from '../../src/batch/give-back.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('after 64 services what nobody holds is gone', async () => {
  const held: { garbage?: object } = { garbage: { size: 1 } }
  const seen = new WeakRef(held.garbage ?? {})
  const afterService = giveBack()
  for (let service = 0; service < 64; service++) {
    if (service === 32) delete held.garbage
    afterService()
    await turn()
  }
  for (let wait = 0; wait < 100 && seen.deref() !== undefined; wait++) await turn()
  expect(seen.deref()).toBeUndefined()
})
