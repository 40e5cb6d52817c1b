/** What variants share is written once: which value each variant gets, from which line, and what is told of mistakes. */
import { expect, test } from 'vitest'
import type { Variant } from '../../src/schema/types.ts'
import { loadReplaced, type Outcome, serviceText } from '../support/load-project.ts'

const original = serviceText.slice(serviceText.indexOf('variants:'), serviceText.indexOf('corrections:'))

const shared = `variants:
  shared:
    results: [certificate, refusal]
    term: { value: 15, unit: workingDay }
    documents: [identity, request]
    intakeRefusalGrounds: [unreadable]
    suspensionGrounds: []
    refusalGrounds: [absent]
    procedures: [decision]
  items:
    - id: person
      name: Выдача справки физическому лицу
      combination: [{ feature: applicant, values: [person] }]
      add: { procedures: [intake] }
    - id: company
      basedOn: person
      name: Выдача справки юридическому лицу
      combination: [{ feature: applicant, values: [company] }]
      term: { value: 10, unit: workingDay }
      except: { documents: [identity] }
`

function withVariants(text: string): Outcome {
  return loadReplaced(original, text)
}

function variantsIn({ service }: Outcome): readonly Variant[] {
  return service?.value.variants.items ?? []
}

/** The line of the service's file that a pointer leads to. */
function lineAt({ service }: Outcome, pointer: string): string {
  const place = service?.locate(pointer)
  return place?.source.text.split('\n')[place.start.line - 1]?.trim() ?? ''
}

function told({ findings }: Outcome): string[] {
  return findings.map(({ code, message, location }) => {
    const line = location?.source.text.split('\n')[location.start.line - 1]?.trim()
    return `${code} [${line}] ${message}`
  })
}

test('a field of the variant replaces the shared one, the rest is taken', () => {
  const [person, company] = variantsIn(withVariants(shared))
  expect(person).toMatchObject({
    results: ['certificate', 'refusal'],
    term: { value: 15 },
    documents: ['identity', 'request'],
  })
  expect(company).toMatchObject({ term: { value: 10 }, documents: ['request'], refusalGrounds: ['absent'] })
})

test('an added procedure takes its place in the order of the service', () => {
  const [person, company] = variantsIn(withVariants(shared))
  expect(person?.procedures).toEqual(['intake', 'decision'])
  // «На основе варианта»: with what that variant has added.
  expect(company?.procedures).toEqual(['intake', 'decision'])
})

test('every value keeps the line it is written in', () => {
  const outcome = withVariants(shared)
  expect(lineAt(outcome, '/variants/items/0/term/value')).toBe('term: { value: 15, unit: workingDay }')
  expect(lineAt(outcome, '/variants/items/1/term/value')).toBe('term: { value: 10, unit: workingDay }')
  expect(lineAt(outcome, '/variants/items/1/documents/0')).toBe('documents: [identity, request]')
  expect(lineAt(outcome, '/variants/items/1/procedures/0')).toBe('add: { procedures: [intake] }')
  expect(lineAt(outcome, '/variants/items/1/procedures/1')).toBe('procedures: [decision]')
  expect(lineAt(outcome, '/variants/items/1/combination/0/feature')).toBe(
    'combination: [{ feature: applicant, values: [company] }]',
  )
})

test('what neither the variant nor the shared part says is missing in the variant', () => {
  const outcome = withVariants(shared.replace(/ {4}refusalGrounds: .*\n/, ''))
  expect(told(outcome).filter((line) => line.startsWith('data/missing-field'))).toEqual([
    expect.stringMatching(/^data\/missing-field \[- id: person\] Не заполнено поле .*refusalGrounds/),
    expect.stringMatching(/^data\/missing-field \[- id: company\] Не заполнено поле .*refusalGrounds/),
  ])
})

test('a mistake in the shared part is told once, where it is written', () => {
  const unknown = withVariants(shared.replace('[absent]', '[abcent]'))
  expect(told(unknown)).toEqual([expect.stringMatching(/^data\/unknown-id \[refusalGrounds: \[abcent\]\]/)])
  const wrong = withVariants(shared.replace('value: 15', 'value: пятнадцать'))
  expect(told(wrong)).toEqual([expect.stringMatching(/^data\/wrong-type \[term: .*пятнадцать/)])
})

test.each([
  [
    'except: { documents: [identity] }',
    'except: { documents: [passport] }',
    'except.documents»: позиция «passport» нет',
  ],
  [
    'add: { procedures: [intake] }',
    'add: { procedures: [decision] }',
    'add.procedures»: позиция «decision» уже есть',
  ],
  [
    'add: { procedures: [intake] }',
    'add: { results: [refusal] }',
    'add.results»: позиция «refusal» уже есть',
  ],
])('%s -> %s is no change', (piece, replacement, message) => {
  const found = told(withVariants(shared.replace(piece, replacement)))
  expect(found.filter((line) => line.startsWith('data/variant-change')).join()).toContain(message)
})

test('a full list and a change of it contradict each other', () => {
  const text = shared.replace('except: {', 'documents: [request]\n      except: {')
  expect(told(withVariants(text))).toEqual([
    expect.stringMatching(/^data\/variant-change \[except.*«documents» варианта задано полностью/),
  ])
})

test.each(['company', 'zzz'])('a variant is based only on one that stands above: %s', (base) => {
  const found = told(withVariants(shared.replace('basedOn: person', `basedOn: ${base}`)))
  expect(found).toEqual([expect.stringMatching(/^data\/unknown-id \[basedOn: .*среди вариантов выше/)])
})

test('what a variant would have from one that is not there is not missing as well', () => {
  const own = shared.replace('    term: { value: 15, unit: workingDay }\n', '')
  const founded = own.replace(
    'combination: [{ feature: applicant, values: [person] }]',
    (found) => `${found}\n      term: { value: 15, unit: workingDay }`,
  )
  const lone = founded.replace('      term: { value: 10, unit: workingDay }\n', '')
  expect(told(withVariants(lone))).toEqual([])
  expect(told(withVariants(lone.replace('basedOn: person', 'basedOn: persn')))).toEqual([
    expect.stringMatching(/^data\/unknown-id \[basedOn: /),
  ])
})

test('a misnamed shared part is one mistake', () => {
  const plain = shared.replace(/^ +(add|except): .*\n/gm, '')
  expect(told(withVariants(plain.replace('shared:', 'sharde:')))).toEqual([
    expect.stringMatching(/^data\/unknown-key \[sharde:/),
  ])
})

test('a shared part makes no sense where there are no variants', () => {
  const text = 'variants: { none: true, reason: вариантов нет, shared: { documents: [request] } }\n'
  expect(told(withVariants(text)).join()).toContain('data/contradiction')
})
