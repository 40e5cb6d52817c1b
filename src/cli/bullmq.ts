/** BullMQ, which is installed only where batches are run through Redis: an optional peer dependency. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { UsageError } from '../model/usage-error.ts'
import { tell } from './report/wrap.ts'
import type { World } from './world.ts'

export const queueName = 'reglament'

type Connection = { readonly url: string; readonly maxRetriesPerRequest: null }
type JobOptions = {
  readonly jobId: string
  readonly attempts: number
  readonly removeOnComplete: boolean
  readonly removeOnFail: boolean
}

/** What we use of the package; its own types are not there when it is not installed. */
export type Queue<T> = {
  addBulk(
    jobs: readonly { readonly name: string; readonly data: T; readonly opts: JobOptions }[],
  ): Promise<unknown>
  on(event: 'error', listener: (error: Error) => void): unknown
  getJobCounts(...types: string[]): Promise<Record<string, number>>
  close(): Promise<void>
}
export type Taking = {
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'ready', listener: () => void): unknown
  /** `force` does not wait for the server. */
  close(force?: boolean): Promise<void>
}
type WorkerOptions = {
  readonly connection: Connection
  readonly lockDuration: number
  readonly stalledInterval: number
  readonly maxStalledCount: number
}
export type Bullmq = {
  readonly Queue: new <T>(name: string, options: { readonly connection: Connection }) => Queue<T>
  readonly Worker: new <T>(
    name: string,
    work: (job: { readonly data: T }) => Promise<void>,
    options: WorkerOptions,
  ) => Taking
}

/** The package beside the program or in the project folder. Throws UsageError that says what to install. */
export function loadBullmq(cwd: string): Bullmq {
  for (const from of [import.meta.url, join(cwd, 'package.json')]) {
    try {
      const require = createRequire(from)
      // BullMQ asks for it later, with an error that says nothing to a user.
      require.resolve('ioredis')
      return require('bullmq') as Bullmq
    } catch {
      // Not here: perhaps there.
    }
  }
  throw new UsageError(
    'Для очереди нужны пакеты bullmq и ioredis, а они не установлены. Установите их: npm install bullmq ioredis',
  )
}

/** How both ends reach the server; one that is not there yet is waited for, as services start in any order. */
export function connectionTo(address: string): Connection {
  if (!/^rediss?:\/\//.test(address))
    throw new UsageError(`Адрес очереди «${address}» не понят: нужен, например, redis://127.0.0.1:6379.`)
  return { url: address, maxRetriesPerRequest: null }
}

/** Tells of an error of the connections once, however often it comes: without a listener BullMQ prints every one with its stack. */
export function connectionErrors(world: World): (error: NodeJS.ErrnoException) => void {
  let told = ''
  return ({ message, code = '' }) => {
    // Of a name with several addresses there is no message.
    const reason = refusal(message) ?? (message || code).replace(/\.+$/, '')
    if (reason === told) return
    told = reason
    tell(`Очередь недоступна: ${reason}. Соединение повторяется, пока не удастся.`, world)
  }
}

/** What the server has against the caller. */
function refusal(message: string): string | undefined {
  if (!/^(?:WRONGPASS|NOAUTH|NOPERM)\b/.test(message)) return undefined
  return 'сервер не принимает имя и пароль (их место в адресе: redis://имя:пароль@сервер:6379)'
}
