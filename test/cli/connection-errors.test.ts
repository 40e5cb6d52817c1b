import { expect, test } from 'vitest'
import { connectionErrors } from '../../src/cli/bullmq.ts'
import { silentWorld } from './console.ts'

/** What is said of these errors, one after another. */
function said(...messages: readonly string[]): string[] {
  const lines: string[] = []
  const tellOf = connectionErrors(
    silentWorld('/', {
      width: 400,
      err: (text) => {
        lines.push(text)
      },
    }),
  )
  for (const message of messages) tellOf(new Error(message))
  return lines
}

test('an error that comes again is told of once', () => {
  expect(said('connect ECONNREFUSED 127.0.0.1:1', 'connect ECONNREFUSED 127.0.0.1:1')).toHaveLength(1)
})

test.each([
  'WRONGPASS invalid username-password pair or user is disabled.',
  'NOAUTH Authentication required.',
])('a server that refuses name and password: %s', (message) => {
  expect(said(message).join('')).toBe(
    'Очередь недоступна: сервер не принимает имя и пароль (их место в адресе: redis://имя:пароль@сервер:6379). Соединение повторяется, пока не удастся.\n',
  )
})

test('a sentence ends with one full stop', () => {
  expect(said('Something is wrong.').join('')).toContain('Something is wrong. Соединение')
})
