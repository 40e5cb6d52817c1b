/** Entries of a batch name the same acts, templates and agencies; those that come from a thread are copies of their own. */
import type { FileHash, ManifestEntry } from '../model/output.ts'

/** Gives back entries that share what the entries before them had alike, but for the file `own` of their service. */
export function shareInputs(): (entry: ManifestEntry, own: string) => ManifestEntry {
  const known = new Map<string, FileHash>()
  const shared = (input: FileHash): FileHash => {
    const key = `${input.sha256} ${input.path}`
    const first = known.get(key) ?? input
    known.set(key, first)
    return first
  }
  return (entry, own) => ({
    ...entry,
    inputs: entry.inputs.map((input) => (input.path === own ? input : shared(input))),
  })
}
