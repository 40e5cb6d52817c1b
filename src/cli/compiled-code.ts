/** Code as Node has compiled it, kept for the next run by Node 22.8 and later; earlier ones compile it anew. */
import * as module from 'node:module'
import { join } from 'node:path'

type Environment = Record<string, string | undefined>

/** A folder of the user's own, which others cannot write to: what lies there is run. Undefined for one without a home. */
export function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | undefined {
  const folder = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'))
  return folder ? join(folder, 'reglament') : undefined
}

/**
 * Whatever is imported from now on is kept. Node itself passes over a folder that cannot be written to, takes that of
 * NODE_COMPILE_CACHE, and does nothing with NODE_DISABLE_COMPILE_CACHE. Threads gain nothing from it: they run for long.
 */
export function keepCompiled(folder: string | undefined): void {
  // The types are those of Node 20, which has none.
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown }
  if (folder !== undefined) enableCompileCache?.(folder)
}
