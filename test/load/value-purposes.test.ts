import { expect, test } from 'vitest'
import { settlePurposes } from '../../src/load/value-purposes.ts'
import type { Service } from '../../src/schema/types.ts'

type Kind = 'correctionRequest' | 'duplicateRequest'

/** Purposes of «выдача», «исправление», «дубликат» and of «лично», which variants of every purpose have. */
function purposes(forms: readonly Kind[], said: Record<string, string> = {}): (string | undefined)[] {
  const value = (id: string) => ({ id, text: id, ...(said[id] && { purpose: said[id] }) })
  const variant = (id: string, purpose?: string) => ({
    id,
    ...(purpose && { purpose }),
    combination: [
      { feature: 'goal', values: [id] },
      { feature: 'person', values: ['self'] },
    ],
  })
  const service = {
    features: [
      { id: 'goal', name: 'Цель', values: ['issue', 'correction', 'duplicate'].map(value) },
      { id: 'person', name: 'Лицо', values: [value('self')] },
    ],
    variants: {
      items: [variant('issue'), variant('correction', 'correction'), variant('duplicate', 'duplicate')],
    },
    forms: { items: forms.map((kind) => ({ kind })) },
  } as unknown as Service
  settlePurposes(service)
  return (service.features ?? []).flatMap(({ values }) => values.map((one) => one.purpose))
}

test('a value that only variants of correction or of a duplicate have is theirs', () => {
  expect(purposes(['correctionRequest', 'duplicateRequest'])).toEqual([
    undefined,
    'correction',
    'duplicate',
    undefined,
  ])
})

test('what has no request of its own stays in that of the service, whatever the data say', () => {
  expect(purposes(['duplicateRequest'], { correction: 'correction' })).toEqual([
    undefined,
    undefined,
    'duplicate',
    undefined,
  ])
})

test('the data may say it where variants do not', () => {
  expect(purposes(['correctionRequest'], { self: 'correction' })[3]).toBe('correction')
})
