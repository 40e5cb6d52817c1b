import type { Locate } from '../../model/loaded.ts'
import type { Finding, Rule } from '../rule.ts'
import { type PlacedText, textsOf } from '../texts.ts'

const mixed =
  /[\p{Script=Latin}\p{Script=Cyrillic}]*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})[\p{Script=Latin}\p{Script=Cyrillic}]*/gu

/** The prepositions «а», «о», «с», «у» typed in the wrong layout. */
const alone = /(?<=\p{Script=Cyrillic}[,;]? )[acoy](?= \p{Script=Cyrillic})/gu

/** A word half Latin looks right and is found by no search. */
export const latinLookalike: Rule = {
  code: 'style/latin-lookalike',
  severity: 'error',
  everyKind: true,
  check: ({ service, profile }, report) => {
    for (const text of textsOf(service.value)) {
      for (const finding of findingsIn(text, service.locate)) report(finding)
    }
    for (const text of textsOf(profile.value)) {
      const isHeading = text.pointer.endsWith('/heading') && !text.text.includes('{{')
      for (const finding of isHeading ? findingsIn(text, profile.locate) : []) report(finding)
    }
  },
}

function findingsIn({ text, pointer }: PlacedText, locate: Locate): Finding[] {
  if (!/[a-z]/i.test(text)) return []
  const words = new Set([...text.matchAll(mixed), ...text.matchAll(alone)].map(([word]) => word))
  return [...words].map((word) => {
    const isRussian = (word.match(/\p{Script=Cyrillic}/gu) ?? []).length * 2 >= word.length
    const [script, name] =
      isRussian || word.length === 1
        ? [/\p{Script=Latin}/gu, 'латинские']
        : [/\p{Script=Cyrillic}/gu, 'русские']
    const strange = [...new Set(word.match(script) ?? [])]
    return {
      message: `В слове «${word}» ${name} буквы: ${strange.map((letter) => `«${letter}»`).join(', ')}.`,
      hint: 'Наберите слово заново в одной раскладке.',
      location: locate(pointer),
    }
  })
}
