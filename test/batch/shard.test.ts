import { expect, test } from 'vitest'
import { joinManifests } from '../../src/batch/merge-manifests.ts'
import type { Task } from '../../src/batch/run.ts'
import { shardMark, shardOf } from '../../src/batch/shard.ts'
import type { Manifest } from '../../src/model/output.ts'
import { manifestOf } from '../../src/output/manifest.ts'

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

function parts(count: number): { name: string; manifest: Manifest }[] {
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
    return { name: `manifest-${at + 1}.json`, manifest: { ...manifest, shard: shardMark(tasks, shard) } }
  })
}

function join(list: readonly { name: string; manifest: Manifest }[]) {
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
  const unfinished = { ...two, manifest: { ...two.manifest, services: two.manifest.services.slice(1) } }
  expect(join([one, unfinished, three]).codes).toEqual(['batch/services-missing'])
  const swollen = {
    ...two,
    manifest: { ...two.manifest, services: [...two.manifest.services, ...one.manifest.services] },
  }
  expect(join([one, swollen, three]).codes).toContain('batch/service-double')
  const later = { ...two, manifest: { ...two.manifest, date: '2026-11-24' } }
  expect(join([one, later, three]).codes).toEqual(['batch/manifests-of-different-runs'])
  const { shard: _, ...unmarked } = two.manifest
  expect(join([{ name: 'x', manifest: unmarked }]).codes).toEqual(['batch/manifest-not-of-shard'])
})
