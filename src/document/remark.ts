/**
 * Drafting remarks of the data: each is shown once, where its text first appears; one whose text no template
 * printed is shown at the title, so that no doubt of the drafter is hidden.
 */
import type { Document, Inline, Note } from '../model/document.ts'
import { eachInline } from './text.ts'

type Remark = { readonly text: string; readonly about?: string }

/** `document` with a note at the title for every remark that stands nowhere else. */
export function settleRemarks(document: Document, remarks: readonly Remark[]): Document {
  if (remarks.length === 0) return document
  const shown = new Set<string>()
  eachInline(document, collect, shown)
  const missing = new Set(remarks.filter(({ text }) => !shown.has(text)).map(standingAlone))
  const last = document.title.at(-1)
  if (missing.size === 0 || !last) return document
  const notes = [...missing].map((text): Note => ({ kind: 'note', text }))
  return {
    ...document,
    title: [...document.title.slice(0, -1), { ...last, content: [...last.content, ...notes] }],
  }
}

/** Away from its text a remark must say what it is about. */
function standingAlone({ text, about }: Remark): string {
  return about === undefined ? text : `${about}: ${text}`
}

function collect(content: readonly Inline[], shown: Set<string>): void {
  for (const inline of content) {
    if (inline.kind === 'note') shown.add(inline.text)
    if (inline.kind === 'strong' || inline.kind === 'emphasis') collect(inline.content, shown)
  }
}
