/** Findings about elements left open and closing tags without their element. */
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import { faultOf } from './fault.ts'
import type { RawElement } from './tree.ts'
import { ruleOf } from './vocabulary.ts'

/** An element that holds nothing is a tag alone, `<br/>`; HTML has taught many to write `<br>`. */
export function isEmptyElement(name: string): boolean {
  return ruleOf(name)?.content === 'empty'
}

/** `until` says where `left` should have been closed by, `at` is that place. */
export function unclosed(left: RawElement, until: string, at: Location): Diagnostic {
  if (isEmptyElement(left.name)) return notEnded(left)
  if (!ruleOf(left.name)) return faultOf.unknownElement(left)
  return {
    code: 'markup/unclosed',
    severity: 'error',
    message: `Элемент <${left.name}>, открытый в строке ${left.location.start.line}, не закрыт ${until}.`,
    hint: `Поставьте </${left.name}> там, где элемент кончается.`,
    location: left.location,
    related: [{ message: 'Здесь элемент уже должен быть закрыт', location: at }],
  }
}

function notEnded({ name, attributes, location }: RawElement): Diagnostic {
  return {
    code: 'markup/unclosed',
    severity: 'error',
    message: `Элемент <${name}> (${ruleOf(name)?.title}) ничего не содержит, и его тег кончается знаками «/>».`,
    hint: `Пишите ${written(name, Object.keys(attributes).length > 0)}.`,
    location,
  }
}

function written(name: string, hasAttributes: boolean): string {
  return hasAttributes ? `<${name} …/>` : `<${name}/>`
}

/** `open` is the innermost element at that place: most often the closing tag is its own, misspelled. */
export function stray(name: string, open: RawElement | undefined, location: Location): Diagnostic {
  return {
    code: 'markup/unclosed',
    severity: 'error',
    message: open
      ? `Закрывающий тег </${name}> стоит там, где открыт элемент <${open.name}>.`
      : `Закрывающий тег </${name}> стоит без открывающего.`,
    hint: strayHint(name, open),
    location,
    ...(open && { related: [{ message: `Элемент <${open.name}> открыт здесь`, location: open.location }] }),
  }
}

function strayHint(name: string, open: RawElement | undefined): string {
  const needed = Object.values(ruleOf(name)?.attributes ?? {}).some(({ required }) => required)
  if (isEmptyElement(name)) return `Пишите ${written(name, needed)} или уберите его.`
  return open ? `Замените его на </${open.name}> или уберите.` : 'Уберите его.'
}
