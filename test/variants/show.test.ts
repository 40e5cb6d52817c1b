import { expect, test } from 'vitest'
import { inProject, say } from '../cli/console.ts'
import { servicePath, serviceText } from '../support/load-project.ts'

const from = serviceText.indexOf('variants:')
const to = serviceText.indexOf('corrections:')
const text = `${serviceText.slice(0, from)}variants:
  shared:
    results: [certificate, refusal]
    term: { value: 15, unit: workingDay }
    documents: [identity, request]
    intakeRefusalGrounds: [unreadable]
    suspensionGrounds: []
    refusalGrounds: [absent]
    procedures: [intake, decision]
  items:
    - id: person
      name: Выдача справки физическому лицу
      combination: [{ feature: applicant, values: [person] }]
    - id: company
      basedOn: person
      name: Выдача справки юридическому лицу
      combination: [{ feature: applicant, values: [company] }]
      except: { documents: [identity] }
${serviceText.slice(to)}`

/** The line that stands for a piece of the file. */
const line = (piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length

test('a variant is shown whole, each value with the line it is written in, wherever that is', async () => {
  await inProject({ [servicePath]: text }, async (folder) => {
    const { out } = await say(folder, 'show', 'certificate', '--variant', 'company')
    expect(out).toMatch(
      new RegExp(`^basedOn: person – Выдача .*# certificate.yaml:${line('id: person\n      name')}$`, 'm'),
    )
    expect(out).toMatch(
      new RegExp(
        `^ {2}value: 15 +# certificate.yaml:${line('term: { value: 15, unit: workingDay }\n    documents')}$`,
        'm',
      ),
    )
    expect(out).toMatch(/^documents:\n {2}- id: request /m)
    expect(out).not.toMatch(/^(except|add|shared):/m)
  })
})
