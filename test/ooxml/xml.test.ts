import { describe, expect, test } from 'vitest'
import { childOf, parseXml, walkXml, writeXml } from '../../src/ooxml/xml.ts'

describe('XML of Office', () => {
  test.each([
    '<a/>',
    '<w:a w:b="1" c="&lt;&amp;&quot;"><d>текст &amp; <e/></d> хвост</w:a>',
    '<a><b><c>1</c></b><b>2</b></a>',
  ])('%s comes back as it was', (xml) => {
    const tree = parseXml(xml)
    expect(tree && writeXml(tree)).toBe(xml)
  })

  test('declarations and comments are passed over, data sections and references are text', () => {
    const tree = parseXml(
      '\n<?xml version="1.0"?><!-- <x> --><a b=\'"\'><![CDATA[<&]]>&#1046;&#x416;&apos;</a>\n',
    )
    expect(tree?.attributes.get('b')).toBe('"')
    expect(tree?.children.join('')).toBe("<&ЖЖ'")
  })

  test.each([
    ['no element', 'текст'],
    ['an open element', '<a><b></a>'],
    ['a closed one too many', '<a/></a>'],
    ['two roots', '<a/><b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an open tag at the end', '<a'],
    ['depth beyond reason', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
  ])('%s is refused', (_, xml) => {
    expect(parseXml(xml)).toBeUndefined()
  })

  test('names of inherited properties are ordinary names', () => {
    const tree = parseXml('<constructor __proto__="1"><toString/></constructor>')
    expect(tree?.attributes.get('__proto__')).toBe('1')
    expect(childOf(tree, 'toString')?.name).toBe('toString')
    expect(tree && [...walkXml(tree)]).toHaveLength(2)
  })
})
