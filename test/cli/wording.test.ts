/** What is said about a mistaken call: one sentence with what to do, at most one colon, Russian words in quotes. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inProject, say } from './console.ts'

const help = (command: string) => `. Справка: reglament ${command ? `${command} ` : ''}--help`

describe('a mistaken call', () => {
  test.each([
    ['rendr', `Неизвестная команда «rendr»: возможно, имелось в виду «render»${help('')}`],
    ['help rendr', `Неизвестная команда «rendr»: возможно, имелось в виду «render»${help('')}`],
    ['render --jbs 2', `Неизвестный параметр «--jbs»: возможно, имелось в виду «--jobs»${help('render')}`],
    ['render --xyzzyxyzzy', `Неизвестный параметр «--xyzzyxyzzy»${help('render')}`],
    ['explain', `Не указано обязательное: «код»${help('explain')}`],
    ['explain a b', `Команде «explain» указано лишнее${help('explain')}`],
    ['render --out', `Не указано значение параметра «--out <папка>»${help('render')}`],
    ['render --jobs 0', `Значение «0» не подходит: нужно целое число от 1 до 999${help('render')}`],
    [
      'render --shard 3/2',
      `Часть «3/2» не понята: нужен номер части и число частей, например 2/7${help('render')}`,
    ],
    [
      'render --watch --queue redis://localhost',
      'Параметры --watch и --queue вместе не применяются: сохраненное выпускается сразу, без очереди.',
    ],
    [
      'render --queue localhost',
      'Адрес очереди «localhost» не понят: нужен, например, redis://127.0.0.1:6379.',
    ],
    ...['data', './data/services', 'templates/out'].map((out): [string, string] => [
      `render --out ${out}`,
      `Результаты нельзя записать в «${out}»: в папке ${/data|templates/.exec(out)?.[0]} лежит то, из чего они составляются. Укажите другую папку, например --out out.`,
    ]),
    ['render --out ', 'Имя папки результатов пустое: назовите ее после --out или не указывайте --out.'],
    [
      'merge-manifests a.json --into data',
      '«data» – папка: укажите после --into файл, например «data/manifest.json».',
    ],
    ['render --date 1.2', `Дата «1.2» не понята: нужна дата вида 2026-01-31${help('render')}`],
    ['render --date 23.11.2026', `Дата «23.11.2026» не понята: нужна дата вида 2026-11-23${help('render')}`],
    ['check --date 2026-02-30', `Дня «2026-02-30» нет в календаре${help('check')}`],
    [
      'check data/acts.yaml',
      '«data/acts.yaml» – не услуга: файлы услуг лежат в папках data/services/<орган>.',
    ],
    [
      'render --format docx pdf',
      'Услуга «pdf» не найдена: форматы перечисляют через запятую, например --format docx,pdf.',
    ],
    ['check xyzzy-1 xyzzy-2', /^Услуга «xyzzy-1» не найдена: .+\.\nУслуга «xyzzy-2» не найдена: .+\.$/],
    [
      'new con --agency archive',
      'Идентификатор «con» не подходит: файла с таким именем в Windows быть не может.',
    ],
    [
      'check --format xml',
      `У параметра «--format» нет значения «xml»: возможны pretty, json${help('check')}`,
    ],
    ['render --format jpeg', 'Формата «jpeg» нет: имеются docx, pdf, html, outline.'],
    ['schema zz', /^Схемы «zz» нет: имеются [a-z, ]+\.$/],
    ['explain zz', 'Кода «zz» нет: код стоит в первой строке замечания, например data/unknown-key.'],
    ['profiles zz', /^Структуры «zz» нет: имеются .+\.$/],
    [
      'render --since -x',
      'Ревизия «-x» не понята: нужна одна ревизия – ветка, метка или хеш, например HEAD~1.',
    ],
    ['check --output nowhere', 'Нет ни файла, ни папки «nowhere»: проверьте путь после --output.'],
    ['check --output data', 'В папке «data» нет файлов DOCX: проверяются только они.'],
    ['check x --output data', 'С параметром --output проверяются файлы, а не услуги: услуги не называйте.'],
  ])('%s', (line, expected) =>
    inProject({}, async (folder) => {
      const { code, err } = await say(folder, ...line.split(' '))
      expect([code, err.endsWith('\n')]).toEqual([2, true])
      const told = err.slice(0, -1)
      if (typeof expected === 'string') expect(told).toBe(expected)
      else expect(told).toMatch(expected)
    }),
  )

  test('one name for several services', () =>
    inProject({}, async (folder) => {
      mkdirSync(join(folder, 'data/services/archive'), { recursive: true })
      writeFileSync(join(folder, 'data/services/archive/second.yaml'), '')
      expect((await say(folder, 'show', 'archive')).err).toBe(
        'Назовите одну услугу, к «archive» относится несколько: archive/certificate, archive/second.\n',
      )
      expect((await say(folder, 'show', 'archive/certificate')).code).toBe(0)
    }))

  test('a file that cannot be read is said once, and the other services are checked', () =>
    inProject({}, async (folder) => {
      cpSync(
        join(folder, 'data/services/archive/certificate.yaml'),
        join(folder, 'data/services/archive/other.yaml'),
      )
      rmSync(join(folder, 'data/acts.yaml'))
      const { code, err } = await say(folder, 'check')
      expect([code, err.match(/data\/acts\.yaml/g)]).toEqual([2, ['data/acts.yaml']])
      expect(err).toContain('Файла «data/acts.yaml» нет:')
      expect(err).not.toContain('Внутренняя ошибка')
    }))

  test('the help of a command, and a code in capitals', () =>
    inProject({}, async (folder) => {
      expect((await say(folder, 'help', 'render')).out).toContain('Вызов: reglament render')
      expect((await say(folder, 'explain', 'DATA/UNKNOWN-KEY')).out).toContain('data/unknown-key')
    }))

  test('an empty name is not all services', () =>
    inProject({}, async (folder) => {
      const { code, err } = await say(folder, 'render', '')
      expect([code, err]).toEqual([
        2,
        'Имя услуги пустое: назовите услугу или не указывайте ничего, тогда берутся все.\n',
      ])
    }))
})
