import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { ManifestEntry } from '../../src/model/output.ts'
import { fileHash, manifestArtifact, manifestOf } from '../../src/output/manifest.ts'
import { writeManifest } from '../../src/output/manifest-file.ts'

const tool = { name: 'reglament', version: '0.1.0' }
const bytes = new TextEncoder().encode('абв')

function entry(agency: string, service: string, outputs: readonly string[]): ManifestEntry {
  return {
    service,
    agency,
    profile: 'ru-federal-1228',
    status: 'rendered',
    inputs: [fileHash(`data/${service}.yaml`, bytes), fileHash('data/acts.yaml', bytes)],
    outputs: outputs.map((path) => fileHash(path, bytes)),
    findings: { error: 0, warning: 1, info: 2 },
  }
}

/** Writes a manifest of `entries` into `folder`; the files they name are made first. */
async function written(folder: string, entries: readonly ManifestEntry[]) {
  for (const { path } of entries.flatMap((one) => one.outputs)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const findings: Diagnostic[] = []
  const current = manifestOf(tool, '2026-01-15', entries)
  const manifest = await writeManifest(folder, current, 1, (finding) => findings.push(finding))
  return { findings, manifest, services: manifest?.services.map((one) => `${one.agency}/${one.service}`) }
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'reglament-manifest-'))

test('a hash is the SHA-256 that other programs compute', () => {
  expect(fileHash('a.txt', new TextEncoder().encode('abc'))).toEqual({
    path: 'a.txt',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  })
})

test('the order of services, files and keys does not depend on the run', () => {
  const one = entry('mvd', 'b', ['mvd/b/b.pdf', 'mvd/b/b.docx'])
  const two = entry('fns', 'z', [])
  const { findings, outputs, ...rest } = one
  const other = { findings, outputs: [...outputs].reverse(), ...rest }
  const first = manifestArtifact(manifestOf(tool, '2026-01-15', [one, two]))
  const second = manifestArtifact(
    manifestOf({ version: '0.1.0', name: 'reglament' }, '2026-01-15', [two, other]),
  )
  expect(first).toEqual(second)
  const text = new TextDecoder().decode(first.bytes)
  expect(text.endsWith('}\n')).toBe(true)
  expect(text.indexOf('fns')).toBeLessThan(text.indexOf('mvd'))
  expect(text.indexOf('b.docx')).toBeLessThan(text.indexOf('b.pdf'))
})

test('entries of services that were not rendered now are kept', async () => {
  const folder = newFolder()
  await written(folder, [entry('mvd', 'a', ['mvd/a/a.pdf']), entry('mvd', 'b', ['mvd/b/b.pdf'])])
  const { manifest, findings } = await written(folder, [entry('mvd', 'b', ['mvd/b/b.docx'])])
  expect(findings).toEqual([])
  expect(manifest?.services.map((one) => one.outputs.map((file) => file.path))).toEqual([
    ['mvd/a/a.pdf'],
    ['mvd/b/b.docx'],
  ])
  expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual(manifest)
})

test('an entry whose files are gone is dropped', async () => {
  const folder = newFolder()
  await written(folder, [
    entry('mvd', 'a', ['mvd/a/a.pdf', 'mvd/a/a.docx']),
    entry('mvd', 'b', ['mvd/b/b.pdf']),
  ])
  rmSync(join(folder, 'mvd/a/a.docx'))
  expect((await written(folder, [entry('fns', 'c', [])])).services).toEqual(['fns/c', 'mvd/b'])
})

test('services of one name at two agencies are two', async () => {
  const folder = newFolder()
  await written(folder, [entry('mvd', 'a', [])])
  expect((await written(folder, [entry('fns', 'a', [])])).services).toEqual(['fns/a', 'mvd/a'])
})

test.each([
  ['not JSON', '{"services": ['],
  ['not a manifest', '[]'],
  ['another shape', '{"services": [{"service": "a"}]}'],
  ['wrong hashes', JSON.stringify({ services: [{ ...entry('mvd', 'a', []), outputs: [{ path: 1 }] }] })],
])('a broken manifest is replaced with a warning: %s', async (_, text) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'manifest.json'), text)
  const { findings, services } = await written(folder, [entry('mvd', 'b', [])])
  expect(findings).toMatchObject([{ code: 'output/manifest-broken', severity: 'warning' }])
  expect(services).toEqual(['mvd/b'])
})

test('an entry that names a file outside the folder is not believed', async () => {
  const folder = newFolder()
  const outside = { ...entry('mvd', 'a', []), outputs: [fileHash('../../etc/passwd', bytes)] }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ services: [outside] }))
  expect((await written(folder, [entry('mvd', 'b', [])])).services).toEqual(['mvd/b'])
})

test('keys that an earlier manifest brings along are not carried on', async () => {
  const folder = newFolder()
  const strange = { ...entry('mvd', 'a', []), secret: 'x' }
  writeFileSync(
    join(folder, 'manifest.json'),
    `{"services": [${JSON.stringify(strange)}], "__proto__": {"x": 1}}`,
  )
  await written(folder, [])
  expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).not.toMatch(/secret|__proto__/)
})

test('a manifest that cannot be written is reported once and not claimed', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'manifest.json', 'inside'), { recursive: true })
  const { findings, manifest } = await written(folder, [])
  expect(manifest).toBeUndefined()
  expect(findings.map((finding) => finding.code)).toEqual(['output/not-writable'])
})
