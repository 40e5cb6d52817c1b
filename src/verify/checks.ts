/** Every check of a produced file, in the order in which findings are shown. */
import type { Check } from './finding.ts'
import { emptyParagraph } from './rules/empty-paragraph.ts'
import { hyphenation } from './rules/hyphenation.ts'
import { lineBreak } from './rules/line-break.ts'
import { listShared, listUnknown } from './rules/list.ts'
import { mixedType } from './rules/mixed-type.ts'
import { noteMissing } from './rules/note-missing.ts'
import { numberAutomatic } from './rules/number-automatic.ts'
import { partMissing } from './rules/part-missing.ts'
import { referenceDangling } from './rules/reference-dangling.ts'
import { styleUnknown } from './rules/style-unknown.ts'
import { needlessTable, nestedTable } from './rules/table.ts'
import { unnumberedRun } from './rules/unnumbered-run.ts'

export const checks: readonly Check[] = [
  hyphenation,
  lineBreak,
  emptyParagraph,
  nestedTable,
  needlessTable,
  unnumberedRun,
  numberAutomatic,
  mixedType,
  referenceDangling,
  styleUnknown,
  listUnknown,
  listShared,
  noteMissing,
  partMissing,
]
