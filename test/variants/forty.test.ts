/** Three features of four values each and forty variants: drawn up from data alone, and soon. */
import { expect, test } from 'vitest'
import type { Section } from '../../src/model/document.ts'
import type { Service, Variant } from '../../src/schema/types.ts'
import { draftOf } from '../profiles/1228-2021.build.ts'

const letters = ['a', 'b', 'c', 'd']
const features = ['Категория', 'Цель', 'Статус'].map((name, index) => ({
  id: `f${index + 1}`,
  name: `${name} заявителя`,
  question: `${name} заявителя?`,
  values: letters.map((letter) => ({ id: letter, text: `${name.toLowerCase()} ${letter}` })),
}))

/** Of the sixteen pairs of the first two features every second one is told apart by the third: 8 + 8 × 4 variants. */
function variants(): Partial<Variant>[] {
  return letters.flatMap((one, row) =>
    letters.flatMap((other, column) => {
      const thirds = (row + column) % 2 === 0 ? [letters] : letters.map((letter) => [letter])
      return thirds.map((values) => ({
        id: `v-${one}${other}${values.join('')}`,
        name: `Выдача плана (${one}${other}${values.join('')})`,
        combination: [
          { feature: 'f1', values: [one] },
          { feature: 'f2', values: [other] },
          { feature: 'f3', values },
        ],
      }))
    }),
  )
}

function withForty(service: Service): void {
  const first = service.variants.items?.[0] as Variant
  const { id, name, combination, ...shared } = first
  const items = variants()
  // The last of them differ from the rest, as a lawyer would write it.
  items[39] = {
    ...items[39],
    basedOn: String(items[38]?.id),
    except: { documents: ['title-documents'] },
  } as Partial<Variant>
  Object.assign(service, { features, variants: { shared, items } })
}

function headings(sections: readonly Section[]): string[] {
  return sections.map(({ heading }) => heading.map((part) => ('text' in part ? part.text : '')).join(''))
}

test('forty variants are forty subsections with their own documents, and no combination is lost', () => {
  const started = performance.now()
  const { text, document, findings } = draftOf('gpzu', withForty)
  const seconds = (performance.now() - started) / 1000
  const about = findings.filter(({ code }) => /variant-(gap|overlap|unreachable|procedures|term)/.test(code))
  expect(about.map(({ message }) => message)).toEqual([])
  const procedures = document.sections.find(({ id }) => id === 'procedures')
  const subsections = (procedures?.content ?? []).filter((part): part is Section => part.kind === 'section')
  const own = subsections.filter(({ id }) => id.startsWith('variant-'))
  expect(headings(own)).toEqual(variants().map(({ name }, index) => `Вариант ${index + 1}. ${name}`))
  expect(text.match(/правоустанавливающие документы на земельный участок/g)?.length).toBeGreaterThan(39)
  // On two shared cores; the second service of a batch takes a third of it.
  expect(seconds).toBeLessThan(20)
})

test('the questionnaire asks for every feature', () => {
  const { text } = draftOf('gpzu', withForty)
  for (const { question } of features) expect(text).toContain(`(вопрос анкеты: «${question}»`)
})
