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

export function textRun(text: string, look: string): string {
  return run(`<w:t xml:space="preserve">${text}</w:t>`, look)
}

function flush(runs: Runs): void {
  if (runs.pending === '') return
  runs.xml += textRun(runs.pending, runs.look)
  runs.pending = ''
}
