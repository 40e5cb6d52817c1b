/** Which form a noun takes after a number written in digits: 1 день, 2 дня, 5 дней. */
export type Plural = 'one' | 'few' | 'many'

/** `count` is a whole number from 0; 11–14 take the third form whatever their last digit. */
export function plural(count: number): Plural {
  const lastTwo = count % 100
  const last = count % 10
  if (lastTwo >= 11 && lastTwo <= 14) return 'many'
  if (last === 1) return 'one'
  return last >= 2 && last <= 4 ? 'few' : 'many'
}
