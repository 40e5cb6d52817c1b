/** Every rule, in the order in which findings are shown: the structure, the data in the order of the law, the style. */
import type { Rule } from './rule.ts'
import { channelIdentification } from './rules/data-channel-identification.ts'
import { channelRegistration } from './rules/data-channel-registration.ts'
import { copiesIncomplete } from './rules/data-copies-incomplete.ts'
import { documentHeldByBody } from './rules/data-document-held-by-body.ts'
import { documentWithoutBasis } from './rules/data-document-without-basis.ts'
import { feeDocument } from './rules/data-fee-document.ts'
import { feeOfNoServices } from './rules/data-fee-of-no-services.ts'
import { formComposed } from './rules/data-form-composed.ts'
import { formKind } from './rules/data-form-kind.ts'
import { formMissing } from './rules/data-form-missing.ts'
import { formUnsigned } from './rules/data-form-unsigned.ts'
import { groundAsksInteragency } from './rules/data-ground-asks-interagency.ts'
import { groundByLegislation } from './rules/data-ground-by-legislation.ts'
import { groundNoAnswer } from './rules/data-ground-no-answer.ts'
import { groundRepeated } from './rules/data-ground-repeated.ts'
import { groundWithoutCriterion } from './rules/data-ground-without-criterion.ts'
import { interagencyNotRequested } from './rules/data-interagency-not-requested.ts'
import { interagencyTerm } from './rules/data-interagency-term.ts'
import { levelMismatch } from './rules/data-level-mismatch.ts'
import { levelWording } from './rules/data-level-wording.ts'
import { mfcSection } from './rules/data-mfc-section.ts'
import { mixedDays } from './rules/data-mixed-days.ts'
import { notarisedCopy } from './rules/data-notarised-copy.ts'
import { openList } from './rules/data-open-list.ts'
import { procedureIncomplete } from './rules/data-procedure-incomplete.ts'
import { procedureOrder } from './rules/data-procedure-order.ts'
import { procedureTerms } from './rules/data-procedure-terms.ts'
import { queueTerm } from './rules/data-queue-term.ts'
import { registrationTerm } from './rules/data-registration-term.ts'
import { subjectiveGround } from './rules/data-subjective-ground.ts'
import { suspensionIncomplete } from './rules/data-suspension-incomplete.ts'
import { termWithoutStart } from './rules/data-term-without-start.ts'
import { unused } from './rules/data-unused.ts'
import { vagueCondition } from './rules/data-vague-condition.ts'
import { vagueTerm } from './rules/data-vague-term.ts'
import { variantGap } from './rules/data-variant-gap.ts'
import { variantMissing } from './rules/data-variant-missing.ts'
import { variantOverlap } from './rules/data-variant-overlap.ts'
import { variantProcedures } from './rules/data-variant-procedures.ts'
import { variantTerm } from './rules/data-variant-term.ts'
import { variantUnreachable } from './rules/data-variant-unreachable.ts'
import { variantsNotPrinted } from './rules/data-variants-not-printed.ts'
import { appendixUnreferenced } from './rules/structure-appendix-unreferenced.ts'
import { sectionEmpty } from './rules/structure-section-empty.ts'
import { sectionMissing } from './rules/structure-section-missing.ts'
import { sectionOrder } from './rules/structure-section-order.ts'
import { unnumberedRun } from './rules/structure-unnumbered-run.ts'
import { abbreviationEarly } from './rules/style-abbreviation-early.ts'
import { abbreviationRepeated } from './rules/style-abbreviation-repeated.ts'
import { abbreviationUnused } from './rules/style-abbreviation-unused.ts'
import { bodyDiscretion } from './rules/style-discretion.ts'
import { headingMark } from './rules/style-heading-mark.ts'
import { latinLookalike } from './rules/style-latin-lookalike.ts'
import { listItem } from './rules/style-list-item.ts'
import { numeral } from './rules/style-numeral.ts'
import { leftPlaceholder } from './rules/style-placeholder.ts'
import { regulationName } from './rules/style-regulation-name.ts'
import { spacing } from './rules/style-spacing.ts'
import { unbalanced } from './rules/style-unbalanced.ts'
import { vagueWords } from './rules/style-vague-words.ts'

export const rules: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionEmpty,
  unnumberedRun,
  appendixUnreferenced,
  levelMismatch,
  levelWording,
  mfcSection,
  channelIdentification,
  channelRegistration,
  openList,
  groundByLegislation,
  subjectiveGround,
  groundRepeated,
  groundNoAnswer,
  groundAsksInteragency,
  groundWithoutCriterion,
  documentHeldByBody,
  documentWithoutBasis,
  vagueCondition,
  notarisedCopy,
  copiesIncomplete,
  formMissing,
  formComposed,
  formKind,
  formUnsigned,
  termWithoutStart,
  procedureTerms,
  variantTerm,
  suspensionIncomplete,
  interagencyTerm,
  queueTerm,
  registrationTerm,
  mixedDays,
  vagueTerm,
  feeDocument,
  feeOfNoServices,
  variantGap,
  variantOverlap,
  variantUnreachable,
  variantMissing,
  variantsNotPrinted,
  variantProcedures,
  procedureOrder,
  procedureIncomplete,
  interagencyNotRequested,
  unused,
  latinLookalike,
  leftPlaceholder,
  bodyDiscretion,
  vagueWords,
  regulationName,
  abbreviationEarly,
  abbreviationRepeated,
  abbreviationUnused,
  numeral,
  headingMark,
  listItem,
  spacing,
  unbalanced,
]
