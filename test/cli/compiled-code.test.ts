/** Compiled code is kept where Node can do that; the program runs alike where it cannot. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import * as module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cacheFolder } from '../../src/cli/compiled-code.ts'

const main = new URL('../../dist/cli/main.js', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'compiled-'))
afterAll(() => rmSync(folder, { recursive: true }))

const keeps = 'enableCompileCache' in module

function profiles(environment: Record<string, string>) {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, ...rest } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'profiles'], {
    encoding: 'utf8',
    env: { ...rest, ...environment },
  })
  return { status, stdout, stderr }
}

test('the folder is one of the user', () => {
  expect(cacheFolder({ HOME: '/home/a' })).toBe(join('/home/a', '.cache', 'reglament'))
  expect(cacheFolder({ HOME: '/home/a', XDG_CACHE_HOME: '/cache' })).toBe(join('/cache', 'reglament'))
  expect(cacheFolder({ LOCALAPPDATA: '/local' })).toBe(join('/local', 'reglament'))
  expect(cacheFolder({})).toBeUndefined()
})

test('a second run says what the first has said', () => {
  const environment = { XDG_CACHE_HOME: folder }
  const first = profiles(environment)
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(existsSync(join(folder, 'reglament'))).toBe(keeps)
  expect(profiles(environment)).toEqual(first)
})

test('nothing is written where the user forbids it, and a folder that cannot be written to is no fault', () => {
  const other = mkdtempSync(join(folder, 'other-'))
  const expected = profiles({ XDG_CACHE_HOME: other, NODE_DISABLE_COMPILE_CACHE: '1' })
  expect(expected).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(other)).toEqual([])
  const file = join(other, 'file')
  writeFileSync(file, '')
  expect(profiles({ XDG_CACHE_HOME: file })).toEqual(expected)
  chmodSync(other, 0o500)
  expect(profiles({ XDG_CACHE_HOME: other })).toEqual(expected)
  chmodSync(other, 0o700)
})
