import { textsWith } from '../phrases-in-texts.ts'
import type { Rule } from '../rule.ts'

const naming = /(?<!\p{L})[Нн]астоящ\p{L}*\s+(?:[Аа]дминистративн\p{L}*\s+)?[Рр]егламент\p{L}*/gu

/** The expression itself is slow. */
const suspects = textsWith('настоящ')

/** The act calls itself by one name, that of its structure. */
export const regulationName: Rule = {
  code: 'style/regulation-name',
  severity: 'warning',
  everyKind: true,
  check: ({ service, profile }, report) => {
    const { regulation } = profile.value
    const right = new Set(Object.values(regulation).map(afterFirstLetter))
    for (const placed of suspects(service.value)) {
      for (const [words] of placed.text.matchAll(naming)) {
        if (right.has(afterFirstLetter(words.replace(/\s+/g, ' ')))) continue
        report({
          message: `Регламент назван «${words}», а в остальном тексте – «${regulation.nominative}».`,
          hint: 'Назовите его одинаково, с теми же прописными буквами.',
          location: service.locate(placed.pointer),
        })
      }
    }
  },
}

/** A sentence may begin with it. */
function afterFirstLetter(text: string): string {
  return text.slice(1)
}
