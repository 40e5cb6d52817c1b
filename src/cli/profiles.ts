/** `reglament profiles [ID]`: which structures there are; one with its sections, norms and how far each is verified. */

import { collect } from '../batch/collect.ts'
import { loadProfiles } from '../load/profile.ts'
import { openProject } from '../load/project.ts'
import { UsageError } from '../model/usage-error.ts'
import type { Profile, SectionSpec } from '../schema/types.ts'
import { nearest } from '../suggest/nearest.ts'
import { several } from '../suggest/several.ts'
import { packageRoot, showFindings } from './command.ts'
import type { ExitCode, World } from './world.ts'

const levels = {
  federal: 'федеральные',
  regional: 'региональные',
  municipal: 'муниципальные',
  private: 'услуги организаций',
} as const

const marks = {
  verified: 'проверено',
  derived: 'восстановлено по реальным регламентам',
  unverified: 'нужна проверка юриста',
} as const

export function profiles(id: string | undefined, world: World): ExitCode {
  const found = collect()
  const all = loadProfiles(openProject(world.cwd, packageRoot, found.report), found.report).map(
    ({ value }) => value,
  )
  if (id === undefined) world.out(all.map(summary).join('\n'))
  else world.out(details(all.find((profile) => profile.id === id) ?? unknown(id, all)))
  showFindings(found.findings, collect(), world)
  return found.count('error') > 0 ? 1 : 0
}

function summary(profile: Profile): string {
  const { from, to } = profile.inForce
  return [
    profile.id,
    `  ${profile.title}`,
    `  услуги: ${profile.levels.map((level) => levels[level]).join(', ')}`,
    `  применяется с ${from}${to === undefined ? '' : ` по ${to}`}`,
    `  ${marks[profile.verification]}`,
    ...(profile.selectable === 'explicit' ? ['  выбирается только явно'] : []),
    '',
  ].join('\n')
}

function details(profile: Profile): string {
  const note = profile.note === undefined ? [] : [`  ${profile.note}`, '']
  return [
    summary(profile),
    ...note,
    ...outline(profile.sections, 1),
    ...outline(profile.appendices ?? [], 1),
    '',
  ].join('\n')
}

function outline(sections: readonly SectionSpec[], depth: number): string[] {
  return sections.flatMap((section) => {
    const unit = section.basis?.unit === undefined ? '' : ` (${section.basis.unit})`
    const mark = section.verification === undefined ? '' : ` – ${marks[section.verification]}`
    const line = `${'  '.repeat(depth)}${section.heading.trim()}${unit}${mark}`
    return [line, ...outline(section.sections ?? [], depth + 1)]
  })
}

function unknown(id: string, all: readonly Profile[]): never {
  const ids = all.map((profile) => profile.id)
  const similar = nearest(id, ids)
  throw new UsageError(
    `Структуры «${id}» нет: ${similar ? `возможно, имелось в виду «${similar}»` : `имеются ${several(ids)}`}.`,
  )
}
