/** Which of the built-in structures a service gets on a day, and one service in two of them from one data file. */
import { expect, test } from 'vitest'
import { selectProfile } from '../../src/load/profile.ts'
import { openProject } from '../../src/load/project.ts'
import { loadService } from '../../src/load/service.ts'
import { packageRoot } from '../support/load-project.ts'
import { structureOf } from './structure.ts'

function chosenFor(date: string): string | undefined {
  const project = openProject(packageRoot, packageRoot, () => undefined)
  const file = project.services.find(({ id }) => id === 'gpzu')
  const service = file && loadService(project, file, {}, () => undefined)
  return service && selectProfile(project, service, date, undefined, () => undefined)?.value.id
}

test.each([
  ['2010-09-01', '210fz-base'],
  ['2011-05-16', '373-2011'],
  ['2018-06-12', '373-2011'],
  ['2018-06-13', '373-2018'],
  ['2021-08-31', '373-2018'],
  ['2021-09-01', '1228-2021'],
  // Neither the unverified form of 2025 nor the forms of one region or the model texts are taken unasked.
  ['2022-06-01', '1228-2021'],
  ['2026-11-23', '1228-2021'],
])('a regulation drafted on %s follows %s', (date, id) => {
  expect(chosenFor(date)).toBe(id)
})

test('one data file, two structures: both print the same facts, each in the sections of its own Rules', () => {
  const old = structureOf('gpzu', '373-2018')
  const current = structureOf('gpzu', '1228-2021')
  expect([...old.errors, ...current.errors]).toEqual([])
  const [before, now] = [old, current].map(({ rows }) => rows.map(([, heading]) => heading))
  expect(before).toContain(
    'Порядок исправления допущенных опечаток и ошибок в выданных в результате предоставления муниципальной услуги документах',
  )
  expect(now).not.toContain(
    'Порядок исправления допущенных опечаток и ошибок в выданных в результате предоставления муниципальной услуги документах',
  )
  expect(now).toContain('Вариант 1. Выдача градостроительного плана земельного участка')
  expect(before?.filter((heading) => heading.startsWith('Вариант'))).toEqual([])
  for (const fact of [
    'кадастровый номер земельного участка (при наличии) или условный номер образуемого земельного участка',
    '14 рабочих дней со дня регистрации запроса',
    'представленные документы содержат подчистки и исправления текста',
    'заявитель не является лицом, которому выдан градостроительный план земельного участка',
    'выписка из Единого государственного реестра юридических лиц',
    'Жалоба на решения и действия (бездействие) должностных лиц структурного подразделения администрации подается главе муниципального образования город Краснодар.',
  ]) {
    expect(old.text.replaceAll('\u00a0', ' ')).toContain(fact)
    expect(current.text.replaceAll('\u00a0', ' ')).toContain(fact)
  }
})
