import { expect, test } from 'vitest'
import type { Settings } from '../../src/batch/job.ts'
import { joinManifests } from '../../src/batch/merge-manifests.ts'
import type { Part } from '../../src/batch/part-faults.ts'
import { shardManifest, shardMark, shardOf } from '../../src/batch/shard.ts'
import type { Task } from '../../src/batch/task.ts'
import type { Manifest } from '../../src/model/output.ts'
import { manifestOf } from '../../src/output/manifest.ts'
import { parseManifest } from '../../src/output/manifest-parse.ts'

const tasks: Task[] = Array.from({ length: 200 }, (_, index) => {
  const agency = `a${index % 7}`
  const id = `s${index}`
  return { file: { agency, id, path: `data/services/${agency}/${id}.yaml` }, weight: (index * 7919) % 60_000 }
})

test.each([1, 2, 7, 50])('%i shards are the whole, each service once, even by weight', (count) => {
  const shards = Array.from({ length: count }, (_, index) => shardOf(tasks, { index: index + 1, count }))
  expect(shards.flat().length).toBe(tasks.length)
  expect(new Set(shards.flat()).size).toBe(tasks.length)
  const weights = shards.map((shard) => shard.reduce((sum, { weight }) => sum + weight, 0))
  const heaviest = Math.max(...tasks.map(({ weight }) => weight))
  expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(heaviest + tasks.length)
})

test('the split does not depend on the order in which services are found', () => {
  const names = (list: readonly Task[]): string[] => list.map(({ file }) => file.path).sort()
  const turned = [...tasks].reverse()
  for (const index of [1, 4, 7])
    expect(names(shardOf(turned, { index, count: 7 }))).toEqual(names(shardOf(tasks, { index, count: 7 })))
})

const settings = { program: 'reglament 1', formats: ['docx'] } as unknown as Settings

/** As a run that rendered only these would have left it. */
function withServices({ name, manifest }: Part, services: Manifest['services']): Part {
  const { shard, ...rest } = manifest
  if (!shard) throw new Error('a part')
  return { name, manifest: shardManifest({ ...rest, services }, shard, settings) }
}

function parts(count: number): Part[] {
  return Array.from({ length: count }, (_, at) => {
    const shard = { index: at + 1, count }
    const entries = shardOf(tasks, shard).map(({ file }) => ({
      service: file.id,
      agency: file.agency,
      profile: null,
      status: 'rendered' as const,
      inputs: [],
      outputs: [],
      findings: { error: 0, warning: 0, info: 0 },
    }))
    const manifest = manifestOf({ name: 'reglament', version: '1' }, '2026-11-23', entries)
    return {
      name: `manifest-${at + 1}.json`,
      manifest: shardManifest(manifest, shardMark(tasks, shard, 'data'), settings),
    }
  })
}

function join(list: readonly Part[]) {
  const codes: string[] = []
  return { manifest: joinManifests(list, ({ code }) => codes.push(code)), codes }
}

test('all parts together are the manifest of an undivided run', () => {
  const { manifest, codes } = join(parts(7))
  expect(codes).toEqual([])
  expect(manifest).toEqual(join(parts(1)).manifest)
})

test('what is missing, double, unfinished or of another run is said, and nothing is joined', () => {
  const all = parts(3)
  const [one, two, three] = all
  if (!one || !two || !three) throw new Error('three parts')
  expect(join([one, three])).toEqual({ manifest: undefined, codes: ['batch/shard-missing'] })
  expect(join([...all, two]).codes).toEqual(['batch/shard-double'])
  const unfinished = withServices(two, two.manifest.services.slice(1))
  expect(join([one, unfinished, three]).codes).toEqual(['batch/services-missing'])
  const swollen = withServices(two, [...two.manifest.services, ...one.manifest.services])
  expect(join([one, swollen, three]).codes).toContain('batch/service-double')
  const later = { ...two, manifest: { ...two.manifest, date: '2026-11-24' } }
  expect(join([one, later, three]).codes).toEqual(['batch/manifests-of-different-runs'])
  const { shard: _, ...unmarked } = two.manifest
  expect(join([{ name: 'x', manifest: unmarked }]).codes).toEqual(['batch/manifest-not-of-shard'])
})

test('parts of another call, of other data or edited by hand are no parts of the whole', () => {
  const [one, two] = parts(2)
  if (!one || !two) throw new Error('two parts')
  const { shard } = two.manifest
  if (!shard) throw new Error('a part')
  const draft = shardManifest(two.manifest, shard, { ...settings, draft: true })
  expect(join([one, { ...two, manifest: draft }]).codes).toEqual(['batch/manifests-of-different-runs'])
  const made = (part: Part, sha256: string): Part =>
    withServices(
      part,
      part.manifest.services.map((entry) => ({ ...entry, inputs: [{ path: 'data/acts.yaml', sha256 }] })),
    )
  expect(join([made(one, 'a'), made(two, 'a')]).codes).toEqual([])
  expect(join([made(one, 'a'), made(two, 'b')]).codes).toEqual(['batch/manifests-of-different-data'])
  const elsewhere = shardManifest(two.manifest, { ...shard, data: 'other data' }, settings)
  expect(join([one, { ...two, manifest: elsewhere }]).codes).toEqual(['batch/manifests-of-different-data'])
  const services = two.manifest.services.map((entry) => ({ ...entry, status: 'draft' as const }))
  expect(join([one, { ...two, manifest: { ...two.manifest, services } }]).codes).toEqual([
    'batch/manifest-edited',
  ])
})

test('many missing parts are one finding', () => {
  const [one] = parts(200)
  expect(one && join([one]).codes).toEqual(['batch/shard-missing'])
})

test.each([{ index: 0 }, { index: 3 }, { count: 1e10 }, { count: -1 }, { services: 0.5 }])(
  'a part with %o is no part',
  (wrong) => {
    const [one] = parts(2)
    expect(parseManifest(JSON.stringify(one?.manifest))).toEqual(one?.manifest)
    const shard = { ...one?.manifest.shard, ...wrong }
    expect(parseManifest(JSON.stringify({ ...one?.manifest, shard }))).toBeUndefined()
  },
)
