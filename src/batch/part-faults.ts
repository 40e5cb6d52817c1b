/** What is wrong with the manifests of shards before their services are looked at. */
import type { Manifest } from '../model/output.ts'
import { contentOf } from './shard.ts'

/** `name` is what the user called the file. */
export type Part = { readonly name: string; readonly manifest: Manifest }

export type Fault = { readonly code: string; readonly message: string; readonly hint: string }

const listed = 12

/** Manifests of undivided runs. */
export function unmarked(parts: readonly Part[]): Fault[] {
  return parts
    .filter(({ manifest }) => manifest.shard === undefined)
    .map(({ name }) => ({
      code: 'batch/manifest-not-of-shard',
      message: `«${name}» – не часть выпуска: без сведений о делении нельзя доказать, что выпуск полон.`,
      hint: 'Выпускайте части с параметром --shard k/n; их файлы называются manifest-k-of-n.json.',
    }))
}

/** Parts of different runs do not make one batch. */
export function mixed(parts: readonly Part[]): Fault[] {
  const [first] = parts
  if (!first) return []
  return parts.flatMap((part) => {
    const differing = differences(first.manifest, part.manifest)
    if (differing.length === 0) return []
    return [
      {
        code: 'batch/manifests-of-different-runs',
        message: `«${part.name}» и «${first.name}» – части разных выпусков. Различия: ${differing.join(', ')}.`,
        hint: 'Соедините части одного выпуска: с одной датой (--date), одними параметрами, одним делением (--shard) и одними данными.',
      },
    ]
  })
}

function differences(one: Manifest, other: Manifest): string[] {
  const parts: readonly (readonly [what: string, of: (manifest: Manifest) => unknown])[] = [
    ['версия программы', ({ tool }) => `${tool.name} ${tool.version}`],
    ['дата', ({ date }) => date],
    ['число частей', ({ shard }) => shard?.count],
    ['состав услуг', ({ shard }) => `${shard?.services} ${shard?.digest}`],
    ['параметры вызова или сборка программы', ({ shard }) => shard?.run],
  ]
  return parts.filter(([, of]) => of(one) !== of(other)).map(([what]) => what)
}

/** A part that is not as its run has left it proves nothing. */
export function edited(parts: readonly Part[]): Fault[] {
  return parts
    .filter(
      ({ manifest }) => manifest.shard?.content !== (manifest.shard && contentOf(manifest, manifest.shard)),
    )
    .map(({ name }) => ({
      code: 'batch/manifest-edited',
      message: `«${name}» изменен после выпуска части: сведения в нем – не те, что записала программа.`,
      hint: 'Выпустите эту часть еще раз: готовое и неизменившееся заново не составляется.',
    }))
}

/** Not each part once. */
export function incompleteSet(parts: readonly Part[]): Fault[] {
  const count = parts[0]?.manifest.shard?.count ?? 0
  const found = new Map<number, string[]>()
  for (const { name, manifest } of parts) {
    const index = manifest.shard?.index ?? 0
    found.set(index, [...(found.get(index) ?? []), name])
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !found.has(index))
  return [...missingOf(missing, count), ...doubleOf(found, count)]
}

function missingOf(missing: readonly number[], count: number): Fault[] {
  const [first] = missing
  if (first === undefined) return []
  const rest = missing.length > listed ? ` и других (всего нет ${missing.length})` : ''
  const shown = `${missing.slice(0, listed).join(', ')}${rest}`
  return [
    {
      code: 'batch/shard-missing',
      message: `Нет ${missing.length === 1 ? 'части' : 'частей'} ${shown} из ${count}.`,
      hint: `Выпустите ${missing.length === 1 ? 'ее' : 'их'}: reglament render --shard ${first}/${count}${missing.length === 1 ? '' : ' и так далее'}.`,
    },
  ]
}

function doubleOf(found: ReadonlyMap<number, readonly string[]>, count: number): Fault[] {
  return [...found]
    .filter(([, names]) => names.length > 1)
    .map(([index, names]) => ({
      code: 'batch/shard-double',
      message: `Часть ${index} из ${count} указана несколько раз: ${names.map((name) => `«${name}»`).join(', ')}.`,
      hint: 'Оставьте один из этих файлов.',
    }))
}
