import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Settings } from '../../src/batch/job.ts'
import { keepRecord, readRecord } from '../../src/batch/record.ts'

test('records of one folder that are kept at once do not take each other away', async () => {
  const out = mkdtempSync(join(tmpdir(), 'reglament-record-'))
  const settings = { out, pid: 1 } as Settings
  const paths = Array.from({ length: 60 }, (_, index) => `services/a/s${index}.json`)
  await Promise.all(paths.map((path) => keepRecord(settings, path, { path })))
  expect(paths.map((path) => readRecord(out, path)?.head)).toEqual(paths.map((path) => ({ path })))
  expect(readdirSync(join(out, '.reglament/services/a'))).toHaveLength(60)
  rmSync(out, { recursive: true })
})
