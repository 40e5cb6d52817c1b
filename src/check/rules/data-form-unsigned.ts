import { placed } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** Who signs and where: an application or a decision without a signature is none. */
export const formUnsigned: Rule = {
  code: 'data/form-unsigned',
  severity: 'warning',
  norm: 'п. 8 ч. 2 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const { value, pointer } of placed(service.value.forms.items, '/forms/items')) {
      // A form composed from the data has no parts in the data.
      if (
        value.kind === 'other' ||
        value.blocks.length === 0 ||
        value.blocks.some(({ type }) => type === 'signature')
      )
        continue
      report({
        message: `В форме «${value.title}» нет места для подписи.`,
        hint: 'Добавьте в конец формы блок «type: signature».',
        location: service.locate(`${pointer}/blocks`, 'key'),
      })
    }
  },
}
