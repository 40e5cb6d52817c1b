/**
 * Reads the merged text into a tree of raw elements: quickly if it is without faults, else with saxes. Repairs nothing:
 * an element left open or crossed ends the reading, as whatever follows would be judged in the wrong place. Of the
 * vocabulary it knows only which elements hold nothing: such a one left open is the tag alone.
 */
import { SaxesParser } from 'saxes'
import type { Diagnostic, Location, Report } from '../model/diagnostic.ts'
import type { Markup } from '../model/element.ts'
import { isEmptyElement, stray, unclosed } from './left-open.ts'
import { type Places, places } from './place.ts'
import { quickRead } from './quick.ts'
import { bareAmpersands, maxDepth, named, syntaxHint, syntaxSentence } from './syntax.ts'
import type { RawElement } from './tree.ts'

/** Beyond this a markup is a mistake or an attack, not a regulation of even a thousand pages. */
const maxLength = 32 * 1024 * 1024
const maxFaults = 50

/** The root element, or undefined with `markup/syntax`, `markup/unclosed` or `markup/too-large` reported. */
export function read(markup: Markup, report: Report): RawElement | undefined {
  const place = places(markup)
  if (markup.text.length > maxLength) {
    report(tooLarge('Разметка регламента слишком велика.', place.at(1, 1)))
    return undefined
  }
  return quickRead(markup, place) ?? readWithFaults(markup, place, report)
}

/** By saxes, which finds all that is wrong. */
export function readWithFaults(markup: Markup, place: Places, report: Report): RawElement | undefined {
  const ampersands = bareAmpersands(markup.text)
  for (const offset of ampersands.slice(0, maxFaults))
    report(syntax('В разметке стоит голый знак «&».', place.atOffset(offset)))
  return ampersands.length > 0 ? undefined : new Reading(markup.text, place, report).root()
}

/** State of one reading: the stack of open elements and the last mark. */
class Reading {
  private readonly parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  private readonly open: RawElement[] = []
  private readonly told = new Set<RawElement>()
  private readonly text: string
  private readonly place: Places
  private readonly report: Report
  private result: RawElement | undefined
  private mark: Location | undefined
  private start: Location | undefined
  private popped: RawElement | undefined
  private depth = 0
  private faults = 0
  private stopped = false

  constructor(text: string, place: Places, report: Report) {
    // An instruction as the very first thing would be taken for an XML declaration.
    this.text = text.startsWith('<?') ? ` ${text}` : text
    this.place = place
    this.report = report
    Object.assign(this.parser.ENTITIES, named)
    this.parser.on('processinginstruction', ({ target, body }) => {
      if (target === 'at') this.mark = this.place.mark(body)
    })
    this.parser.on('doctype', () => this.fault(syntax(syntaxSentence('doctype'), this.here()), true))
    this.parser.on('opentagstart', (tag) => {
      const { line, columnIndex } = this.parser
      this.start = this.mark ?? this.place.at(line, Math.max(1, columnIndex - tag.name.length - 1))
    })
    this.parser.on('opentag', (tag) => this.enter(tag.name, tag.attributes))
    this.parser.on('text', (text) => this.add(text))
    this.parser.on('cdata', (text) => this.add(text))
    this.parser.on('closetag', () => this.leave())
    this.parser.on('error', (error) => this.failed(error.message.replace(/^\d+:\d+: /, '')))
  }

  root(): RawElement | undefined {
    this.parser.write(this.text).close()
    return this.faults === 0 ? this.result : undefined
  }

  private here(): Location {
    return this.mark ?? this.place.at(this.parser.line, Math.max(1, this.parser.columnIndex))
  }

  private enter(name: string, attributes: Readonly<Record<string, string>>): void {
    const location = this.start ?? this.here()
    const element: RawElement = { kind: 'raw', name, attributes, children: [], location }
    const parent = this.open.at(-1)
    if (parent) parent.children.push(element)
    else this.result ??= element
    this.open.push(element)
    if (!isEmptyElement(name)) this.depth += 1
    if (this.depth > maxDepth)
      this.fault(tooLarge(`Элементы вложены глубже ${maxDepth} уровней.`, location), true)
  }

  private leave(): void {
    const left = this.open.pop()
    if (!left) return
    if (!isEmptyElement(left.name)) this.depth -= 1
    this.popped = left
  }

  private add(text: string): void {
    const parent = this.open.at(-1)
    if (!parent) return
    const last = parent.children.at(-1)
    if (last?.kind === 'text') last.text += text
    else parent.children.push({ kind: 'text', text, location: this.here() })
  }

  private failed(message: string): void {
    if (this.stopped) return
    if (message.startsWith('unexpected close tag')) this.crossed()
    else if (message.startsWith('unmatched closing tag'))
      this.fault(stray(this.closing(), this.popped, this.here()), true)
    else if (message.startsWith('unclosed tag')) this.unclosed()
    else this.fault(syntax(syntaxSentence(message), this.here()), false)
  }

  private closing(): string {
    return /<\/([^\s>]+)\s*>$/.exec(this.text.slice(0, this.parser.position).slice(-200))?.[1] ?? ''
  }

  private crossed(): void {
    const name = this.closing()
    const left = this.popped
    if (left && isEmptyElement(left.name)) this.emptyLeft(left, name)
    else if (left && this.open.some((element) => element.name === name))
      this.fault(unclosed(left, `до закрывающего тега </${name}>`, this.here()), true)
    else this.fault(stray(name, left, this.here()), true)
  }

  /** `left` and those around it up to what the closing tag may end, in the order of the text. */
  private emptyLeft(left: RawElement, closing: string): void {
    if (this.told.has(left)) return
    const outer = this.open.findLastIndex(({ name }) => name === closing || !isEmptyElement(name))
    for (const element of [...this.open.slice(outer + 1), left]) {
      this.told.add(element)
      this.fault(unclosed(element, '', this.here()), false)
    }
  }

  private unclosed(): void {
    const left = this.open.pop()
    if (left) this.fault(unclosed(left, 'до конца разметки', this.here()), !isEmptyElement(left.name))
  }

  private fault(diagnostic: Diagnostic, last: boolean): void {
    if (this.stopped) return
    this.report(diagnostic)
    this.faults += 1
    this.stopped = last || this.faults >= maxFaults
  }
}

function syntax(message: string, location: Location): Diagnostic {
  return { code: 'markup/syntax', severity: 'error', message, hint: syntaxHint, location }
}

function tooLarge(message: string, location: Location): Diagnostic {
  return {
    code: 'markup/too-large',
    severity: 'error',
    message,
    hint: 'Проверьте, не вызывает ли шаблон сам себя.',
    location,
  }
}
