import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { face } from '../../../src/render/pdf/face.ts'
import { subsetFont } from '../../../src/render/pdf/font-subset.ts'

const characters = ' -АБВЁЙабвёйїљ№«»210ФЗ…□é½'

test.each(['regular', 'bold', 'italic', 'boldItalic'] as const)(
  '%s: every glyph keeps its outline and advance',
  (name) => {
    const { font, tables } = face(name)
    const glyphs = [...characters].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0))
    const ids = [0, ...glyphs.map(({ id }) => id), glyphs[3]?.id ?? 0]
    const subset = create(subsetFont(tables, ids))
    for (const [index, glyph] of glyphs.entries()) {
      const copy = subset.getGlyph(index + 1)
      expect(copy.advanceWidth).toBe(glyph.advanceWidth)
      expect(copy.path.toSVG()).toBe(font.getGlyph(glyph.id).path.toSVG())
    }
    // A glyph asked for twice stands twice: two characters may share it.
    expect(subset.getGlyph(ids.length - 1).path.toSVG()).toBe(subset.getGlyph(4).path.toSVG())
  },
)
