/** Structure profiles and layouts: which there are, and which one a regulation of this level and date follows. */

import type { Report } from '../model/diagnostic.ts'
import type { IsoDate } from '../model/document.ts'
import type { Loaded } from '../model/loaded.ts'
import type { Layout, Profile } from '../schema/types.ts'
import { nearest } from '../suggest/nearest.ts'
import { several } from '../suggest/several.ts'
import { loadFile } from './file.ts'
import { idsIn } from './named-files.ts'
import type { Project } from './project.ts'
import { child, rootOf, type SubjectName } from './schema.ts'
import type { LoadedService } from './service.ts'
import { spelled, spelledValue } from './spelling.ts'

/** All valid profiles by id; findings about the others are reported. */
export function loadProfiles(project: Project, report: Report): Loaded<Profile>[] {
  return idsIn(project, 'profiles').flatMap((id) => {
    const profile = loadFile<Profile>(project, pathOf('profiles', id), 'profile', report)
    return profile ? [profile] : []
  })
}

/** `explicit` (from the command line) wins over the service's own choice, which wins over the date. */
export function selectProfile(
  project: Project,
  service: LoadedService,
  date: IsoDate,
  explicit: string | undefined,
  report: Report,
): Loaded<Profile> | undefined {
  const chosen = explicit ?? service.value.profile
  if (chosen === undefined) return inForce(loadProfiles(project, report), service, date, report)
  const ids = idsIn(project, 'profiles')
  if (ids.includes(chosen)) {
    const profile = loadFile<Profile>(project, pathOf('profiles', chosen), 'profile', report)
    return profile && ofItsKind(profile, service, explicit, report)
  }
  report({
    code: 'profile/unknown',
    severity: 'error',
    message: `Структуры регламента «${chosen}» нет.`,
    hint: known(chosen, ids),
    ...(explicit === undefined ? { location: service.locate('/profile') } : {}),
  })
  return undefined
}

const subjectWords: Readonly<Record<SubjectName, string>> = {
  service: 'услуг',
  unified: 'единых стандартов',
  quality: 'стандартов качества',
  company: 'стандартов обслуживания клиентов',
}

function describes(profile: Profile): SubjectName {
  return profile.describes ?? 'service'
}

/** A structure reads only data of the kind that it describes. */
function ofItsKind(
  profile: Loaded<Profile>,
  service: LoadedService,
  explicit: string | undefined,
  report: Report,
): Loaded<Profile> | undefined {
  const wanted = describes(profile.value)
  if (wanted === service.subject) return profile
  report({
    code: 'profile/other-kind',
    severity: 'error',
    message: `Структура «${profile.value.id}» – для ${subjectWords[wanted]}, а этот файл – из ${subjectWords[service.subject]}.`,
    hint: 'Выберите структуру для файлов этого вида (reglament profiles) или не называйте никакой.',
    location: service.locate(explicit === undefined ? '/profile' : '/kind'),
  })
  return undefined
}

/** The latest one in force on the day for services of this level; what one region or a model text uses must be asked for. */
function inForce(
  profiles: readonly Loaded<Profile>[],
  service: LoadedService,
  date: IsoDate,
  report: Report,
): Loaded<Profile> | undefined {
  // An organisation is no body of any level, and its standard names none.
  const level = service.subject === 'company' ? service.agency.value.level : service.value.level
  const ofKind = profiles.filter(({ value }) => describes(value) === service.subject)
  const fit = ofKind
    .filter(({ value }) => value.levels.includes(level) && value.selectable !== 'explicit')
    .filter(({ value }) => value.inForce.from <= date && (value.inForce.to ?? date) >= date)
    .sort((one, other) => (one.value.inForce.from < other.value.inForce.from ? 1 : -1))
  if (fit[0]) return fit[0]
  const root = rootOf('service', service.language)
  const levels = rootOf('agency', service.language)
  const inData = (value: string): string => String(spelledValue(child(levels, 'level') ?? levels, value))
  const isOfCompany = service.subject === 'company'
  const drawnUpFor = [...new Set(ofKind.flatMap(({ value }) => value.levels))]
  // No other day helps: a municipality has no unified standards.
  if (!drawnUpFor.includes(level)) {
    report({
      code: 'profile/none-in-force',
      severity: 'error',
      message: `Документ этого вида для уровня «${inData(level)}» не составляется.`,
      hint: `Исправьте уровень${isOfCompany ? ' в файле органа' : ''} (${drawnUpFor.map(inData).join(', ')}) или вид файла.`,
      location: isOfCompany ? service.agency.locate('/level') : service.locate('/level'),
    })
    return undefined
  }
  report({
    code: 'profile/none-in-force',
    severity: 'error',
    message: `На ${date} нет структуры регламента для услуг этого уровня (${inData(level)}).`,
    hint: `Выберите структуру сами (поле «${spelled(root, 'profile')}» или параметр --profile) или другую дату; имеются ${several(
      ofKind.map((one) => periodOf(one, inData)),
      '; ',
    )}.`,
    location: service.locate('/level'),
  })
  return undefined
}

function periodOf({ value }: Loaded<Profile>, inData: (level: string) => string): string {
  const { from, to } = value.inForce
  return `${value.id} (${value.levels.map(inData).join(', ')}; с ${from}${to === undefined ? '' : ` по ${to}`})`
}

/** `explicit` (from the command line) wins over the profile's own. */
export function loadLayout(
  project: Project,
  profile: Loaded<Profile>,
  report: Report,
  explicit?: string,
): Loaded<Layout> | undefined {
  const id = explicit ?? profile.value.layout
  const ids = idsIn(project, 'layouts')
  if (ids.includes(id)) {
    const layout = loadFile<Layout>(project, pathOf('layouts', id), 'layout', report)
    if (layout) checkLines(layout, report)
    return layout && hasItsTemplate(project, layout, report) ? layout : undefined
  }
  report({
    code: 'profile/layout-unknown',
    severity: 'error',
    message: `Оформления «${id}» нет.`,
    hint: known(id, ids),
    ...(explicit === undefined ? { location: profile.locate('/layout') } : {}),
  })
  return undefined
}

/** An exact interval does not grow with the letters: a smaller one cuts them in Word and lays lines over each other. */
function checkLines({ value, locate }: Loaded<Layout>, report: Report): void {
  const { lineExact } = value.spacing
  const { size } = value.font
  if (lineExact === undefined || lineExact >= size) return
  report({
    code: 'profile/lines-overlap',
    severity: 'error',
    message: `Точный интервал ${inPoints(lineExact)} меньше кегля ${inPoints(size)}: буквы будут обрезаны.`,
    hint: `Укажите lineExact не меньше ${inPoints(size)} (для кегля 14 принято 18) или удалите его: тогда действует множитель line.`,
    location: locate('/spacing/lineExact'),
  })
}

function inPoints(value: number): string {
  return `${String(value).replace('.', ',')} пт`
}

function hasItsTemplate(project: Project, layout: Loaded<Layout>, report: Report): boolean {
  const { template } = layout.value
  if (template === undefined || project.templatePaths.includes(`templates/${template}`)) return true
  const files = project.templatePaths
    .filter((path) => /\.(?:docx|dotx)$/.test(path))
    .map((path) => path.slice('templates/'.length))
  report({
    code: 'profile/layout-template-unknown',
    severity: 'error',
    message: `Шаблона органа «${template}» в папке templates нет.`,
    hint: files.length > 0 ? known(template, files) : 'Положите файл на это место.',
    location: layout.locate('/template'),
  })
  return false
}

function known(id: string, ids: readonly string[]): string {
  const similar = nearest(id, ids)
  return similar ? `Возможно, имелось в виду «${similar}».` : `Имеются: ${several(ids)}.`
}

function pathOf(folder: string, id: string): string {
  return `templates/${folder}/${id}.yaml`
}
