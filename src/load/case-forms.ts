/** Case forms that the program would write otherwise: a hint to look again, never a change of what is printed. */
import { type Case, cases } from '../decline/grammar.ts'
import { propose } from '../decline/propose.ts'
import type { Report } from '../model/diagnostic.ts'
import { fieldSubject } from './naming.ts'
import { join, pathOf } from './pointer.ts'
import { rootOf, type Schema, type SchemaName } from './schema.ts'
import type { Authored } from './translate.ts'
import { visited } from './visit.ts'

type Forms = Readonly<Record<string, unknown>>

/** The forms of a case for what stands in this section; empty when the program is not sure. The usual form is the first. */
export function proposedForms(
  schema: Schema,
  section: unknown,
  pointer: string,
  one: string,
): readonly string[] {
  const { nominative } = (section ?? {}) as Forms
  if (!schema.properties?.nominative || typeof nominative !== 'string' || !isCase(one)) return []
  return propose({ nominative, animate: pathOf(pointer).at(-1) === 'post' }, one)
}

/** Reports as information each form that differs from all forms that the rules allow. */
export function reportCaseForms(
  name: SchemaName,
  loaded: Authored<unknown>,
  report: Report,
  skip: (pointer: string) => boolean = () => false,
): void {
  const root = rootOf(name, loaded.language)
  for (const { value, schema, pointer } of visited(loaded.value, root)) {
    if (!schema.properties?.nominative || typeof value !== 'object' || value === null || skip(pointer))
      continue
    for (const one of cases) {
      const written = (value as Forms)[one]
      if (typeof written !== 'string') continue
      const forms = proposedForms(schema, value, pointer, one)
      if (forms.length === 0 || forms.some((form) => isSame(form, written))) continue
      report({
        code: 'data/case-form-differs',
        severity: 'info',
        message: `${fieldSubject(root, join(pointer, one))}: указано «${written}», а по правилам склонения – «${forms[0]}».`,
        hint: 'Проверьте форму; если она верна, ничего не меняйте: печатается то, что указано.',
        location: loaded.locate(join(pointer, one)),
      })
    }
  }
}

function isCase(name: string): name is Case {
  return cases.some((one) => one === name)
}

/** Forms for the middle of a phrase may begin with a small letter; «ё» may be written «е». */
function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replaceAll('ё', 'е')
  return line.charAt(0).toLowerCase() + line.slice(1)
}
