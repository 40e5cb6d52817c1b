/** Joins the manifests of shards and proves that together they are the whole batch: nothing missing, nothing twice. */
import type { Report } from '../model/diagnostic.ts'
import type { Manifest } from '../model/output.ts'
import { manifestOf } from '../output/manifest.ts'
import { digestOf } from './shard.ts'

/** `name` is what the user called the file. */
export type Part = { readonly name: string; readonly manifest: Manifest }

/** The manifest of an undivided run; undefined when the parts are not exactly that, every reason reported. */
export function joinManifests(parts: readonly Part[], report: Report): Manifest | undefined {
  const wrong = firstFaults(parts)
  for (const { code, message, hint } of wrong) report({ code, severity: 'error', message, hint })
  const first = parts[0]
  if (!first || wrong.length > 0) return undefined
  return manifestOf(
    first.manifest.tool,
    first.manifest.date,
    parts.flatMap(({ manifest }) => manifest.services),
  )
}

/** A part named twice has all its services twice, and parts of different runs divide them differently: that is said once. */
function firstFaults(parts: readonly Part[]): Fault[] {
  const ofParts = [...mixed(parts), ...shardFaults(parts)]
  if (ofParts.length > 0) return ofParts
  const ofServices = doubles(parts)
  return ofServices.length > 0 ? ofServices : incomplete(parts)
}

type Fault = { readonly code: string; readonly message: string; readonly hint: string }

/** Parts of different runs do not make one batch. */
function mixed(parts: readonly Part[]): Fault[] {
  const run = ({ manifest: { tool, date, shard } }: Part): string =>
    JSON.stringify([tool.name, tool.version, date, shard?.count, shard?.services, shard?.digest])
  const first = parts[0]
  return parts
    .filter((part) => first && run(part) !== run(first))
    .map((part) => ({
      code: 'batch/manifests-of-different-runs',
      message: `«${part.name}» и «${first?.name}» – части разных выпусков: отличаются версия программы, дата, число частей или состав услуг.`,
      hint: 'Соедините части одного выпуска: с одной датой (--date), одним делением (--shard) и одними данными.',
    }))
}

function shardFaults(parts: readonly Part[]): Fault[] {
  const unmarked = parts.filter(({ manifest }) => manifest.shard === undefined)
  if (unmarked.length > 0)
    return unmarked.map(({ name }) => ({
      code: 'batch/manifest-not-of-shard',
      message: `«${name}» – не часть выпуска: без сведений о делении нельзя доказать, что выпуск полон.`,
      hint: 'Выпускайте части с параметром --shard k/n; их файлы называются manifest-k-of-n.json.',
    }))
  const count = parts[0]?.manifest.shard?.count ?? 0
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((index) => {
    const found = parts.filter(({ manifest }) => manifest.shard?.index === index)
    if (found.length === 1) return []
    const several = `Часть ${index} из ${count} указана несколько раз: ${found.map(({ name }) => `«${name}»`).join(', ')}.`
    return [
      {
        code: found.length === 0 ? 'batch/shard-missing' : 'batch/shard-double',
        message: found.length === 0 ? `Нет части ${index} из ${count}.` : several,
        hint:
          found.length === 0
            ? `Выпустите ее: reglament render --shard ${index}/${count}.`
            : 'Оставьте один из этих файлов.',
      },
    ]
  })
}

function doubles(parts: readonly Part[]): Fault[] {
  const owners = new Map<string, string[]>()
  for (const { name, manifest } of parts)
    for (const { agency, service } of manifest.services) {
      const unit = `${agency}/${service}`
      owners.set(unit, [...(owners.get(unit) ?? []), name])
    }
  return [...owners]
    .filter(([, names]) => names.length > 1)
    .map(([unit, names]) => ({
      code: 'batch/service-double',
      message: `Услуга «${unit}» есть в нескольких частях: ${[...new Set(names)].map((name) => `«${name}»`).join(', ')}.`,
      hint: 'Выпустите части заново из одних и тех же данных.',
    }))
}

/** The set of services is that which every shard knew, to the last name. */
function incomplete(parts: readonly Part[]): Fault[] {
  const mark = parts[0]?.manifest.shard
  const units = parts.flatMap(({ manifest }) =>
    manifest.services.map((entry) => `${entry.agency}/${entry.service}`),
  )
  if (!mark || (units.length === mark.services && digestOf(units) === mark.digest)) return []
  return [
    {
      code: 'batch/services-missing',
      message: `В частях вместе услуг: ${units.length}, а делилось на части: ${mark.services}; выпуск одной из частей был прерван.`,
      hint: 'Запустите выпуск этой части еще раз: он продолжит с прерванного места.',
    },
  ]
}
