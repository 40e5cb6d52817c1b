/** What the build keeps of a package is what the library makes, at any hour. */
import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { envelope, envelopesOf } from '../../../src/render/docx/envelope.ts'

const indent = 12.5
const stored = await envelopesOf([indent])

test('every shape has a file of its own', () => {
  expect([...stored.keys()].sort()).toEqual([
    '12.5',
    'comments-12.5',
    'first-12.5',
    'first-comments-12.5',
    'footer-12.5',
    'footer-comments-12.5',
    'footer-first-12.5',
    'footer-first-comments-12.5',
  ])
})

test.each([
  ['12.5', { hasFooter: false, hasFirst: false, hasComments: false }],
  ['first-comments-12.5', { hasFooter: false, hasFirst: true, hasComments: true }],
  ['footer-first-12.5', { hasFooter: true, hasFirst: true, hasComments: false }],
])('%s is what is made without it', async (key, shape) => {
  const made = await envelope({ ...shape, indent })
  const texts = Object.entries(made.parts).map(([path, bytes]) => [path, strFromU8(bytes)])
  expect(stored.get(key)).toEqual({ parts: Object.fromEntries(texts), references: made.references })
  expect(Object.keys(made.parts)).toContain('word/settings.xml')
  expect(made.parts['word/settings.xml'] && strFromU8(made.parts['word/settings.xml'])).toContain(
    '<w:defaultTabStop w:val="709"/>',
  )
})

test('nothing of the hour is kept', () => {
  for (const { parts } of stored.values()) {
    expect(Object.keys(parts)).not.toContain('docProps/core.xml')
    expect(Object.values(parts).join('')).not.toMatch(/20\d\d-\d\d-\d\dT/)
  }
})
