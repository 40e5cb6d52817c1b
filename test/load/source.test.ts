import { describe, expect, test } from 'vitest'
import { decode } from '../../src/load/decode.ts'
import { readSource } from '../../src/load/source.ts'
import { yamlMessages } from '../../src/load/yaml-messages.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

function read(text: string) {
  const findings: Diagnostic[] = []
  const sourced = readSource({ name: 'x.yaml', text }, (finding) => void findings.push(finding))
  return { sourced, value: sourced?.value, findings, places: findings.map(place) }
}

/** `code line:column` */
function place({ code, location }: Diagnostic): string {
  return `${code} ${location?.start.line}:${location?.start.column}`
}

describe('values', () => {
  test('dates, «да» and codes in quotes stay texts', () => {
    expect(read('a: 2019-09-20\nb: да\nc: yes\nd: "010"\ne: 1.5\nf: -3\n').value).toEqual({
      a: '2019-09-20',
      b: 'да',
      c: 'yes',
      d: '010',
      e: 1.5,
      f: -3,
    })
  })

  test('an anchor may be used again', () => {
    expect(read('a: &t { x: 1 }\nb: *t\n').value).toEqual({ a: { x: 1 }, b: { x: 1 } })
  })

  test('a block text keeps its lines', () => {
    expect(read('a: |\n  один\n  два\n').value).toEqual({ a: 'один\nдва\n' })
  })
})

describe('what is not YAML', () => {
  test.each([
    ['a tab', 'a:\n\tb: 1\n', 'data/yaml-tab 2:1'],
    ['two colons in a line', 'a: срок: пять\n', 'data/yaml-colon 1:4'],
    ['a quote that is not closed, at the quote', 'a: "x\nb: 1\n', 'data/yaml-quotes 1:4'],
    ['text after a quote', 'a: "Закон "О связи""\n', 'data/yaml-quotes 1:12'],
    ['a bracket that is not closed', 'a:\n  - { b: 1\n  - c\n', 'data/yaml-missing-character 3:3'],
    ['an indent that fits nothing', 'a:\n  b: 1\n c: 2\n', 'data/yaml-indent 3:1'],
    ['a line without a colon', 'a: 1\nb\nc: 2\n', 'data/yaml-missing-character 2:1'],
    ['a sign that starts no text', 'a: @b\n', 'data/yaml-quotes 1:4'],
    ['a wrong escape', 'a: "\\d"\n', 'data/yaml-escape 1:5'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'data/yaml-documents 2:1'],
    ['another version of YAML', '%YAML 1.1\n---\na: yes\n', 'data/yaml-directive 1:1'],
    ['a tag', 'a: !!js/function "x"\n', 'data/yaml-tag 1:4'],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ sourced: undefined, places: [expected] })
  })

  test('mistakes far from each other are all reported, echoes of one are not', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `k${index}: 1`)
    lines[3] = 'k3: a: b'
    lines[15] = 'k15: "x" y'
    expect(read(lines.join('\n')).places).toEqual(['data/yaml-colon 4:5', 'data/yaml-quotes 16:10'])
  })
})

describe('what YAML allows and data may not hold', () => {
  test.each([
    ['a field twice', 'a: 1\nb: 2\na: 3\n', 'data/duplicate-key 3:1'],
    ['a known tag', 'a: !!str 5\n', 'data/yaml-tag 1:10'],
    ['a merge key', 'a: &a { b: 1 }\nc:\n  <<: *a\n', 'data/yaml-merge-key 3:3'],
    ['a number as a name', '1: a\n', 'data/yaml-key 1:1'],
    ['a list as a name', '? [a]\n: b\n', 'data/yaml-key 1:3'],
    ['a way into the prototype', '__proto__: { a: 1 }\n', 'data/forbidden-key 1:1'],
    ['the constructor', 'a:\n  constructor: 1\n', 'data/forbidden-key 2:3'],
    ['an unknown anchor', 'a: *b\n', 'data/yaml-alias 1:4'],
    ['a leading zero', 'a: 010\n', 'data/ambiguous-number 1:4'],
    ['an exponent', 'a: 1e3\n', 'data/ambiguous-number 1:4'],
    ['more digits than a number holds', 'a: 12345678901234567890\n', 'data/ambiguous-number 1:4'],
    ['a control character', 'a: "x\\u0000"\n', 'data/forbidden-character 1:4'],
    ['half a character', 'a: "\\ud800"\n', 'data/forbidden-character 1:4'],
    ['a mark of the program itself', 'a: x\ue002\n', 'data/forbidden-character 1:4'],
    ['text that turns its neighbours around', 'a: x\u202ey\n', 'data/forbidden-character 1:4'],
    ['a comment inside a text', 'a: кабинет #5\n', 'data/comment-in-text 1:4'],
  ])('%s', (_, text, expected) => {
    expect(read(text).places).toEqual([expected])
  })

  test('a field given twice is shown at both places', () => {
    expect(read('a: 1\nb: 2\na: 3\n').findings[0]?.related?.[0]?.location.start).toEqual({
      line: 1,
      column: 1,
    })
  })

  test('a name of the prototype leaves no trace', () => {
    expect(read('__proto__: { polluted: 1 }\na: 1\n').value).toEqual({ a: 1 })
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('limits', () => {
  test.each([
    ['brackets', '['.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
    ['questions', '? '.repeat(5_000)],
    ['indents', Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('nesting by %s', (_, text) => {
    expect(read(text)).toMatchObject({ sourced: undefined, findings: [{ code: 'data/yaml-depth' }] })
  })

  test('60 levels are still read', () => {
    expect(read('['.repeat(60) + ']'.repeat(60)).findings).toEqual([])
    expect(read('['.repeat(61) + ']'.repeat(61)).places).toEqual(['data/yaml-depth 1:61'])
  })

  test('anchors that multiply', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const inner = level === 0 ? '1' : `*a${level - 1}`
      return `a${level}: &a${level} [${Array(9).fill(inner).join(', ')}]`
    })
    expect(read(levels.join('\n'))).toMatchObject({
      sourced: undefined,
      findings: [{ code: 'data/yaml-alias-limit' }],
    })
  })

  test('an anchor inside itself', () => {
    expect(read('a: &a [*a]\n').places).toEqual(['data/yaml-alias-limit 1:8'])
  })
})

describe('places', () => {
  const text = 'a:\n  - x: 1\n    y: &t { z: 2 }\nb: *t\nc:\n"d/e": 5\n'
  const at = (pointer: string, on?: 'key' | 'value') => {
    const { start, end } = read(text).sourced?.locate(pointer, on) ?? {}
    return [start, end].map((one) => `${one?.line}:${one?.column}`).join(' ')
  }

  test.each([
    ['/a/0/x', '2:8 2:9'],
    ['/a/0/y/z', '3:16 3:17'],
    ['/b/z', '3:16 3:17'],
    ['/c', '5:1 5:2'],
    ['/d~1e', '6:8 6:9'],
  ])('the value at %s', (pointer, expected) => {
    expect(at(pointer)).toBe(expected)
  })

  test('the key', () => expect(at('/a/0/x', 'key')).toBe('2:5 2:6'))

  test('what is not there is shown at the nearest section above', () => {
    expect(at('/a/0/y/nothing')).toBe('3:5 3:6')
    expect(at('/a/7')).toBe('1:1 1:2')
  })
})

describe('bytes', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  const decoded = (bytes: Uint8Array) => {
    const findings: Diagnostic[] = []
    return { source: decode('x.yaml', bytes, (finding) => void findings.push(finding)), findings }
  }

  test('byte order mark and line ends of Windows are no part of the text', () => {
    expect(decoded(bytesOf('\ufeffa: 1\r\nb: 2\r\n')).source?.text).toBe('a: 1\nb: 2\n')
  })

  test('cp1251 is recognised and shown readably', () => {
    // «имя: Да» in windows-1251.
    const { source, findings } = decoded(
      new Uint8Array([0x61, 0x3a, 0x20, 0x31, 0x0a, 0xe8, 0xec, 0xff, 0x3a, 0x20, 0xc4, 0xe0]),
    )
    expect(source).toBeUndefined()
    expect(findings[0]?.message).toBe('Файл сохранен не в кодировке UTF-8 (похоже на Windows-1251).')
    expect(findings[0]?.location).toMatchObject({
      start: { line: 2, column: 1 },
      source: { text: 'a: 1\nимя: Да' },
    })
  })

  test('UTF-16 is recognised', () => {
    const { findings } = decoded(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))
    expect(findings[0]?.message).toContain('UTF-16LE')
  })

  test('a file of more than 4 MiB is not read', () => {
    expect(decoded(new Uint8Array(4 * 1024 * 1024 + 1))).toMatchObject({
      source: undefined,
      findings: [{ code: 'data/file-too-large' }],
    })
  })
})

test('every code of the parser has a Russian sentence and a remedy', () => {
  for (const { code, message, hint } of Object.values(yamlMessages)) {
    expect(code).toMatch(/^data\/[a-z-]+$/)
    expect(message).toMatch(/^[А-ЯЁ].*\.$/)
    expect(hint).toMatch(/^[А-ЯЁ].*\.$/)
  }
})
