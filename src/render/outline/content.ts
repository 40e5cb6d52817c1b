/** Sections, clauses and blocks as indented lines: a level of the act is a step of indentation. */
import type { Clause, Content, Field, Section, Signature } from '../../model/document.ts'
import { markedLines, type Outline, paragraphLines, plainText } from './line.ts'
import { tableLines } from './table.ts'

/** Length of a line to fill in, in underscores. */
const ruleLength = 30

/** Lines of the content of a unit at a depth of indentation. */
export function contentLines(content: readonly Content[], outline: Outline, indent: number): string[] {
  return content.flatMap((node) => nodeLines(node, outline, indent))
}

function nodeLines(node: Content, outline: Outline, indent: number): string[] {
  switch (node.kind) {
    case 'section':
      return sectionLines(node, outline, indent)
    case 'clause':
      return clauseLines(node, outline, indent)
    case 'paragraph':
      return paragraphLines(node.content, outline, indent)
    case 'table':
      return tableLines(node, outline, indent)
    case 'field':
      return fieldLines(node, outline, indent)
    case 'checkbox':
      return paragraphLines(node.content, outline, indent, '□')
    case 'signature':
      return signatureLines(node, outline, indent)
  }
}

function sectionLines(section: Section, outline: Outline, indent: number): string[] {
  return [
    '',
    ...paragraphLines(section.heading, outline, indent, section.num?.text),
    '',
    ...contentLines(section.content, outline, indent + 1),
  ]
}

function clauseLines(clause: Clause, outline: Outline, indent: number): string[] {
  const [first, ...rest] = clause.content
  if (first?.kind !== 'paragraph')
    return [
      ...paragraphLines([], outline, indent, clause.num.text),
      ...contentLines(clause.content, outline, indent + 1),
    ]
  return [
    ...paragraphLines(first.content, outline, indent, clause.num.text),
    ...contentLines(rest, outline, indent + 1),
  ]
}

function fieldLines(field: Field, outline: Outline, indent: number): string[] {
  const margin = '  '.repeat(indent)
  const line = `${plainText(field.label)} ${'_'.repeat(ruleLength)}`
  return [
    ...markedLines(line, field.label, outline, margin),
    ...paragraphLines(field.hint ?? [], outline, indent + 1),
  ]
}

function signatureLines(signature: Signature, outline: Outline, indent: number): string[] {
  const content = [...signature.position, ...signature.name]
  const line = `${plainText(signature.position)} ${plainText(signature.name)}`
  return markedLines(line, content, outline, '  '.repeat(indent))
}
