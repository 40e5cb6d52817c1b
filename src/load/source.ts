/**
 * A YAML text -> its value and the places in it. Everything a lawyer can mistype and an attacker can try ends here
 * as a located finding; what comes out are plain objects, lists, strings, finite numbers and booleans.
 */
import { Composer, type Document, LineCounter, type Node, Parser, type YAMLError } from 'yaml'
import type { Report, Source } from '../model/diagnostic.ts'
import type { Locate } from '../model/loaded.ts'
import { maximumDepth, tooDeepAt } from './depth.ts'
import { locator } from './locate.ts'
import { plainValue } from './plain.ts'
import { positionAt } from './position.ts'
import { yamlMessages } from './yaml-messages.ts'

export type Sourced = { readonly source: Source; readonly value: unknown; readonly locate: Locate }

/** The parser goes on after a mistake, and most of what it finds then is the same mistake again. */
const maximumSyntaxErrors = 5

/** Undefined when the text cannot be trusted to mean what it says; the reasons are reported. */
export function readSource(source: Source, report: Report): Sourced | undefined {
  const tokens = [...new Parser(new LineCounter().addNewLine).parse(source.text)]
  const deep = tooDeepAt(tokens)
  if (deep !== undefined) {
    reportDepth(source, deep, report)
    return undefined
  }
  const documents = [
    ...new Composer({ version: '1.2', schema: 'core', uniqueKeys: false }).compose(
      tokens,
      true,
      source.text.length,
    ),
  ]
  const document = documents[0]
  if (!document || reportSyntax(source, documents, report)) return undefined
  let failed = false
  const root = document.contents as Node | null
  const { value, anchors } = plainValue(source, root, (diagnostic) => {
    failed = true
    report(diagnostic)
  })
  return failed ? undefined : { source, value, locate: locator(source, root, anchors) }
}

function reportSyntax(source: Source, documents: readonly Document[], report: Report): boolean {
  const [first, second] = documents
  const errors: Pick<YAMLError, 'code' | 'pos'>[] = [...(first?.errors ?? []), ...(first?.warnings ?? [])]
  if (second)
    errors.push({ code: 'MULTIPLE_DOCS', pos: second.range ? [second.range[0], second.range[1]] : [0, 0] })
  if (first?.directives?.yaml.explicit) errors.push({ code: 'BAD_DIRECTIVE', pos: [0, 0] })
  const seen = new Set<number>()
  for (const { code, pos } of errors) {
    const start = positionAt(source.text, pos[0])
    if (seen.has(start.line) || seen.size >= maximumSyntaxErrors) continue
    seen.add(start.line)
    report({ severity: 'error', ...yamlMessages[code], location: { source, start } })
  }
  return errors.length > 0
}

function reportDepth(source: Source, offset: number, report: Report): void {
  report({
    severity: 'error',
    ...yamlMessages.RESOURCE_EXHAUSTION,
    message: `Вложенность данных больше ${maximumDepth} уровней.`,
    location: { source, start: positionAt(source.text, offset) },
  })
}
