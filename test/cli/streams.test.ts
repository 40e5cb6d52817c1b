/** The process where its output or its folder is gone, or the day it is told is none: a sentence and 2, never a stack. */
import { spawnSync } from 'node:child_process'
import { openSync } from 'node:fs'
import { expect, test } from 'vitest'
import { main } from '../batch/child.ts'

const isLinux = process.platform === 'linux'

test.runIf(isLinux)('no space for what is printed', () => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(process.execPath, [main, 'schema', 'service'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([2, 'Вывод команды не записан: на диске нет места.\n'])
})

test.each(['вчера', '-5', '1e9', '253402300800', '99999999999999'])('SOURCE_DATE_EPOCH is %s', (epoch) => {
  const env = { ...process.env, SOURCE_DATE_EPOCH: epoch }
  const { status, stderr } = spawnSync(process.execPath, [main, 'check'], { env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([
    2,
    `Переменная SOURCE_DATE_EPOCH не понята: «${epoch}» – не число секунд с 1 января 1970 года.\n`,
  ])
})

test.runIf(isLinux)('the working folder is removed', () => {
  const script = `d=$(mktemp -d); cd "$d"; rmdir "$d"; exec "${process.execPath}" "${main}" check`
  const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([
    2,
    'Папки, в которой запущена команда, больше нет: перейдите в другую.\n',
  ])
})
