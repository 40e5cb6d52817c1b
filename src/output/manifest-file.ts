/** The manifest in the output folder: read before, merged with, and written after a run that renders only some services. */
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Manifest, ManifestEntry } from '../model/output.ts'
import { manifestArtifact, mergeManifests, notRenewed } from './manifest.ts'
import { brokenManifest, parseManifestEntries } from './manifest-parse.ts'
import { pathProblem } from './path.ts'
import { manifestPath } from './plan.ts'
import { systemCode } from './reason.ts'
import { write } from './write.ts'

/**
 * Writes the manifest of a run. Entries of services that the run did not touch are kept from the manifest in the
 * folder while all their files exist; one that cannot be read is replaced with a warning `output/manifest-broken`, which
 * is not said where nothing could be written: then it was not replaced. Gives back what was written, undefined when it
 * could not be. `settle` is given the entries of the manifest in the folder and gives back those that may be kept.
 */
export async function writeManifest(
  folder: string,
  current: Manifest,
  pid: number,
  report: Report,
  settle: (former: readonly ManifestEntry[]) => readonly ManifestEntry[] = (former) => former,
): Promise<Manifest | undefined> {
  const broken: Diagnostic[] = []
  const former = parseManifestEntries(await readOld(folder, broken), (finding) => broken.push(finding))
  const merged = mergeManifests(current, await wholeEntries(folder, notRenewed(current, settle(former))))
  const file = { target: join(folder, manifestPath), artifact: manifestArtifact(merged) }
  const written = write({ folder, files: [file] }, pid, report)
  if (written.length === 0) return undefined
  broken.forEach(report)
  return merged
}

async function wholeEntries(folder: string, entries: readonly ManifestEntry[]): Promise<ManifestEntry[]> {
  const kept: ManifestEntry[] = []
  for (const entry of entries) if (await isWhole(folder, entry)) kept.push(entry)
  return kept
}

/** Text of the manifest in the folder; undefined when there is none. */
async function readOld(folder: string, broken: Diagnostic[]): Promise<string | undefined> {
  try {
    return await readFile(join(folder, manifestPath), 'utf8')
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    if (code !== 'ENOENT' && code !== 'ENOTDIR') broken.push(brokenManifest)
    return undefined
  }
}

async function isWhole(folder: string, entry: ManifestEntry): Promise<boolean> {
  for (const { path } of entry.outputs) {
    if (pathProblem(path)) return false
    const exists = await access(join(folder, path)).then(
      () => true,
      () => false,
    )
    if (!exists) return false
  }
  return true
}
