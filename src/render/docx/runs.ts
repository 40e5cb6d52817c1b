/** Runs of one paragraph: neighbouring pieces of text that look alike become one run. */

export type Runs = { xml: string; pending: string; look: string }

export function startRuns(): Runs {
  return { xml: '', pending: '', look: '' }
}

/** `text` is already escaped; `look` holds the run properties without their element. */
export function addText(runs: Runs, text: string, look: string): void {
  if (text === '') return
  if (runs.pending !== '' && runs.look !== look) flush(runs)
  runs.look = look
  runs.pending += text
}

/** Anything that is not plain text: a complete run, a field, a mark. */
export function addXml(runs: Runs, xml: string): void {
  flush(runs)
  runs.xml += xml
}

/** The runs so far. */
export function finish(runs: Runs): string {
  flush(runs)
  return runs.xml
}

export function run(content: string, look: string): string {
  return look === '' ? `<w:r>${content}</w:r>` : `<w:r><w:rPr>${look}</w:rPr>${content}</w:r>`
}

/** `text` is escaped. A no-break hyphen has an element of its own: as a character Word takes it from another font. */
export function textRun(text: string, look: string): string {
  return run(text.split('\u2011').map(textElement).join('<w:noBreakHyphen/>'), look)
}

/** Space at an end of the text is kept only where the element says so. */
function textElement(text: string): string {
  if (text === '') return ''
  return /^\s|\s$/.test(text) ? `<w:t xml:space="preserve">${text}</w:t>` : `<w:t>${text}</w:t>`
}

/**
 * A field with its last value, written in runs as Word itself does: readers that know no fields still show the value,
 * while many of them drop the content of `fldSimple`.
 */
export function field(instruction: string, value: string): string {
  return fieldStart(instruction) + value + fieldEnd
}

export function fieldStart(instruction: string): string {
  const code = `<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>${code}</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
}

export const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

function flush(runs: Runs): void {
  if (runs.pending === '') return
  runs.xml += textRun(runs.pending, runs.look)
  runs.pending = ''
}
