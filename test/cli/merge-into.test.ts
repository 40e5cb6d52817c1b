/** What `merge-manifests` replaces: a manifest of a whole run, and nothing that somebody has written. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inProject, say } from './console.ts'

const parts = ['out/manifest-1-of-2.json', 'out/manifest-2-of-2.json']
const options = ['--format', 'outline', '--draft', '--quiet']

test('data, parts and files of others are left as they are', () =>
  inProject({ 'notes.json': '{"a": 1}\n' }, async (folder) => {
    for (const part of ['1/2', '2/2']) await say(folder, 'render', '--shard', part, ...options)
    const merge = (into: string) => say(folder, 'merge-manifests', ...parts, '--into', into)
    for (const [into, reason] of [
      ['data/acts.yaml', 'не опись выпуска'],
      ['notes.json', 'не опись выпуска'],
      ['out/manifest-2-of-2.json', 'опись части'],
    ] as const) {
      const earlier = readFileSync(join(folder, into), 'utf8')
      const { code, err } = await merge(into)
      expect([code, err]).toEqual([
        2,
        `Файл «${into}» – ${reason} и заменен не будет: укажите после --into другой файл, например manifest.json.\n`,
      ])
      expect(readFileSync(join(folder, into), 'utf8')).toBe(earlier)
    }
    const whole = 'out/manifest.json'
    expect((await merge(whole)).err).toContain('все на месте')
    const joined = readFileSync(join(folder, whole), 'utf8')
    writeFileSync(join(folder, whole), joined.replace('2026-11-23', '2026-11-22'))
    expect((await merge(whole)).err).toContain('все на месте')
    expect(readFileSync(join(folder, whole), 'utf8')).toBe(joined)
  }))
