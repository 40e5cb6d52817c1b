import { type Phrase, phrase, shorten } from '../phrase.ts'
import { ownDocuments } from '../placed.ts'
import type { Rule } from '../rule.ts'

/** What public bodies keep, with the name of the register in the words of the message. */
const held: readonly (readonly [Phrase, string])[] = [
  [
    phrase(
      'выписк~ из (ЕГРН|Единого государственного реестра недвижимости|Единого государственного реестра прав)',
    ),
    'Едином государственном реестре недвижимости',
  ],
  [
    phrase('выписк~ из (ЕГРЮЛ|Единого государственного реестра юридических лиц)'),
    'Едином государственном реестре юридических лиц',
  ],
  [
    phrase('выписк~ из (ЕГРИП|Единого государственного реестра индивидуальных предпринимателей)'),
    'Едином государственном реестре индивидуальных предпринимателей',
  ],
  [
    phrase(
      'свидетельств~ о государственной регистрации (права|юридического лица|физического лица в качестве)',
    ),
    'государственных реестрах',
  ],
  [
    phrase(
      'свидетельств~ о (рождении|заключении брака|браке|расторжении брака|смерти|перемене имени|установлении отцовства|усыновлении)',
    ),
    'Едином государственном реестре записей актов гражданского состояния',
  ],
  [
    phrase('справк~ (о наличии \\(отсутствии\\)|об отсутствии|о наличии) судимост~'),
    'информационных системах МВД России',
  ],
  [phrase('справк~ (\\p{L}+ ){0,4}задолженност~ по (\\p{L}+ ){0,3}(налог~|сбор~)'), 'ФНС России'],
  [phrase('свидетельств~ о постановке на учет в налоговом органе'), 'ФНС России'],
  [
    phrase('страхово~ свидетельств~ (обязательного пенсионного|государственного пенсионного)'),
    'системе индивидуального (персонифицированного) учета',
  ],
  [phrase('(справк~|документ~) (\\p{L}+ ){0,3}о регистрации по месту (жительства|пребывания)'), 'МВД России'],
]

/** Papers of foreign bodies, and rights that no register holds, only the applicant can show. */
const only = phrase(
  '(иностранн~|не зарегистрирован~|отсутствуют в|отсутствии|отсутствия|до 1998 года|за пределами)',
)

/** The body asks other bodies itself for what they hold. */
export const documentHeldByBody: Rule = {
  code: 'data/document-held-by-body',
  severity: 'error',
  norm: 'п. 2 ч. 1 ст. 7 Федерального закона № 210-ФЗ',
  check: ({ service }, report) => {
    for (const { value, pointer } of ownDocuments(service.value)) {
      const register = held.find(([words]) => words.test(value.name))?.[1]
      if (
        register === undefined ||
        only.test(value.condition ?? '') ||
        only.test(value.name.replace(/справк.*/iu, ''))
      )
        continue
      report({
        message: `Документ «${shorten(value.name)}» нельзя требовать от заявителя: сведения есть в ${register}.`,
        hint: 'Перенесите его в standard.documents.interagency: заявитель вправе представить документ по собственной инициативе.',
        location: service.locate(`${pointer}/name`),
      })
    }
  },
}
