/** The widths that columns are computed from are those that the PDF is set with. */
import { expect, test } from 'vitest'
import { letterWidths } from '../../src/render/letter-width.ts'
import { advances, type FaceName, face } from '../../src/render/pdf/face.ts'

const signs = ' !"#%&\'()*+,-./0123456789:;<=>?@[]_«»„“”–—…№'
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const cyrillic = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя'

test.each<FaceName>(['regular', 'bold'])('%s letters are as wide as in the font', (name) => {
  for (const letter of signs.replace('…', '') + latin + cyrillic)
    expect([letter, letterWidths(letter, name === 'bold').toFixed(3)]).toEqual([
      letter,
      advances(face(name), letter).toFixed(3),
    ])
})

test('a letter of another alphabet has a width, what is not seen has none', () => {
  expect(letterWidths('漢', false)).toBeGreaterThan(0.5)
  expect(letterWidths('\u00ad\u2060', false)).toBe(0)
})
