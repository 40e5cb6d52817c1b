import { describe, expect, test } from 'vitest'
import { inAuthorsWords } from '../../src/load/author-words.ts'
import type { Language } from '../../src/load/schema.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

const file = { id: 'x', agency: 'a', path: 'data/services/a/x.yaml' }

function told(
  finding: Partial<Diagnostic>,
  pointer: string,
  language: Language = 'russian',
  path = file.path,
) {
  const found: Diagnostic[] = []
  const report = inAuthorsWords({ language, subject: 'service', file }, (one) => void found.push(one))
  const location = { source: { name: path, text: '' }, start: { line: 1, column: 1 }, pointer }
  report({ code: 'data/x', severity: 'warning', message: '', location, ...finding })
  return found[0]
}

describe('a hint about a service in Russian', () => {
  test.each([
    [
      'Укажите акт в поле basis документа.',
      '/standard/documents/own/items/0',
      'Укажите акт в поле «норма» документа.',
    ],
    ['Заполните раздел standard.mfc.', '/standard', 'Заполните раздел «стандарт.мфц».'],
    [
      'Добавьте поле from, например «from: регистрации запроса».',
      '/standard/term/maximum',
      'Добавьте поле «начало», например «начало: регистрации запроса».',
    ],
    [
      'Если не представляется, укажите form: notRequired.',
      '/standard/documents/own/items/0/copies/0',
      'Если не представляется, укажите «вид: неПредставляется».',
    ],
    [
      'Укажите в variants «none: true» и причину.',
      '/variants',
      'Укажите в «варианты» «отсутствует: да» и причину.',
    ],
    [
      'Выберите структуру (поле profile или параметр --profile).',
      '',
      'Выберите структуру (поле «структура» или параметр --profile).',
    ],
    [
      'Возможно, имелось в виду «request».',
      '/standard/documents/request',
      'Возможно, имелось в виду «request».',
    ],
    ['Перенесите в папку data/services.', '', 'Перенесите в папку data/services.'],
  ])('%s', (hint, pointer, expected) => {
    expect(told({ hint }, pointer)?.hint).toBe(expected)
    expect(told({ hint }, pointer, 'english')?.hint).toBe(hint)
  })

  test('about another file it is left as it is', () => {
    expect(told({ hint: 'Укажите basis.' }, '/standard', 'russian', 'data/acts.yaml')?.hint).toBe(
      'Укажите basis.',
    )
  })
})

test('a message names a field after its title; identifiers stay', () => {
  const message = 'Не указаны срок (term), ответственный (responsible) у документа (request).'
  expect(told({ message }, '/procedures/0')?.message).toBe(
    'Не указаны срок (срок), ответственный (ответственный) у документа (request).',
  )
})
