/** Lines to fill in, boxes to tick and signatures. */
import type { Checkbox, Field, Signature } from '../../model/document.ts'
import { asides, hasText, inlineHtml, type Page } from './inline.ts'

/** Real underscores under the drawn line: without styles, or copied into Word, the form can still be filled in. */
const rule = `<span class="rule">${'_'.repeat(30)}</span>`

/** Label, rule to the right margin, hint under the rule. */
export function fieldHtml(field: Field, page: Page): string {
  const label = hasText(field.label) ? `<span class="label">${inlineHtml(field.label, page)}</span> ` : ''
  const hint = field.hint ? `<p class="hint">${inlineHtml(field.hint, page)}</p>\n` : ''
  const notes = asides([...field.label, ...(field.hint ?? [])], page)
  return `<div class="field">\n<p>${label}${rule}</p>\n${hint}</div>\n${notes}`
}

export function checkboxHtml(checkbox: Checkbox, page: Page): string {
  const { content } = checkbox
  return `<p class="checkbox"><span class="box">□</span> ${inlineHtml(content, page)}</p>\n${asides(content, page)}`
}

/** Position at the left, name or a blank for it at the right. */
export function signatureHtml(signature: Signature, page: Page): string {
  const { position, name } = signature
  const left = `<span class="position">${inlineHtml(position, page)}</span>`
  const right = hasText(name) ? ` <span class="name">${inlineHtml(name, page)}</span>` : ''
  return `<p class="signature">${left}${right}</p>\n${asides([...position, ...name], page)}`
}
