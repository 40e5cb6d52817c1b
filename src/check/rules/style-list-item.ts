import { shorten } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts.ts'

/** Fields whose schema says «со строчной буквы, без знака в конце»: the template sets the marks. */
const items = new RegExp(
  `^/(?:${[
    'standard/(?:intakeRefusal|suspension|refusal)Grounds/items/\\d+/(?:text|criterion)',
    '(?:corrections|duplicates|leaving)/refusalGrounds/items/\\d+/(?:text|criterion)',
    'standard/documents/(?:own|interagency)/items/\\d+/(?:name|condition|purpose)',
    'standard/documents/own/items/\\d+/requirements/\\d+',
    'standard/documents/interagency/items/\\d+/(?:sent|requested)/\\d+',
    'standard/documents/request/contents/\\d+',
    'standard/results/\\d+/(?:name|requisites/\\d+)',
    'standard/(?:fee/ways|legalBasis/published|electronic/possibilities)/\\d+',
    'standard/(?:premises/(?:requirements|stands|accessibility)|indicators/(?:accessibility|quality))/\\d+',
    '(?:channels|standard/resultChannels)/\\d+/name',
    '(?:informing/(?:channels|contents|progress)|profiling/channels|complaints/(?:informing|forms|cases))/\\d+',
    'procedures/\\d+/(?:start|result|recording|responsible|criteria/\\d+)',
  ].join('|')})$`,
)

const finalMark = /[;:,.]$/u
const abbreviation = /(?:^|[\s(])\p{L}{1,4}\.$/u

/** A capital that only the beginning of the text explains: no abbreviation, no name. */
const capital =
  /^(?:(?:Документ|Запрос|Заявлени|Выписк|Свидетельств|Справк|Паспорт|Копи|Решени|Отсутств|Налич|Представл|Непредставл|Несоответств|Неполн|Наруш|Обращени|Сведени|Информаци|Доверенност|Наименовани|Номер|Фамили|Получени|Регистраци)\p{Ll}*|Дата|Лично|Посредством|Через|При|Если|Не|В|На|По|С|О|Для|За|Из|От|До)(?=[\s,]|$)/u

export const listItem: Rule = {
  code: 'style/list-item',
  severity: 'warning',
  check: ({ service }, report) => {
    for (const { text, pointer } of textsOf(service.value)) {
      if (!items.test(pointer)) continue
      if (finalMark.test(text) && !abbreviation.test(text)) {
        report({
          message: `Позиция перечня «${shorten(text)}» оканчивается знаком «${text.at(-1)}».`,
          hint: 'Уберите знак: точку с запятой или точку поставит программа.',
          location: service.locate(pointer),
        })
      }
      if (capital.test(text)) {
        report({
          message: `Позиция перечня «${shorten(text)}» начинается с прописной буквы.`,
          hint: 'Начните ее со строчной буквы.',
          location: service.locate(pointer),
        })
      }
    }
  },
}
