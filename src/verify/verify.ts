/** Checks a Word file as it will be handed over: the rules for publication, and that nothing in it leads nowhere. */
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import { checks } from './checks.ts'
import { runCheck } from './finding.ts'
import { type OpenFault, openDocx } from './opened.ts'

/** `name` is what messages call the file. Findings have codes `output/…`. */
export function verifyDocx(name: string, bytes: Uint8Array, report: Report): void {
  const opened = openDocx(name, bytes)
  if ('fault' in opened) report(unreadable(name, opened.fault))
  else for (const check of checks) runCheck(check, opened, report)
}

const reasons: Record<OpenFault, string> = {
  'not-zip': 'это не файл DOCX',
  damaged: 'архив поврежден',
  'too-large': 'в распакованном виде он слишком велик',
  'not-word': 'в нем нет документа Word',
  'broken-xml': 'его содержимое повреждено',
}

function unreadable(name: string, fault: OpenFault): Diagnostic {
  return {
    code: 'output/file-unreadable',
    severity: 'error',
    message: `Файл «${name}» не проверен: ${reasons[fault]}.`,
    hint: 'Составьте файл заново; если он правился в другой программе, сохраните его в ней как документ Word (DOCX).',
    location: { source: { name, text: '' }, start: { line: 1, column: 1 } },
  }
}
