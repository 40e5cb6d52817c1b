/** Joins the manifests of shards and proves that together they are the whole batch: nothing missing, nothing twice. */
import type { Report } from '../model/diagnostic.ts'
import type { Manifest } from '../model/output.ts'
import { manifestOf } from '../output/manifest.ts'
import { mixedData } from './mixed-data.ts'
import { edited, type Fault, incompleteSet, mixed, type Part, unmarked } from './part-faults.ts'
import { digestOf } from './shard.ts'

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

/** Parts of different runs divide the services differently, and one named twice has them all twice: that is said once. */
function firstFaults(parts: readonly Part[]): readonly Fault[] {
  const checks = [unmarked, mixed, edited, incompleteSet, mixedData, doubles, incomplete]
  for (const check of checks) {
    const faults = check(parts)
    if (faults.length > 0) return faults
  }
  return []
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
