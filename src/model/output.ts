/** What is written to the output folder, before and after it is written. */
import type { IsoDate } from './document.ts'

/** `path` is relative to the output folder, with forward slashes. */
export type Artifact = { readonly path: string; readonly format: string; readonly bytes: Uint8Array }

export type Manifest = {
  readonly tool: { readonly name: string; readonly version: string }
  readonly date: IsoDate
  readonly services: readonly ManifestEntry[]
  /** Of a run with `--shard`: which part of how many services this is. */
  readonly shard?: ManifestShard
}

/** `index` from 1 to `count`; `services`, `digest` and `run` are of all shards together. */
export type ManifestShard = {
  readonly index: number
  readonly count: number
  readonly services: number
  /** SHA-256 of the sorted names `agency/service`, one a line. */
  readonly digest: string
  /** SHA-256 of the build of the program and of the options of the call. */
  readonly run: string
  /** SHA-256 of what services share, whether one of this part uses it or not: agencies, acts, standards, templates. */
  readonly data: string
  /** SHA-256 of all the rest: whether the part is as its run has left it. */
  readonly content: string
}

export type ManifestEntry = {
  readonly service: string
  readonly agency: string
  readonly profile: string | null
  readonly status: 'rendered' | 'draft' | 'failed'
  /**
   * Every file that the output depends on, by path relative to the project; `templates` stands for all `.hbs` files, with
   * the hash of the lines that `sha256sum` prints for them, sorted by path.
   */
  readonly inputs: readonly FileHash[]
  readonly outputs: readonly FileHash[]
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number }
}

export type FileHash = { readonly path: string; readonly sha256: string }
