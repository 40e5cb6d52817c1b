/** What a user reads is printed without «ё», as official documents are: the letter stands only where code handles it. */
import { expect, test } from 'vitest'
import { filesIn, read, sources } from './support/pages.ts'

const word = /[а-яё]*ё[а-яё]*/gi

/** Code that reads the letter in data or sets it. */
const handling: Readonly<Record<string, readonly string[]>> = {
  'src/check/phrase.ts': ['ё'],
  'src/decline/propose.ts': ['ЯЁ', 'яё', 'ЯЁ', 'яё', 'посёлок'],
  'src/document/act-unit.ts': ['яёА', 'ЯЁ'],
  'src/document/binds.ts': ['днём', 'ЯЁ', 'ЯЁ', 'ЯЁ', 'яё', 'ЯЁ', 'яё', 'ЯЁа', 'яё', 'Ё', 'ЯЁ'],
  'src/load/case-forms.ts': ['ё'],
  'src/load/decode.ts': ['яЁё'],
  'src/render/docx/bookmarks.ts': ['ё'],
  'src/render/pdf/common-codes.ts': ['абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
}

test('messages and hints have no «ё»', () => {
  const found = sources
    .filter(([path]) => path !== 'src/schema/types.ts')
    .map(([path, text]) => [path, withoutComments(text).match(word)] as const)
  expect(Object.fromEntries(found.filter(([, words]) => words))).toEqual(handling)
})

/** Comments of this code stand on lines of their own. */
function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '')
}

test('titles, descriptions and examples of the schemas have none', () => {
  const found = filesIn('src/schema', '.json').map((path) => [path, saidBy(path).match(word)] as const)
  expect(found.filter(([, words]) => words)).toEqual([])
})

/** Patterns are code. */
function saidBy(path: string): string {
  return JSON.stringify(JSON.parse(read(path)), (key, value) => (key === 'pattern' ? undefined : value))
}

const folders = ['docs/ru', 'starter', 'templates']
const pages = ['README.ru.md', 'docs/diagnostics.md', ...folders.flatMap((folder) => filesIn(folder, ''))]

test('the guide, what a new project gets and the templates have none', () => {
  const texts = pages.filter((path) => /\.(md|hbs|yaml)$/.test(path))
  const found = texts.map((path) => [path, read(path).match(word)] as const)
  expect(found.filter(([, words]) => words)).toEqual([])
})
