/** Every rule, in the order in which findings are shown. */
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = []
