import { childOf, childrenOf, childValue, walkXml, type XmlElement } from '../../ooxml/xml.ts'
import type { Check } from '../finding.ts'
import type { Opened } from '../opened.ts'
import { numberingOf } from '../styles.ts'

/** A paragraph of a list that is not there shows no number. */
export const listUnknown: Check = {
  code: 'output/list-unknown',
  verify: (file, tell) => {
    const known = new Set(complete(file).map((one) => one.attributes.get('w:numId')))
    for (const paragraph of file.paragraphs) {
      const id = numberingOf(file.styles, childOf(paragraph.element, 'w:pPr'))
      if (id === undefined || known.has(id)) continue
      tell(
        {
          severity: 'error',
          message: `В файле нет списка ${id}, к которому отнесен абзац: номера у него не будет.`,
          hint: 'Составьте файл заново.',
        },
        paragraph,
      )
    }
  },
}

/** Where two lists share their definition Word may go on counting in one where the other stopped. */
export const listShared: Check = {
  code: 'output/list-shared',
  verify: (file, tell) => {
    const used = usedLists(file)
    const ids = complete(file)
      .filter((one) => used.has(one.attributes.get('w:numId') ?? ''))
      .map((one) => childValue(one, 'w:abstractNumId'))
    const shared = ids.filter((id, index) => ids.indexOf(id) < index)
    if (shared.length === 0) return
    tell({
      severity: 'warning',
      message: `Несколько списков построены на одном определении нумерации (${[...new Set(shared)].join(', ')}): Word может продолжить счет одного в другом.`,
      hint: 'Составьте файл заново: у каждого списка будет свое определение.',
    })
  },
}

/** Lists that have their definition. */
function complete(file: Opened): XmlElement[] {
  const part = file.trees.get('word/numbering.xml')
  const abstracts = new Set(
    childrenOf(part, 'w:abstractNum').map((one) => one.attributes.get('w:abstractNumId')),
  )
  return childrenOf(part, 'w:num').filter((one) => abstracts.has(childValue(one, 'w:abstractNumId')))
}

function usedLists(file: Opened): ReadonlySet<string> {
  const parts = [file.trees.get('word/document.xml'), file.trees.get('word/styles.xml')]
  const all = parts.flatMap((part) => (part ? [...walkXml(part)] : []))
  return new Set(all.flatMap((one) => (one.name === 'w:numPr' ? (childValue(one, 'w:numId') ?? []) : [])))
}
