/** Inline content of a paragraph -> runs. Notes are set aside: they become comments on the whole paragraph. */
import type { Location } from '../../model/diagnostic.ts'
import type { CrossReference, Footnote, Inline } from '../../model/document.ts'
import { type Context, safeText } from './context.ts'
import { textControl } from './control.ts'
import { segmentXml } from './reference.ts'
import { addText, addXml, finish, type Runs, run, startRuns, textRun } from './runs.ts'

export type InlineXml = {
  readonly xml: string
  readonly notes: readonly string[]
  /** Run properties that all words share: those of a typed number before them. */
  readonly look?: string
}

type Look = { readonly strong: boolean; readonly emphasis: boolean }

type Writing = {
  readonly context: Context
  readonly location: Location
  readonly runs: Runs
  readonly notes: string[]
  /** Look of every word, when words of one paragraph must not differ. */
  readonly fixed: Look | undefined
}

/**
 * `bold`: the style of the paragraph is bold already. A bold character style would turn it off there, because Word
 * counts bold of styles as a switch.
 */
export function inlineXml(
  context: Context,
  content: readonly Inline[],
  location: Location,
  bold = false,
): InlineXml {
  const whole = wholeLook(content, bold)
  const fixed = context.breaks ? undefined : whole
  const writing: Writing = { context, location, runs: startRuns(), notes: [], fixed }
  writeAll(writing, content, plain, bold)
  return { xml: finish(writing.runs), notes: writing.notes, look: lookXml(whole) }
}

const plain: Look = { strong: false, emphasis: false }

/** Bold and italic of a paragraph that has one of them from its first word to its last; plain otherwise. */
function wholeLook(content: readonly Inline[], bold: boolean): Look {
  const [only, ...others] = content.filter(({ kind }) => kind !== 'note')
  if (others.length > 0 || (only?.kind !== 'strong' && only?.kind !== 'emphasis')) return plain
  const inner = wholeLook(only.content, bold)
  return only.kind === 'strong' ? { ...inner, strong: !bold } : { ...inner, emphasis: true }
}

function writeAll(writing: Writing, content: readonly Inline[], look: Look, bold: boolean): void {
  for (const inline of content) write(writing, inline, look, bold)
}

function write(writing: Writing, inline: Inline, nested: Look, bold: boolean): void {
  const { runs, context, location } = writing
  const look = writing.fixed ?? nested
  switch (inline.kind) {
    case 'text':
    case 'citation':
      addText(runs, safeText(context, inline.text, location), lookXml(look))
      break
    case 'strong':
      writeAll(writing, inline.content, bold ? look : { ...look, strong: true }, bold)
      break
    case 'emphasis':
      writeAll(writing, inline.content, { ...look, emphasis: true }, bold)
      break
    case 'lineBreak':
      if (context.breaks) addXml(runs, '<w:r><w:br/></w:r>')
      else addText(runs, ' ', lookXml(look))
      break
    case 'blank':
      addBlank(writing, inline.length, lookXml(look))
      break
    case 'crossReference':
      writeReference(writing, inline, look)
      break
    case 'footnote':
      // Word has no comments inside footnotes: the note goes to the paragraph of the mark.
      writing.notes.push(...notesIn(inline.content))
      addXml(runs, footnoteMark(context, inline, location))
      break
    case 'note':
      writing.notes.push(inline.text)
      break
    case 'gap':
      addText(runs, safeText(context, inline.text, location), gapXml(look))
      break
  }
}

function addBlank({ runs, context }: Writing, length: number, look: string): void {
  const rule = '_'.repeat(length)
  if (context.layout.contentControls) addXml(runs, textControl(context, '', textRun(rule, look)))
  else addText(runs, rule, look)
}

function writeReference(writing: Writing, reference: CrossReference, look: Look): void {
  for (const segment of reference.segments) {
    const { text, target } = segment
    if (target === undefined)
      addText(writing.runs, safeText(writing.context, text, writing.location), lookXml(look))
    else addXml(writing.runs, segmentXml(writing.context, { text, target }, lookXml(look), writing.location))
  }
}

/** A footnote keeps the number of the model: one that Word would count otherwise gets a typed mark. */
function footnoteMark(context: Context, footnote: Footnote, location: Location): string {
  const { collected } = context
  const isTyped = footnote.number !== collected.countedFootnotes + 1
  const id = collected.footnotes.push({ footnote, location, isTyped })
  const style = '<w:rStyle w:val="FootnoteMark"/>'
  if (isTyped)
    return run(
      `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${footnote.number}</w:t>`,
      style,
    )
  collected.countedFootnotes += 1
  return run(`<w:footnoteReference w:id="${id}"/>`, style)
}

function lookXml(look: Look): string {
  if (look.strong && look.emphasis) return '<w:rStyle w:val="StrongEmphasis"/>'
  if (look.strong) return '<w:rStyle w:val="Strong"/>'
  return look.emphasis ? '<w:rStyle w:val="Emphasis"/>' : ''
}

// Word keeps no highlighting in styles, so it stands beside the style.
function gapXml(look: Look): string {
  const weight = look.strong ? '<w:b/><w:bCs/>' : ''
  const slope = look.emphasis ? '<w:i/><w:iCs/>' : ''
  return `<w:rStyle w:val="Gap"/>${weight}${slope}<w:highlight w:val="yellow"/>`
}

function notesIn(content: readonly Inline[]): string[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'note') return [inline.text]
    return inline.kind === 'strong' || inline.kind === 'emphasis' ? notesIn(inline.content) : []
  })
}
