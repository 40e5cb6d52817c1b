import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kindWords } from '../../src/merge/grammar/kind.ts'
import { blockNames, helperTable } from '../../src/merge/helpers/table.ts'
import { render } from './support.ts'

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8').replaceAll(
  '\r\n',
  '\n',
)
const helpers = page.slice(page.indexOf('## Helpers'), page.indexOf('## What is an error'))

/** Cells of the table rows; `\|` is a bar inside a cell. */
const rows = helpers
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| helper') && !line.startsWith('| ---'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')))

test('the page names every helper with its parameters, and no other', () => {
  const named = rows.flatMap(([, usage = '']) => /^`[{(]+([^})]+)[})]+`$/.exec(usage)?.[1]?.split(' ') ?? [])
  const wanted = [...helperTable].flatMap(([name, helper]) => [
    name,
    ...helper.parameters.map((parameter) => parameter.name),
    ...(helper.repeats ? ['…'] : []),
  ])
  expect(named).toEqual(wanted)
})

test('the page names every option of a helper', () => {
  for (const [name, helper] of helperTable) {
    const text = rows.find(([, usage = '']) => usage.includes(`${name} `))?.[2] ?? ''
    for (const option of Object.keys(helper.options ?? {})) expect(text).toContain(`\`${option}`)
  }
})

test('the page names every block', () => {
  expect(helpers.match(/`\{\{#(\w+)\}\}`/g)).toEqual(blockNames.map((name) => `\`{{#${name}}}\``))
})

test('the names of the cases are those of the code', () => {
  for (const [, name = ''] of page.matchAll(/`kind\.(\w+)`/g))
    expect(Object.keys(kindWords('federal'))).toContain(name)
})

const service = {
  id: 'gpzu',
  term: { value: 15, unit: 'workingDay', limit: 'notExceeding' },
  short: { value: 1, unit: 'workingDay', from: 'регистрации' },
  list: ['а', 'б', 'в'],
  items: [
    { id: 'a', kind: 'y', name: 'А', uses: ['x'] },
    { id: 'b', kind: 'y', name: 'Б' },
    { id: 'c', kind: 'z', name: 'В' },
  ],
  ids: ['c', 'a'],
  fee: { none: true, reason: 'не предусмотрена' },
}

const examples = rows.map(([, , , example = '', result = '']) => [
  example.replaceAll('`', ''),
  result.replaceAll('`', ''),
])

test.each(examples)('example %s', (example = '', result = '') => {
  expect(render(example, service).replaceAll('\n', ' ')).toBe(result)
})
