import { expect, test } from 'vitest'
import { packedFindings, unpackedFindings } from '../../src/batch/packed.ts'
import { shareInputs } from '../../src/batch/shared-inputs.ts'
import type { StoredFinding } from '../../src/batch/stored-finding.ts'
import type { ManifestEntry } from '../../src/model/output.ts'

test('findings come back as they were, and take a tenth of the room', () => {
  const findings: StoredFinding[] = Array.from({ length: 66 }, (_, index) => ({
    code: 'data/example',
    severity: 'warning',
    message: `Срок ${index} не назван в пункте «Срок предоставления услуги».`,
    location: {
      source: { name: 'data/services/a/b.yaml', first: index, lines: ['срок:', '  дней: 😀'] },
      start: { line: index + 1, column: 3 },
    },
  }))
  const packed = packedFindings(findings)
  expect(unpackedFindings(packed)).toEqual(findings)
  expect(packed.length).toBeLessThan(JSON.stringify(findings).length / 10)
})

test('entries share what they have alike and keep what is their own', () => {
  const share = shareInputs()
  const entryOf = (id: string, acts: string): ManifestEntry =>
    structuredClone({
      service: id,
      agency: 'a',
      profile: null,
      status: 'rendered',
      inputs: [
        { path: 'data/acts.yaml', sha256: acts },
        { path: `data/${id}.yaml`, sha256: 'own' },
      ],
      outputs: [],
      findings: { error: 0, warning: 0, info: 0 },
    })
  const entries = [
    ['one', '1'],
    ['two', '1'],
    ['three', '2'],
  ].map(([id = '', acts = '']) => [entryOf(id, acts), share(entryOf(id, acts), `data/${id}.yaml`)] as const)
  for (const [before, after] of entries) expect(after).toEqual(before)
  const [one, two, three] = entries.map(([, after]) => after.inputs[0])
  expect(two).toBe(one)
  expect(three).not.toBe(one)
})
