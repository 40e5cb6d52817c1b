import type { Inline, Paragraph } from '../model/document.ts'

/** A paragraph that opens a sentence with a reference or citation opens it with a capital: «Пунктом 5 …». */
export function withCapital(paragraph: Paragraph): Paragraph {
  const [first] = paragraph.content
  const opening = first && capital(first)
  return opening ? { ...paragraph, content: [opening, ...paragraph.content.slice(1)] } : paragraph
}

function capital(inline: Inline): Inline | undefined {
  if (inline.kind === 'citation') return { ...inline, text: upper(inline.text) }
  if (inline.kind !== 'crossReference') return undefined
  const [first, ...rest] = inline.segments
  return first && { ...inline, segments: [{ ...first, text: upper(first.text) }, ...rest] }
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
