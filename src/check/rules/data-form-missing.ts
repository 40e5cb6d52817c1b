import type { Loaded } from '../../model/loaded.ts'
import type { Service } from '../../schema/types.ts'
import type { Finding, Rule } from '../rule.ts'

/** What must have a form, unless an act sets it. */
export const formMissing: Rule = {
  code: 'data/form-missing',
  severity: 'warning',
  norm: 'п. 8 ч. 2 ст. 14 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const { what, pointer } of [...requests(service.value), ...results(service.value)]) {
      report(finding(service, what, pointer))
    }
  },
}

type Missing = { readonly what: string; readonly pointer: string }

function requests({ standard, corrections, duplicates, leaving }: Service): Missing[] {
  const request = standard.documents.request
  const applications = [
    { order: request, what: 'запроса о предоставлении услуги', pointer: '/standard/documents/request' },
    { order: corrections, what: 'заявления об исправлении опечаток и ошибок', pointer: '/corrections' },
    { order: duplicates, what: 'заявления о выдаче дубликата', pointer: '/duplicates' },
    { order: leaving, what: 'заявления об оставлении запроса без рассмотрения', pointer: '/leaving' },
  ]
  return applications.filter(({ order }) => !('none' in order && order.none) && order.form === undefined)
}

function results({ standard }: Service): Missing[] {
  return standard.results
    .map((result, index) => ({
      result,
      what: `документа «${result.name}»`,
      pointer: `/standard/results/${index}`,
    }))
    .filter(({ result }) => result.kind === 'document' || result.kind === 'refusal')
    .filter(({ result }) => result.form === undefined && !result.formAct)
}

function finding({ locate }: Loaded<Service>, what: string, pointer: string): Finding {
  return {
    message: `Нет формы ${what}.`,
    hint: 'Опишите форму в разделе forms и назовите ее в поле form либо, для результата, укажите акт, которым форма утверждена (formAct).',
    location: locate(pointer, 'key'),
  }
}
