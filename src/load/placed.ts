/**
 * A YAML text -> its value and the places in it. Everything a lawyer can mistype and an attacker can try ends here
 * as a located finding.
 */
import type { Node } from 'yaml'
import type { Report, Source } from '../model/diagnostic.ts'
import type { Locate } from '../model/loaded.ts'
import { maximumDepth, tooDeepAt } from './depth.ts'
import { locator } from './locate.ts'
import { plainValue } from './plain.ts'
import { positionAt } from './position.ts'
import { reportSyntax } from './syntax.ts'
import { yaml } from './yaml.ts'
import { yamlMessages } from './yaml-messages.ts'

export type Sourced = { readonly source: Source; readonly value: unknown; readonly locate: Locate }

/** Undefined when there is no value to go on with; the reasons are reported, and so is all that is wrong with a value. */
export function readPlaced(source: Source, report: Report): Sourced | undefined {
  const { Composer, Parser } = yaml()
  const tokens = [...new Parser().parse(source.text)]
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
  if (!document || reportSyntax(source, documents, tokens, report)) return undefined
  const root = document.contents as Node | null
  const plain = plainValue(source, root, report)
  return plain && { source, value: plain.value, locate: locator(source, root, plain.anchors) }
}

function reportDepth(source: Source, offset: number, report: Report): void {
  report({
    severity: 'error',
    ...yamlMessages.RESOURCE_EXHAUSTION,
    message: `Вложенность данных больше ${maximumDepth} уровней.`,
    location: { source, start: positionAt(source.text, offset) },
  })
}
