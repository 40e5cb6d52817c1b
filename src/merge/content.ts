/** The markup that a template writes itself: what it must not contain, and the marks before its tags. */
import { htmlRemedy } from '../suggest/html.ts'
import { nearest } from '../suggest/nearest.ts'
import type { Issue } from './issue.ts'

/** The skeleton of the regulation belongs to the profile; a template fills one section of it. */
const skeleton = ['regulation', 'approval', 'title', 'section', 'appendix', 'heading']

const tags = /<!--[\s\S]*?(?:-->|$)|<([/!?]?)([\w:.-]*)/g

type Tag = { readonly offset: number; readonly sign: string; readonly name: string }

/** Start and end tags, comments left out. */
function tagsOf(text: string): Tag[] {
  return Array.from(text.matchAll(tags))
    .filter((match) => !match[0].startsWith('<!--'))
    .map((match) => ({ offset: match.index, sign: match[1] ?? '', name: match[2] ?? '' }))
}

/** Line and column from 1 of an offset in the text of a content statement. */
function placeIn(node: hbs.AST.Node, text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  const lines = before.split('\n').length - 1
  const { line, column } = node.loc.start
  return { line: line + lines, column: offset - lineStart + 1 + (lines === 0 ? column : 0) }
}

function original(node: hbs.AST.ContentStatement): string {
  // The typings call this a flag; it is the text before white space was taken away.
  return String(node.original)
}

/** Puts `<?at S L C?>` before every tag. `source` is S. */
export function markTags(node: hbs.AST.ContentStatement, source: number): void {
  const text = original(node)
  const places = tagsOf(text).map((tag) => placeIn(node, text, tag.offset))
  // White space may have been cut from `value`, tags never: the n-th tag of one is the n-th of the other.
  const pieces: string[] = []
  let from = 0
  tagsOf(node.value).forEach((tag, index) => {
    const place = places[index]
    pieces.push(
      node.value.slice(from, tag.offset),
      place ? `<?at ${source} ${place.line} ${place.column}?>` : '',
    )
    from = tag.offset
  })
  node.value = [...pieces, node.value.slice(from)].join('')
}

/** Faults of the markup itself; `elements` is the vocabulary when names are to be judged. */
export function contentIssues(node: hbs.AST.ContentStatement, elements?: ReadonlySet<string>): Issue[] {
  const text = original(node)
  return tagsOf(text).flatMap((tag) => {
    const fault = tagFault(tag, elements)
    return fault ? [{ ...fault, ...placeIn(node, text, tag.offset) }] : []
  })
}

function tagFault(
  { sign, name }: Tag,
  elements?: ReadonlySet<string>,
): Omit<Issue, 'line' | 'column'> | undefined {
  if (sign === '!' || sign === '?')
    return {
      code: 'template/forbidden',
      message: `В шаблоне стоит «<${sign}${name}»: инструкции и описания разметки не допускаются.`,
      hint: 'уберите ее; для пояснений служит {{!-- … --}}',
    }
  if (name === '')
    return {
      code: 'template/forbidden',
      message: 'После знака «<» нет имени элемента.',
      hint: 'имя элемента пишется буквами, а сам знак «<» в тексте – как «&lt;»',
    }
  if (skeleton.includes(name))
    return {
      code: 'template/forbidden',
      message: `Элемент <${name}> в шаблоне не допускается: разделы и заголовки задает структура регламента.`,
      hint: 'перенесите раздел или заголовок в templates/profiles',
    }
  // The start tag says it all; its end tag would only repeat it.
  if (elements && sign !== '/' && !elements.has(name))
    return {
      code: 'template/unknown-element',
      message: `Элемента <${name}> нет в разметке регламента.`,
      hint: htmlRemedy(name) ?? similar(name, elements) ?? 'элементы перечислены в docs/markup.md',
    }
  return undefined
}

function similar(name: string, elements: ReadonlySet<string>): string | undefined {
  const allowed = [...elements].filter((element) => !skeleton.includes(element))
  const found = nearest(name.toLowerCase(), allowed)
  return found && `возможно, имелось в виду <${found}>`
}
