/**
 * Reads the merged text into a tree of raw elements: quickly if it is without faults, else with saxes. Repairs nothing:
 * an element left open or crossed ends the reading, as whatever follows would be judged in the wrong place. Knows
 * nothing of the vocabulary.
 */
import { SaxesParser } from 'saxes'
import type { Diagnostic, Location, Report } from '../model/diagnostic.ts'
import type { Markup } from '../model/element.ts'
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
  private readonly text: string
  private readonly place: Places
  private readonly report: Report
  private result: RawElement | undefined
  private mark: Location | undefined
  private start: Location | undefined
  private popped: RawElement | undefined
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
    this.parser.on('closetag', () => {
      this.popped = this.open.pop() ?? this.popped
    })
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
    if (this.open.length > maxDepth)
      this.fault(tooLarge(`Элементы вложены глубже ${maxDepth} уровней.`, location), true)
  }

  private add(text: string): void {
    const parent = this.open.at(-1)
    if (!parent) return
    const last = parent.children.at(-1)
    if (last?.kind === 'text') last.text += text
    else parent.children.push({ kind: 'text', text, location: this.here() })
  }

  private failed(message: string): void {
    if (message.startsWith('unexpected close tag')) this.fault(this.crossed(), true)
    else if (message.startsWith('unmatched closing tag'))
      this.fault(stray(this.closing(), this.popped, this.here()), true)
    else if (message.startsWith('unclosed tag')) this.unclosed()
    else this.fault(syntax(syntaxSentence(message), this.here()), false)
  }

  private closing(): string {
    return /<\/([^\s>]+)\s*>$/.exec(this.text.slice(0, this.parser.position).slice(-200))?.[1] ?? ''
  }

  private crossed(): Diagnostic {
    const name = this.closing()
    const left = this.popped
    const opened = this.open.some((element) => element.name === name)
    if (!left || !opened) return stray(name, left, this.here())
    return unclosed(left, `до закрывающего тега </${name}>`, this.here())
  }

  private unclosed(): void {
    const left = this.open.pop()
    if (left) this.fault(unclosed(left, 'до конца разметки', this.here()), true)
  }

  private fault(diagnostic: Diagnostic, last: boolean): void {
    if (this.stopped) return
    this.report(diagnostic)
    this.faults += 1
    this.stopped = last || this.faults >= maxFaults
  }
}

function unclosed(left: RawElement, until: string, at: Location): Diagnostic {
  return {
    code: 'markup/unclosed',
    severity: 'error',
    message: `Элемент <${left.name}>, открытый в строке ${left.location.start.line}, не закрыт ${until}.`,
    hint: `Поставьте </${left.name}> там, где элемент кончается.`,
    location: left.location,
    related: [{ message: 'Здесь элемент уже должен быть закрыт', location: at }],
  }
}

/** `open` is the innermost element at that place: most often the closing tag is its own, misspelled. */
function stray(name: string, open: RawElement | undefined, location: Location): Diagnostic {
  return {
    code: 'markup/unclosed',
    severity: 'error',
    message: open
      ? `Закрывающий тег </${name}> стоит там, где открыт элемент <${open.name}>.`
      : `Закрывающий тег </${name}> стоит без открывающего.`,
    hint: open ? `Замените его на </${open.name}> или уберите.` : 'Уберите его.',
    location,
    ...(open && { related: [{ message: `Элемент <${open.name}> открыт здесь`, location: open.location }] }),
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
