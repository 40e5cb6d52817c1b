/** Findings about a produced file: at the paragraph they are about, and not more of a kind than a person reads. */
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { Opened } from './opened.ts'
import type { TextParagraph } from './paragraphs.ts'

/** A finding without its place. */
export type Remark = Pick<Diagnostic, 'message' | 'hint' | 'severity'>

export type Verify = (file: Opened, tell: Tell) => void

/** `where` is a paragraph of the file; without it the finding is about the file as a whole. */
export type Tell = (remark: Remark, where?: TextParagraph) => void

export type Check = { readonly code: string; readonly norm?: string; readonly verify: Verify }

/** The norm of the rules on the layout of acts that are published electronically. */
export const publicationNorm = 'п. 1 требований, утвержденных приказом ФСО России № 92'

const most = 20

/** Runs one check; what is beyond the limit is counted in a last finding. */
export function runCheck({ code, norm, verify }: Check, file: Opened, report: Report): void {
  let told = 0
  let last: readonly [Remark, TextParagraph | undefined] | undefined
  const finding = (remark: Remark, where: TextParagraph | undefined): Diagnostic => {
    const line = where ? file.paragraphs.indexOf(where) + 1 : 1
    return { code, ...remark, location: placeOf(file, line), ...(norm !== undefined && { norm }) }
  }
  verify(file, (remark, where) => {
    told += 1
    if (told <= most) report(finding(remark, where))
    else last = [remark, where]
  })
  if (last) report({ ...finding(...last), message: `И еще таких мест: ${told - most}; показано последнее.` })
}

function placeOf({ source }: Opened, line: number): Diagnostic['location'] & object {
  return { source, start: { line, column: 1 } }
}
