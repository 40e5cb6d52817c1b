/** What a batch leaves beside the files of its services: the manifest and the report. */
import type { Settings } from '../batch/job.ts'
import { type ShardMark, shardManifest } from '../batch/shard.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Artifact, ManifestEntry } from '../model/output.ts'
import { manifestArtifact, manifestOf } from '../output/manifest.ts'
import { writeManifest } from '../output/manifest-file.ts'
import { plan } from '../output/plan.ts'
import { write } from '../output/write.ts'
import { withManifestLock } from './manifest-lock.ts'
import type { Outcome } from './outcome.ts'
import { tool } from './package.ts'
import { reportPage } from './report/page.ts'

/** `notReached` services the run was for and has not begun. `shard` gives the files names of their own, so that all shards may write into one folder. */
export async function writeResults(
  outcomes: readonly Outcome[],
  notReached: number,
  settings: Settings,
  shard: ShardMark | undefined,
  report: Report,
  settle?: (former: readonly ManifestEntry[]) => readonly ManifestEntry[],
): Promise<void> {
  const { out, pid, date } = settings
  const manifest = manifestOf(
    tool(),
    date,
    outcomes.map(({ entry }) => entry),
  )
  const page: Artifact = {
    path: `report${partOf(shard)}.html`,
    format: 'report',
    bytes: reportPage(outcomes, notReached, date),
  }
  if (!shard) {
    await withManifestLock(out, () => writeManifest(out, manifest, pid, report, settle))
    write(plan(out, [page], report), pid, report)
    return
  }
  const own = shardManifest(manifest, shard, settings)
  const file: Artifact = { ...manifestArtifact(own), path: `manifest${partOf(shard)}.json` }
  write(plan(out, [file, page], report), pid, report)
}

/** What stands in the names of the files of a shard; empty for an undivided run. */
export function partOf(shard: { readonly index: number; readonly count: number } | undefined): string {
  return shard ? `-${shard.index}-of-${shard.count}` : ''
}
