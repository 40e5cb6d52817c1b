/** Findings of later stages, which know the model only, with fields named as the author of the service names them. */
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import { pathOf } from './pointer.ts'
import { chain, child, type Placed, rootOf, type Schema, schemaNames, schemaOf } from './schema.ts'
import type { LoadedService } from './service.ts'
import { russianName, spelled, spelledPath, spelledValue } from './spelling.ts'

/** The same `report` for a service in English. */
export function inAuthorsWords(
  { language, subject, file }: Pick<LoadedService, 'language' | 'subject' | 'file'>,
  report: Report,
): Report {
  if (language === 'english') return report
  const root = rootOf(subject, language)
  return (finding) => {
    const { location, hint } = finding
    const isOwn = location === undefined || location.source.name === file.path
    report(
      isOwn
        ? { ...withMessage(finding, root), ...(hint && { hint: translated(hint, root, location?.pointer) }) }
        : finding,
    )
  }
}

/** A name alone, a path «standard.mfc», or a field with its value «form: notRequired»; not an option, a file or an identifier. */
const name = /(?<![\w/«.-])«?([a-zA-Z]{2,}(?:\.[a-zA-Z]+)*)(: [a-zA-Z]+)?(?![\w/-]|\.\w)»?/g

function translated(text: string, root: Placed, pointer = ''): string {
  return text.replace(name, (found, path: string, value: string | undefined, at: number) => {
    // In quotes and alone it is an identifier of the data.
    if (found === `«${path}»`) return found
    const field = fieldOf(path, root, pointer)
    if (!field) return found
    const written =
      value === undefined ? '' : `: ${String(spelledValue(field.schema, meantWord(value.slice(2))))}`
    const russian = found.replace(`${path}${value ?? ''}`, `${field.written}${written}`)
    // A Latin name stands out by itself, a Russian one would become a word of the sentence: «в поле норма документа».
    return isQuoted(text, at) || found.startsWith('«') ? russian : `«${russian}»`
  })
}

/** Whether «…» is open before this place. */
function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('«', at - 1) > text.lastIndexOf('»', at - 1) && at > 0
}

function meantWord(word: string): unknown {
  return word === 'true' ? true : word === 'false' ? false : word
}

type Field = { readonly written: string; readonly schema: Placed }

/** A path from the root; or a field of the section that the finding is about, or of those around it, or of the only such name. */
function fieldOf(path: string, root: Placed, pointer: string): Field | undefined {
  const full = `/${path.replaceAll('.', '/')}`
  const keys = pathOf(full)
  const last = chain(root, full)
  if (keys.length > 1) {
    const schema = last.at(-1)
    return schema && last.length === keys.length + 1
      ? { written: spelledPath(root, full).join('.'), schema }
      : undefined
  }
  // A finding about a list speaks of the fields of its items.
  const around = chain(root, `${pointer}/0`).reverse()
  const owner = around.find(({ schema }) => russianName(schema, path) !== undefined)
  if (owner) return { written: spelled(owner, path), schema: child(owner, path) ?? owner }
  const written = onlyName(path)
  return written === undefined ? undefined : { written, schema: root }
}

/** The Russian name of a field, when all fields of this name are called the same. */
function onlyName(key: string): string | undefined {
  const names = new Set(schemaNames.flatMap((name) => [...russianNames(schemaOf(name), key)]))
  const [first] = names
  return names.size === 1 ? first : undefined
}

function* russianNames(schema: unknown, key: string): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return
  const found = russianName(schema as Schema, key)
  if (found !== undefined) yield found
  for (const inner of Object.values(schema)) yield* russianNames(inner, key)
}

/** «срок (term)»: a title with the name of its field. Other words of a message may be identifiers. */
function withMessage(finding: Diagnostic, root: Placed): Diagnostic {
  const message = finding.message.replace(
    /(\p{Ll}+) \(([a-zA-Z]+)\)/gu,
    (found, title: string, key: string) => {
      const field = fieldOf(key, root, finding.location?.pointer ?? '')
      return field?.schema.schema.title?.toLowerCase() === title ? `${title} (${field.written})` : found
    },
  )
  return { ...finding, message }
}
