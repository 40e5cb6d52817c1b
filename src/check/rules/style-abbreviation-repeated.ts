import { definitionsIn } from '../abbreviations.ts'
import type { Rule } from '../rule.ts'

/** One name, one introduction. */
export const abbreviationRepeated: Rule = {
  code: 'style/abbreviation-repeated',
  severity: 'warning',
  everyKind: true,
  check: ({ document }, report) => {
    const first = new Map<string, ReturnType<typeof definitionsIn>[number]>()
    for (const definition of definitionsIn(document)) {
      const earlier = first.get(definition.name)
      if (!earlier) {
        first.set(definition.name, definition)
        continue
      }
      report({
        message: `Сокращение «${definition.name}» вводится второй раз.`,
        hint: 'Оставьте «(далее – …)» при первом употреблении, дальше пишите только сокращение.',
        location: definition.location,
        related: [{ message: 'Первый раз оно введено здесь.', location: earlier.location }],
      })
    }
  },
}
