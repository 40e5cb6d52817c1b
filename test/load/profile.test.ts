import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inputs } from '../../src/load/inputs.ts'
import { loadLayout, loadProfiles, selectProfile } from '../../src/load/profile.ts'
import { openProject } from '../../src/load/project.ts'
import { loadService } from '../../src/load/service.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { inFolder, packageRoot, servicePath, serviceText } from '../support/load-project.ts'

/** A profile of the package with its first lines changed: what selection looks at. */
function profileText(id: string, changes: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(packageRoot, 'templates/profiles/1228-2021.yaml'), 'utf8')
  const { levels = '[federal]', inForce = "{ from: '2021-09-01' }", layout = 'gost-2025' } = changes
  return text
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^levels: .*$/m, `levels: ${levels}`)
    .replace(/^inForce:.*\n(?: .*\n)*/m, `inForce: ${inForce}\n`)
    .replace(/^layout: .*$/m, `layout: ${layout}`)
}

type Chosen = { readonly id: string | undefined; readonly findings: readonly Diagnostic[] }

/** The profile chosen in a project that has exactly `profiles` besides the built-in ones. */
function choose(
  profiles: Readonly<Record<string, Readonly<Record<string, string>>>>,
  date: string,
  options: { readonly explicit?: string; readonly own?: string; readonly level?: string } = {},
): Chosen {
  const { explicit, own, level = 'municipal' } = options
  const text = serviceText.replace(
    'level: municipal',
    `level: ${level}${own === undefined ? '' : `\nprofile: ${own}`}`,
  )
  return inFolder({ [servicePath]: text }, (folder) => {
    mkdirSync(join(folder, 'templates/profiles'), { recursive: true })
    for (const [id, changes] of Object.entries(profiles)) {
      writeFileSync(join(folder, `templates/profiles/${id}.yaml`), profileText(id, changes))
    }
    const findings: Diagnostic[] = []
    const report = (finding: Diagnostic): void => void findings.push(finding)
    const project = openProject(folder, packageRoot, report)
    const file = project.services[0]
    const service = file && loadService(project, file, {}, report)
    const profile = service && selectProfile(project, service, date, explicit, report)
    return { id: profile?.value.id, findings }
  })
}

const future = { 'next-2030': { levels: '[municipal]', inForce: "{ from: '2030-01-01', to: '2030-12-31' }" } }

describe('the profile of a regulation', () => {
  test('is the latest in force on the day, first and last day included', () => {
    expect(choose(future, '2030-01-01').id).toBe('next-2030')
    expect(choose(future, '2030-12-31').id).toBe('next-2030')
    expect(choose(future, '2029-12-31').id).not.toBe('next-2030')
    expect(choose(future, '2031-01-01').id).not.toBe('next-2030')
  })

  test('is one for its level', () => {
    expect(choose(future, '2030-06-01', { level: 'regional' }).id).not.toBe('next-2030')
  })

  test('is what the service says, and before that what the command line says', () => {
    expect(choose(future, '2026-01-01', { own: 'next-2030' }).id).toBe('next-2030')
    expect(choose(future, '2030-06-01', { own: 'next-2030', explicit: '373-2018' }).id).toBe('373-2018')
  })

  test('must exist, and a misspelt one is guessed', () => {
    expect(choose({}, '2026-01-01', { own: '373-2018a' })).toMatchObject({
      id: undefined,
      findings: [
        {
          code: 'profile/unknown',
          hint: 'Возможно, имелось в виду «373-2018».',
          location: { source: { name: servicePath } },
        },
      ],
    })
  })

  test('on a day before all of them there is none, and the finding names those there are', () => {
    const { id, findings } = choose({}, '1999-01-01')
    expect(id).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'profile/none-in-force', location: { start: { line: 3 } } }])
    expect(findings[0]?.hint).toContain('373-2018')
  })

  test('a faulty profile of the project is reported at its place', () => {
    const { findings } = choose({ broken: { levels: '[federal, cosmic]' } }, '2026-01-01')
    expect(findings).toMatchObject([
      { code: 'data/unknown-value', location: { source: { name: 'templates/profiles/broken.yaml' } } },
    ])
  })
})

test('the built-in profiles and their layouts are valid', () => {
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const project = openProject(packageRoot, packageRoot, report)
  const profiles = loadProfiles(project, report)
  expect(profiles.map(({ value }) => value.id)).toEqual(expect.arrayContaining(['1228-2021', '373-2018']))
  for (const profile of profiles)
    expect(loadLayout(project, profile, report)?.value.id).toBe(profile.value.layout)
  expect(findings).toEqual([])
})

test('a layout that is not there', () => {
  inFolder({}, (folder) => {
    mkdirSync(join(folder, 'templates/profiles'), { recursive: true })
    writeFileSync(join(folder, 'templates/profiles/own.yaml'), profileText('own', { layout: 'gost-2025x' }))
    const findings: Diagnostic[] = []
    const project = openProject(folder, packageRoot, () => undefined)
    const profile = loadProfiles(project, () => undefined).find(({ value }) => value.id === 'own')
    expect(profile && loadLayout(project, profile, (finding) => void findings.push(finding))).toBeUndefined()
    expect(findings).toMatchObject([
      { code: 'profile/layout-unknown', hint: 'Возможно, имелось в виду «gost-2025».' },
    ])
  })
})

test('the inputs of a regulation are named once each, in order, and own templates win', () => {
  inFolder({}, (folder) => {
    mkdirSync(join(folder, 'templates/partials'), { recursive: true })
    writeFileSync(join(folder, 'templates/partials/own.hbs'), '<p>свой</p>')
    const project = openProject(folder, packageRoot, () => undefined)
    const file = project.services[0]
    const service = file && loadService(project, file, {}, () => undefined)
    const profile = service && selectProfile(project, service, '2026-01-01', undefined, () => undefined)
    const templates = ['templates/partials/own.hbs']
    const paths =
      service && profile
        ? inputs(project, service, profile, { id: 'gost-2025' }, templates).map(({ path }) => path)
        : []
    expect(paths).toEqual([...new Set(paths)].sort())
    expect(paths).toEqual(
      expect.arrayContaining([
        'data/acts.yaml',
        'data/agencies/archive.yaml',
        servicePath,
        'templates/partials/own.hbs',
      ]),
    )
    expect(project.templates.partials.get('own')?.text).toBe('<p>свой</p>')
  })
})
