import { choiceHelpers } from './choice.ts'
import type { Helper } from './helper.ts'
import { letterHelpers } from './letter.ts'
import { listHelpers } from './list.ts'
import { logicHelpers } from './logic.ts'
import { termHelpers } from './term.ts'
import { wordHelpers } from './word.ts'

/** The closed list of helpers; docs/templates.md is tested against it. A map, so that no inherited name is found in it. */
export const helperTable: ReadonlyMap<string, Helper> = new Map(
  [termHelpers, wordHelpers, letterHelpers, listHelpers, choiceHelpers, logicHelpers].flatMap((group) =>
    Object.entries(group),
  ),
)

/** The built-in blocks that remain, with the number of their arguments. */
export const blockNames: readonly string[] = ['if', 'unless', 'each', 'with']
