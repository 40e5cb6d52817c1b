/** Whether the parts of a batch were made of the same data: each names the hashes of what its services were made of. */
import type { ManifestEntry } from '../model/output.ts'
import type { Fault, Part } from './part-faults.ts'

const code = 'batch/manifests-of-different-data'
const hint = 'Выпустите части еще раз из одних и тех же данных: неизменившееся заново не составляется.'

type Seen = { readonly sha256: string; readonly name: string }

/** One fault for each file that one part knows otherwise than another; or one, when what has changed is used in one part alone. */
export function mixedData(parts: readonly Part[]): Fault[] {
  const seen = new Map<string, Seen>()
  const told = new Map<string, Fault>()
  for (const { name, manifest } of parts)
    for (const entry of manifest.services)
      for (const { path, sha256 } of entry.inputs) {
        const what = nameOf(path, entry)
        const before = seen.get(what) ?? { sha256, name }
        seen.set(what, before)
        if (before.sha256 !== sha256 && !told.has(what)) told.set(what, faultOf(what, before.name, name))
      }
  return told.size > 0 ? [...told.values()] : changedElsewhere(parts)
}

function changedElsewhere(parts: readonly Part[]): Fault[] {
  const [first] = parts
  const other = parts.find(({ manifest }) => manifest.shard?.data !== first?.manifest.shard?.data)
  if (!first || !other) return []
  return [
    {
      code,
      message: `Части составлены по разным данным: между выпусками «${first.name}» и «${other.name}» изменен файл органа, актов, единого стандарта, структуры, оформления или шаблона.`,
      hint,
    },
  ]
}

/** The templates of a structure are one input with one hash. */
function nameOf(path: string, { profile }: ManifestEntry): string {
  return path === 'templates' ? `набор шаблонов структуры «${profile}»` : `файл «${path}»`
}

function faultOf(what: string, one: string, other: string): Fault {
  return {
    code,
    message: `Части составлены по разным данным: ${what} для «${other}» – не тот, что для «${one}».`,
    hint,
  }
}
