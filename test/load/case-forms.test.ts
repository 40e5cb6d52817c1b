import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadWith, packageRoot } from '../support/load-project.ts'

const path = 'data/agencies/archive.yaml'
const text = readFileSync(join(packageRoot, 'test/support/project', path), 'utf8')
const post = /post:\n(?: {4}.*\n)+/

/** The agency with the post of its head written so. */
function withPost(forms: string): string {
  if (!post.test(text)) throw new Error('the fixture has no post')
  return text.replace(post, `post:\n${forms.replace(/^/gm, '    ')}\n`)
}

const forms = [
  'nominative: директор архива',
  'genitive: директора архива',
  'dative: директору архива',
  'accusative: директора архива',
  'instrumental: директором архива',
  'prepositional: директоре архива',
]

test('a form that is missing is proposed as a hint, and nothing is put in its place', () => {
  const { findings, service } = loadWith({
    [path]: withPost(forms.filter((line) => !line.startsWith('instr')).join('\n')),
  })
  expect(service).toBeUndefined()
  expect(findings).toMatchObject([
    {
      code: 'data/missing-field',
      hint: 'Добавьте строку, например «instrumental: директором архива» (форма предложена программой, проверьте ее).',
    },
  ])
})

test('a form that differs from the rules is kept and pointed out', () => {
  const { findings, service } = loadWith({
    [path]: withPost(forms.join('\n').replace('accusative: директора', 'accusative: директор')),
  })
  expect(service?.agency.value.head.post.accusative).toBe('директор архива')
  expect(findings).toMatchObject([
    {
      code: 'data/case-form-differs',
      severity: 'info',
      message:
        'Поле «Винительный» (accusative): указано «директор архива», а по правилам склонения – «директора архива».',
      location: { source: { name: path } },
    },
  ])
})

test('forms that the rules do not cover are left alone', () => {
  const same = forms.map((line) => line.replace(/: .*/, ': управление и отдел'))
  expect(loadWith({ [path]: withPost(same.join('\n')) }).findings).toEqual([])
})
