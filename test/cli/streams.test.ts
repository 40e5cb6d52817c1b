/** The process where its output or its folder is gone: a sentence and 2, never a stack. */
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

test.runIf(isLinux)('the working folder is removed', () => {
  const script = `d=$(mktemp -d); cd "$d"; rmdir "$d"; exec "${process.execPath}" "${main}" check`
  const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([
    2,
    'Папки, в которой запущена команда, больше нет: перейдите в другую.\n',
  ])
})
