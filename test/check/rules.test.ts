import { expect, test } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { gapEnd, gapStart } from '../../src/model/element.ts'
import { broken, right } from './cases.ts'
import { base, broughtBy, findingsAfter, type Parts } from './subject.ts'

test('every rule has a case that breaks it', () => {
  expect([...new Set(broken.map(({ code }) => code))].sort()).toEqual(rules.map(({ code }) => code).sort())
})

test.each(broken.map((one, index) => [`${one.code} ${index + 1}`, one] as const))(
  '%s',
  (_, { code, pointer, spoil }) => {
    const own = broughtBy(spoil).filter((finding) => finding.code === code)
    expect(own).toHaveLength(1)
    const place = own[0]?.location
    if (pointer !== '') expect(place?.pointer).toBe(pointer)
    expect(place?.start.line).toBeGreaterThan(1)
  },
)

test('what a lawyer reads', async () => {
  const lines = broken.flatMap(({ code, spoil }) =>
    broughtBy(spoil)
      .filter((finding) => finding.code === code)
      .map(({ severity, message, hint, norm }) =>
        [`${severity} ${code}`, message, hint, norm].filter(Boolean).join('\n  '),
      ),
  )
  await expect(`${lines.join('\n\n')}\n`).toMatchFileSnapshot('expected/findings.txt')
})

test.each(right.map(([code, spoil], index) => [`${code} ${index + 1}`, code, spoil] as const))(
  '%s is silent about a right text',
  (_, code, spoil) => {
    const own = broughtBy(spoil).filter((finding) => finding.code === code)
    expect(own.map(({ message }) => message)).toEqual([])
  },
)

test('messages are single Russian sentences without exclamation', () => {
  for (const { message, hint } of broken.flatMap(({ spoil }) => broughtBy(spoil))) {
    expect(message).toMatch(/^[А-Я].*\.$/u)
    expect(`${message}${hint}`).not.toMatch(/!|undefined|NaN|\[object/)
    expect(hint).toMatch(/^[А-Я].*\.$/u)
  }
})

test('the sample itself has no finding of severity error', () => {
  expect(findingsAfter(() => undefined).filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a profile sets the severity of a rule, and switches it off', () => {
  const code = 'data/queue-term'
  const spoil =
    (severity: 'info' | 'off') =>
    ({ service, profile }: Parts): void => {
      service.standard.queue.result.value = 30
      profile.checks = { [code]: severity }
    }
  expect(broughtBy(spoil('info')).map((finding) => [finding.code, finding.severity])).toEqual([
    [code, 'info'],
  ])
  expect(broughtBy(spoil('off'))).toEqual([])
})

test('no finding forbids a draft', () => {
  const spoil = ({ service }: Parts): void => {
    service.standard.queue.result.value = 30
    delete service.standard.term.suspension
    service.variants.items?.pop()
  }
  const codes = (draft: boolean) => findingsAfter(spoil, draft).map(({ code }) => code)
  expect(codes(true)).toEqual(codes(false))
  expect(findingsAfter(spoil).some(({ severity }) => severity === 'error')).toBe(true)
  expect(findingsAfter(spoil, true).some(({ severity }) => severity === 'error')).toBe(false)
})

test('a severity for a rule that does not exist is a finding', () => {
  const found = broughtBy(({ profile }) => {
    profile.checks = { 'data/queue': 'off' }
  })
  expect(found.map(({ code, message }) => [code, message])).toEqual([
    ['profile/unknown-check', 'Проверки «data/queue» нет: ее важность задать нельзя.'],
  ])
})

test('rules that speak of variants are silent where the structure has none', () => {
  const findings = findingsAfter(({ service, profile }) => {
    profile.sections = profile.sections.filter(({ id }) => id !== 'procedures')
    service.variants = { none: true, reason: 'структура их не предусматривает' }
    delete service.features
    for (const channel of service.channels) delete channel.identification
  })
  const codes = findings.map(({ code }) => code)
  for (const code of [
    'data/variant-gap',
    'data/variant-missing',
    'data/channel-identification',
    'data/unused',
  ])
    expect(codes).not.toContain(code)
})

test('gaps of a draft are no findings', () => {
  const gap = `${gapStart}[не заполнено: Срок]${gapEnd}`
  const fill = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      const isText = typeof inner === 'string' && /[а-я]/i.test(inner)
      if (typeof inner === 'number' || isText) Object.assign(value, { [key]: gap })
      else fill(inner)
    }
  }
  const codes = findingsAfter(({ service }) => fill(service)).map(({ code }) => code)
  expect(codes.filter((code) => code.startsWith('style/') || code.includes('term'))).toEqual([])
})

test('what only follows from a gap is not told beside it', () => {
  const gap = `${gapStart}[не заполнено: Формулировка]${gapEnd}`
  const spoil = ({ service }: Parts): void => {
    for (const list of [service.standard.suspensionGrounds, service.standard.refusalGrounds])
      for (const ground of list.items ?? []) ground.text = gap
  }
  const repeated = (draft: boolean) =>
    findingsAfter(spoil, draft).filter(({ code }) => code === 'data/ground-repeated').length
  expect(repeated(false)).toBeGreaterThan(0)
  expect(repeated(true)).toBe(0)
})

test('a finding in what the agency says for all services points into the file of the agency', () => {
  const [finding] = broughtBy(({ service }) => {
    service.standard.queue.result.value = 30
  })
  expect(finding?.location?.source.name).toBe('data/agencies/krasnodar.yaml')
  expect(base.service.value.standard.queue.result.value).toBe(15)
})

test('files of other kinds meet only the rules that know no field of a service', () => {
  const findings = findingsAfter(({ service }) => {
    const other = { id: 'x', kind: 'company', goals: ['повысить качествo услуг'] }
    for (const key of Object.keys(service)) Reflect.deleteProperty(service, key)
    Object.assign(service, other)
  })
  expect(findings.map(({ code }) => code)).toContain('style/latin-lookalike')
  expect(findings.filter(({ code }) => code.startsWith('data/'))).toEqual([])
})
