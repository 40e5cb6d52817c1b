/**
 * Files of a service that lie in the output folder and were not written with its last outputs: it fails now, or another
 * format was asked for. Whoever publishes the folder publishes them too.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileHash, ManifestEntry } from '../model/output.ts'
import { artifactPath } from '../output/path.ts'
import { writers } from '../render/writers.ts'
import { hashOfText } from './hash.ts'
import { isOfLayout } from './key.ts'
import type { State } from './state.ts'

/** A file of an earlier run; `made` tells the data apart that it was made of. */
export type Earlier = FileHash & { readonly made: string }

/** Paths relative to `out` of the files of the service that are there and that `entry` does not name. */
export function notWritten(out: string, { agency, service, outputs }: ManifestEntry): string[] {
  const written = new Set(outputs.map(({ path }) => path))
  return writers
    .map(({ extension }) => artifactPath(agency, service, extension))
    .filter((path) => !written.has(path) && isFile(join(out, path)))
}

/** Of the files with these paths those of which `former`, what was remembered before this run, knows something. */
export function earlierOf(paths: readonly string[], former: State | undefined): Earlier[] {
  if (!former) return []
  const { entry, earlier } = former
  const made = dataMark(entry)
  const known = [...entry.outputs.map((output) => ({ ...output, made })), ...earlier]
  return paths.flatMap((path) => known.find((one) => one.path === path) ?? [])
}

/** Those of `paths` that were made of other data than `entry`, or nobody knows of which. */
export function outdated(
  paths: readonly string[],
  earlier: readonly Earlier[],
  entry: ManifestEntry,
): string[] {
  const now = dataMark(entry)
  return paths.filter((path) => earlier.find((one) => one.path === path)?.made !== now)
}

/** Data, structure and templates; a file in another layout is not out of date. */
function dataMark({ inputs }: ManifestEntry): string {
  return hashOfText(JSON.stringify(inputs.filter(({ path }) => !isOfLayout(path))))
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    return false
  }
}
