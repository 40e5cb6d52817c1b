/** For every rule: what breaks it, and where it must be seen. Pointers are into the data of the sample. */
import type { Spoil } from './subject.ts'
import { item } from './subject.ts'

export type Case = { readonly code: string; readonly pointer: string; readonly spoil: Spoil }

const own = '/standard/documents/own/items'
const interagency = '/standard/documents/interagency/items'
const intake = '/standard/intakeRefusalGrounds/items'
const refusal = '/standard/refusalGrounds/items'

function one(code: string, pointer: string, spoil: Spoil): Case {
  return { code, pointer, spoil }
}

/** The text of the first ground of a list, the name of the first document: what most rules read. */
const refusalText =
  (text: string): Spoil =>
  ({ service }) => {
    item(service.standard.refusalGrounds.items, 0).text = text
  }
const intakeText =
  (text: string): Spoil =>
  ({ service }) => {
    item(service.standard.intakeRefusalGrounds.items, 0).text = text
  }
const ownName =
  (name: string): Spoil =>
  ({ service }) => {
    item(service.standard.documents.own.items, 2).name = name
  }
const requestNote =
  (text: string): Spoil =>
  ({ service }) => {
    service.standard.documents.obtaining = text
  }

/** A paragraph more in the section about applicants. */
const saying =
  (...texts: string[]): Spoil =>
  ({ document }) => {
    const section = item(item(document.sections, 0).content, 1)
    if (section.kind !== 'section') throw new Error('no section')
    for (const text of texts)
      section.content.push({
        kind: 'paragraph',
        role: 'body',
        content: [{ kind: 'text', text }],
        location: section.location,
      })
  }

export const broken: readonly Case[] = [
  one('structure/section-missing', '/sections/1/sections/3', ({ document }) => {
    item(document.sections, 1).content.splice(3, 1)
  }),
  one('structure/section-missing', '/appendices/1', ({ document }) => {
    const copies = document.appendices.findIndex(({ id }) => id === 'copies')
    document.appendices.splice(copies, 1)
  }),
  one('structure/section-order', '', ({ document }) => {
    document.sections.reverse()
  }),
  one('structure/section-empty', '', ({ document }) => {
    const section = item(item(document.sections, 0).content, 0)
    if (section.kind === 'section') section.content = []
  }),
  one('structure/appendix-unreferenced', '', ({ document }) => {
    const last = item(document.appendices, -1)
    last.id = 'nobody-refers-to-it'
    last.content = []
    last.content.push({ kind: 'paragraph', role: 'body', content: [], location: last.location })
  }),
  one('structure/unnumbered-run', '', saying(...Array.from({ length: 11 }, (_, index) => `Абзац ${index}.`))),
  one('data/variants-not-printed', '/variants', ({ profile }) => {
    profile.sections = profile.sections.filter(({ id }) => id !== 'procedures')
  }),
  one('data/form-unsigned', '/forms/items/0/blocks', ({ service }) => {
    item(service.forms.items, 0).blocks.pop()
  }),
  one(
    'style/regulation-name',
    '/standard/documents/obtaining',
    requestNote('Форма приведена в настоящем регламенте.'),
  ),
  one(
    'style/regulation-name',
    '/standard/documents/obtaining',
    requestNote('Форма приведена в приложении к настоящему административному регламенту.'),
  ),
  one(
    'style/abbreviation-early',
    '',
    saying('Запрос подается через Областной портал.', 'Есть портал области (далее – Областной портал).'),
  ),
  one(
    'style/abbreviation-repeated',
    '',
    saying(
      'Особый порядок (далее – Порядок).',
      'Порядок един. Другой порядок (далее – Порядок) отменен. Порядок.',
    ),
  ),
  one('style/abbreviation-unused', '', saying('Особый учетный талон (далее – Талон) выдается один раз.')),
  one('style/heading-mark', '', ({ document }) => {
    item(document.sections, 0).heading.push({ kind: 'text', text: '.' })
  }),
  one('data/level-mismatch', '/level', ({ agency }) => {
    agency.level = 'regional'
  }),
  one('data/level-wording', '/representatives/text', ({ service }) => {
    service.representatives.text = 'За государственной услугой вправе обратиться представитель.'
  }),
  one('data/level-wording', '/representatives/text', ({ service, agency }) => {
    service.level = 'regional'
    agency.level = 'regional'
    service.representatives.text = 'За муниципальной услугой вправе обратиться представитель.'
    // The rest of the sample says «муниципальная услуга» in forms and names of procedures.
    service.forms = { none: true, reason: 'не нужны' }
    for (const procedure of service.procedures) procedure.name = 'Процедура'
  }),
  one('data/mfc-section', '/standard/mfc', ({ service }) => {
    service.standard.mfc = { none: true, reason: 'услуга там не предоставляется' }
  }),
  one('data/mfc-section', '/standard/mfc', ({ service }) => {
    for (const channel of [...service.channels, ...service.standard.resultChannels]) channel.kind = 'personal'
  }),
  one('data/channel-identification', '/shared/channels/0', ({ service }) => {
    delete item(service.channels, 0).identification
  }),
  one('data/channel-registration', '/standard/registration', ({ service }) => {
    service.standard.registration.pop()
  }),
  one('data/channel-registration', '/standard/registration', ({ service }) => {
    item(service.standard.registration, 0).channels.push('epgu')
  }),
  one(
    'data/open-list',
    `${refusal}/0/text`,
    refusalText('представлены недостоверные сведения и иные документы'),
  ),
  one('data/open-list', `${refusal}/0/text`, refusalText('нет схемы, чертежа и т.д.')),
  one('data/open-list', `${own}/2/name`, ownName('доверенность, а также другие необходимые документы')),
  one(
    'data/ground-by-legislation',
    `${refusal}/0/text`,
    refusalText('случаи, предусмотренные законодательством Российской Федерации'),
  ),
  one(
    'data/ground-by-legislation',
    `${refusal}/0/text`,
    refusalText('несоответствие представленных документов требованиям действующего законодательства'),
  ),
  one(
    'data/subjective-ground',
    `${refusal}/0/text`,
    refusalText('имеются сомнения в достоверности сведений'),
  ),
  one(
    'data/ground-repeated',
    `${refusal}/0/text`,
    refusalText('Не представлены документы, обязанность по представлению которых возложена на заявителя.'),
  ),
  one(
    'data/ground-no-answer',
    `${refusal}/0/text`,
    refusalText('не поступил в срок ответ на межведомственный запрос'),
  ),
  one(
    'data/ground-no-answer',
    `${intake}/0/text`,
    intakeText('отсутствие ответа органа на межведомственный информационный запрос'),
  ),
  one(
    'data/ground-asks-interagency',
    `${intake}/0/text`,
    intakeText('непредставление выписки из Единого государственного реестра недвижимости'),
  ),
  one('data/ground-without-criterion', `${refusal}/0`, ({ service }) => {
    delete item(service.standard.refusalGrounds.items, 0).criterion
  }),
  one(
    'data/document-held-by-body',
    `${own}/2/name`,
    ownName('выписка из Единого государственного реестра юридических лиц'),
  ),
  one('data/document-held-by-body', `${own}/2/name`, ownName('справка об отсутствии судимости')),
  one('data/document-without-basis', `${own}/0`, ({ service }) => {
    delete item(service.standard.documents.own.items, 0).basis
  }),
  one('data/vague-condition', `${own}/1/condition`, ({ service }) => {
    item(service.standard.documents.own.items, 1).condition = 'при необходимости'
  }),
  one('data/notarised-copy', `${own}/2/requirements/0`, ({ service }) => {
    item(service.standard.documents.own.items, 2).requirements = [
      'представляется нотариально заверенная копия',
    ]
  }),
  one('data/copies-incomplete', `${own}/0/copies`, ({ service }) => {
    item(service.standard.documents.own.items, 0).copies?.pop()
  }),
  one('data/form-missing', '/leaving', ({ service }) => {
    delete service.leaving.form
    item(service.forms.items, -2).kind = 'leavingDecision'
  }),
  one('data/form-missing', '/standard/results/0', ({ service }) => {
    delete item(service.standard.results, 0).formAct
  }),
  one('data/form-composed', '/forms', ({ service }) => {
    item(service.forms.items, 0).blocks = []
  }),
  one('data/form-kind', '/corrections/form', ({ service }) => {
    service.corrections.form = 'refusal-form'
  }),
  one('data/term-without-start', '/standard/term/maximum', ({ service }) => {
    delete service.standard.term.maximum.from
  }),
  one('data/procedure-terms', '/variants/items/0/term', ({ service }) => {
    const decision = service.procedures.find(({ id }) => id === 'decision')
    if (decision?.term) decision.term.value = 9
  }),
  one('data/variant-term', '/variants/items/1/term', ({ service }) => {
    item(service.variants.items, 1).term.value = 15
  }),
  one('data/suspension-incomplete', '/standard/term', ({ service }) => {
    delete service.standard.term.suspension
    service.standard.suspensionGrounds = { items: [{ id: 'pause', text: 'поступил судебный акт' }] }
    item(service.variants.items, 0).suspensionGrounds = ['pause']
  }),
  one('data/interagency-term', `${interagency}/0/answerTerm`, ({ service }) => {
    item(service.standard.documents.interagency.items, 0).answerTerm.value = 6
  }),
  one('data/queue-term', '/shared/standard/queue/submission', ({ service }) => {
    service.standard.queue.submission = { value: 1, unit: 'hour' }
  }),
  one('data/registration-term', '/standard/registration/0/term', ({ service }) => {
    item(service.standard.registration, 0).term.value = 3
  }),
  one('data/mixed-days', '/standard/registration/1/term', ({ service }) => {
    item(service.standard.registration, 1).term.unit = 'calendarDay'
  }),
  one(
    'data/vague-term',
    '/standard/documents/obtaining',
    requestNote('Форма запроса выдается незамедлительно.'),
  ),
  one(
    'data/fee-document',
    `${own}/2/name`,
    ownName('документ, подтверждающий уплату государственной пошлины'),
  ),
  one('data/fee-document', `${own}/2/name`, ownName('квитанция об оплате')),
  one('data/fee-of-no-services', '/standard/necessaryServicesFee', ({ service }) => {
    service.standard.necessaryServicesFee = { text: 'Плата составляет 100 рублей.' }
  }),
  one('data/variant-gap', '/variants/items', ({ service }) => {
    item(item(service.variants.items, 0).combination, 2).values.pop()
  }),
  one('data/variant-overlap', '/variants/items/1/combination', ({ service }) => {
    item(item(service.variants.items, 0).combination, 0).values.push('correction')
  }),
  one('data/variant-unreachable', '/variants/items/1/combination', ({ service }) => {
    item(item(service.variants.items, 0).combination, 0).values.push('correction')
  }),
  one('data/variant-missing', '/duplicates', ({ service }) => {
    item(service.variants.items, 2).name = 'Повторная выдача градостроительного плана'
  }),
  one('data/variant-procedures', '/variants/items/0/procedures', ({ service }) => {
    item(service.variants.items, 0).procedures.pop()
  }),
  one('data/procedure-order', '/variants/items/0/procedures', ({ service }) => {
    item(service.variants.items, 0).procedures.reverse()
  }),
  one('data/procedure-incomplete', '/procedures/0', ({ service }) => {
    const procedure = item(service.procedures, 0)
    delete procedure.term
    delete procedure.result
    for (const action of procedure.actions ?? []) delete action.term
  }),
  one('data/interagency-not-requested', '/variants/items/0/documents/4', ({ service }) => {
    service.procedures.find(({ kind }) => kind === 'interagency')?.requests?.shift()
  }),
  one('data/unused', `${own}/3/id`, ({ service }) => {
    const { documents } = item(service.variants.items, 0)
    documents.splice(documents.indexOf('title-documents'), 1)
  }),
  one('data/unused', '/forms/items/7/id', ({ service }) => {
    service.leaving = { none: true, reason: 'не предусмотрено' }
  }),
  one(
    'style/latin-lookalike',
    '/standard/documents/obtaining',
    requestNote('Форма запpоса размещена на сайте.'),
  ),
  one(
    'style/latin-lookalike',
    '/standard/documents/obtaining',
    requestNote('Запрос подается вместе c копией.'),
  ),
  one('style/latin-lookalike', '/standard/documents/obtaining', requestNote('Файл в формате РDF.')),
  one(
    'style/placeholder',
    '/standard/documents/obtaining',
    requestNote('Форма размещена по адресу [указать адрес].'),
  ),
  one(
    'style/placeholder',
    '/standard/documents/obtaining',
    requestNote('Форма утверждена приказом от ____ № 5.'),
  ),
  one(
    'style/discretion',
    '/standard/documents/obtaining',
    requestNote('Администрация вправе отложить прием.'),
  ),
  one(
    'style/discretion',
    '/standard/documents/obtaining',
    requestNote('Специалист может выдать форму при личном обращении.'),
  ),
  one(
    'style/vague-words',
    '/standard/documents/obtaining',
    requestNote('Форма выдается в исключительных случаях.'),
  ),
  one('style/numeral', '/standard/documents/obtaining', requestNote('Форма выдается на 5 рабочий день.')),
  one(
    'style/numeral',
    '/standard/documents/obtaining',
    requestNote('Форма выдается в течение 21 календарных дней.'),
  ),
  one('style/list-item', `${refusal}/0/text`, refusalText('участок не образован;')),
  one(
    'style/list-item',
    `${refusal}/0/text`,
    refusalText('Отсутствие правоустанавливающих документов на дом'),
  ),
  one('style/spacing', '/standard/documents/obtaining', requestNote('Форма  размещена на сайте.')),
  one(
    'style/spacing',
    '/standard/documents/obtaining',
    requestNote('Форма размещена на сайте , ее можно получить.'),
  ),
  one('style/unbalanced', '/standard/documents/obtaining', requestNote('Форма (бланк выдается в органе.')),
  one(
    'style/unbalanced',
    '/standard/documents/obtaining',
    requestNote('Форма приведена в приложении Порядок (форма № 1)».'),
  ),
]

/** Near misses: right texts that look like faults. */
export const right: readonly (readonly [code: string, spoil: Spoil])[] = [
  ['data/open-list', ownName('паспорт или иной документ, удостоверяющий личность')],
  [
    'data/open-list',
    refusalText('обращение в иных случаях, указанных в части 2 статьи 5 Федерального закона'),
  ],
  ['data/open-list', refusalText('сведения, в том числе об адресе, указаны неполно')],
  [
    'data/ground-by-legislation',
    refusalText('границы участка не установлены в соответствии с законодательством Российской Федерации'),
  ],
  [
    'data/ground-no-answer',
    refusalText('получен ответ на межведомственный запрос, подтверждающий отсутствие сведений'),
  ],
  ['data/ground-asks-interagency', intakeText('непредставление выписки из домовой книги')],
  [
    'data/document-held-by-body',
    ownName('свидетельство о рождении ребенка, выданное компетентным органом иностранного государства'),
  ],
  [
    'data/interagency-term',
    ({ service }) => {
      const document = item(service.standard.documents.interagency.items, 3)
      document.answerTerm.value = 10
    },
  ],
  ['data/notarised-copy', ownName('нотариально заверенная копия либо оригинал доверенности')],
  [
    'data/vague-term',
    ({ service }) =>
      void service.standard.indicators.quality.push('отсутствие несвоевременно данных ответов'),
  ],
  ['data/fee-document', ownName('документ, подтверждающий полномочия представителя')],
  [
    'data/level-wording',
    requestNote('Форма размещена на Едином портале государственных и муниципальных услуг.'),
  ],
  [
    'style/latin-lookalike',
    requestNote('Файлы подаются в форматах PDF, XML-схема прилагается; категория B.'),
  ],
  [
    'style/discretion',
    requestNote('Администрация не вправе требовать документы. Заявитель вправе отозвать запрос.'),
  ],
  [
    'style/numeral',
    requestNote('В течение 21 рабочего дня, 3 рабочих дней, 11 рабочих дней, 5 календарных дней.'),
  ],
  ['style/list-item', refusalText('МВД России сообщило об ином, сведения за 2024 г.')],
  ['style/spacing', requestNote('Файл .pdf объемом 1,5 Мб (не более) в 10:30; сайт – krd.ru.')],
  [
    'style/abbreviation-early',
    saying(
      'Заявитель указывает порядок. Система «Областной портал услуг» (далее – Областной портал). Областной портал.',
      'Правила подачи (далее – Порядок). Порядок.',
    ),
  ],
  [
    'style/unbalanced',
    requestNote(
      'Заявитель: а) подает запрос (форма № 1); 2) представляет «Порядок «Форма (а)»»; пункт (в) и подпункт «г».',
    ),
  ],
  [
    'data/procedure-terms',
    ({ service }) => {
      const decision = service.procedures.find(({ id }) => id === 'decision')
      if (decision?.term) decision.term.value = 9
      service.standard.term.delivery = 'Результат выдается за 1 день.'
    },
  ],
  [
    'data/term-without-start',
    ({ service }) => {
      service.standard.term.maximum = { value: 15, unit: 'minute' }
    },
  ],
]
