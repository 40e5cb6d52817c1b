/** Envelopes of DOCX packages as the build has made them; in a run of the sources there are none. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What `docx/envelope.ts` makes, its parts as texts. */
export type StoredEnvelope = { readonly parts: Readonly<Record<string, string>>; readonly references: string }

export const envelopesFolder = fileURLToPath(new URL('../render/envelopes/', import.meta.url))

/** `key` is a file name without its extension. */
export function builtEnvelope(key: string): StoredEnvelope | undefined {
  const path = `${envelopesFolder}${key}.json`
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as StoredEnvelope) : undefined
}
