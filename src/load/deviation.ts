/** What a service says otherwise than the unified standard that it follows. */
import type { Report } from '../model/diagnostic.ts'
import type { Unified } from '../schema/types.ts'
import { type Difference, differences } from './difference.ts'
import { fieldName, fieldSubject, shorten } from './naming.ts'
import { valueAt } from './pointer.ts'
import { rootOf } from './schema.ts'
import { type Merged, treeOf } from './shared.ts'
import type { Authored } from './translate.ts'

/** The nine items of ч. 2 ст. 14 in their order: where the data have each. */
const items = [
  '/applicants',
  '/channels',
  '/standard/fee',
  '/informing/progress',
  '/corrections',
  '/duplicates',
  '/leaving',
  '/forms',
  '/standard/resultChannels',
]

/** A warning for every value that differs, with both values and both places. */
export function reportDeviations(service: Merged, standard: Authored<Unified>, report: Report): void {
  items.forEach((pointer, index) => {
    const found = differences(valueAt(service.value, pointer), valueAt(standard.value, pointer), pointer)
    for (const one of found) reportOne(one, { pointer, number: index + 1 }, service, standard, report)
  })
}

function reportOne(
  { at, there, own, theirs }: Difference,
  item: { readonly pointer: string; readonly number: number },
  service: Merged,
  standard: Authored<Unified>,
  report: Report,
): void {
  const root = rootOf('service', service.languageAt(at))
  const around = at === item.pointer ? '' : ` раздела ${fieldName(root, item.pointer)}`
  report({
    code: 'data/deviates-from-standard',
    severity: 'warning',
    message: `${fieldSubject(root, at)}${around} расходится с единым стандартом: в услуге ${shown(own)}, в стандарте ${shown(theirs)}.`,
    hint: 'Регламент не изменяет того, что установил единый стандарт: удалите это поле, чтобы оно взялось из стандарта, или исправьте стандарт.',
    location: service.locate(at),
    related: [{ message: 'Так сказано в едином стандарте.', location: standard.locate(there) }],
    norm: `п. ${item.number} ч. 2 ст. 14 Федерального закона № 210-ФЗ`,
  })
}

/** A value in a sentence: a text, a list of texts, a section by what names it. */
function shown(value: unknown): string {
  if (value === undefined) return 'не указано'
  if (Array.isArray(value)) return value.map(shown).join(', ')
  const section = treeOf(value)
  if (!section) return `«${shorten(String(value))}»`
  if (section.none === true) return `указано отсутствие («${shorten(String(section.reason ?? ''))}»)`
  const name = ['name', 'text', 'title', 'nominative', 'amount', 'request'].map((key) => section[key])
  return shown(name.find((one) => typeof one === 'string') ?? 'раздел')
}
