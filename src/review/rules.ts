import type { Rule } from './rule.js';
import { accountableContributes } from './rules/accountable-contributes.js';
import { actionWithoutAccountable } from './rules/action-without-accountable.js';
import { actionWithoutArea } from './rules/action-without-area.js';
import { actionWithoutFunding } from './rules/action-without-funding.js';
import { actionWithoutGoal } from './rules/action-without-goal.js';
import { actionWithoutTime } from './rules/action-without-time.js';
import { adoptedWithoutDecision } from './rules/adopted-without-decision.js';
import { amountOutsidePeriod } from './rules/amount-outside-period.js';
import { amountTooLarge } from './rules/amount-too-large.js';
import { areaWithoutAction } from './rules/area-without-action.js';
import { areaWithoutGoal } from './rules/area-without-goal.js';
import { benefitWithoutOwner } from './rules/benefit-without-owner.js';
import { boardWithoutExecutive } from './rules/board-without-executive.js';
import { bureaucraticWord } from './rules/bureaucratic-word.js';
import { chairOutsideManagement } from './rules/chair-outside-management.js';
import { chapterMissing } from './rules/chapter-missing.js';
import { contributorTwice } from './rules/contributor-twice.js';
import { costPartTwice } from './rules/cost-part-twice.js';
import { countsInText } from './rules/counts-in-text.js';
import { decidedBeforeDrawnUp } from './rules/decided-before-drawn-up.js';
import { decidedButNotAdopted } from './rules/decided-but-not-adopted.js';
import { decisionUnclear } from './rules/decision-unclear.js';
import { diarienummerForm } from './rules/diarienummer-form.js';
import { diarienummerMismatch } from './rules/diarienummer-mismatch.js';
import { diarienummerYear } from './rules/diarienummer-year.js';
import { drawnUpAfterPeriod } from './rules/drawn-up-after-period.js';
import { followUpIncomplete } from './rules/follow-up-incomplete.js';
import { followUpTooRare } from './rules/follow-up-too-rare.js';
import { functionSpelledDifferently } from './rules/function-spelled-differently.js';
import { exampleUnchanged } from './rules/example-unchanged.js';
import { fundingWithoutAmount } from './rules/funding-without-amount.js';
import { gainsDivisionUnstated } from './rules/gains-division-unstated.js';
import { goalWithoutAction } from './rules/goal-without-action.js';
import { goalWithoutArea } from './rules/goal-without-area.js';
import { goalWithoutIndicator } from './rules/goal-without-indicator.js';
import { hardToRead } from './rules/hard-to-read.js';
import { indicatorIncomplete } from './rules/indicator-incomplete.js';
import { longSentence } from './rules/long-sentence.js';
import { manyPassives } from './rules/many-passives.js';
import { municipalityCodeMismatch } from './rules/municipality-code-mismatch.js';
import { municipalityName } from './rules/municipality-name.js';
import { municipalityWithoutCode } from './rules/municipality-without-code.js';
import { numberInId } from './rules/number-in-id.js';
import { overviewEmpty } from './rules/overview-empty.js';
import { partNotInvolved } from './rules/part-not-involved.js';
import { periodInTitle } from './rules/period-in-title.js';
import { periodTooShort } from './rules/period-too-short.js';
import { perspectiveMissing } from './rules/perspective-missing.js';
import { placeholderLeft } from './rules/placeholder-left.js';
import { relationUnstated } from './rules/relation-unstated.js';
import { replacedDocumentUnstated } from './rules/replaced-document-unstated.js';
import { responsibilityUnassigned } from './rules/responsibility-unassigned.js';
import { runningCostMissing } from './rules/running-cost-missing.js';
import { runningCostWithoutPayer } from './rules/running-cost-without-payer.js';
import { sameName } from './rules/same-name.js';
import { severalAccountable } from './rules/several-accountable.js';
import { sharedWithoutSplit } from './rules/shared-without-split.js';
import { splitNot100 } from './rules/split-not-100.js';
import { sumInText } from './rules/sum-in-text.js';
import { tableSum } from './rules/table-sum.js';
import { targetBeforeBaseline } from './rules/target-before-baseline.js';
import { targetIsBaseline } from './rules/target-is-baseline.js';
import { targetOutsidePeriod } from './rules/target-outside-period.js';
import { timeOutsidePeriod } from './rules/time-outside-period.js';
import { unmeasuredWithoutDate } from './rules/unmeasured-without-date.js';
import { vagueWording } from './rules/vague-wording.js';

/** Every rule, in the order of the list of rules. A test holds the table, the folder and the data to one another. */
export const rules: readonly Rule[] = [
  chapterMissing,
  overviewEmpty,
  placeholderLeft,
  exampleUnchanged,
  goalWithoutIndicator,
  indicatorIncomplete,
  unmeasuredWithoutDate,
  goalWithoutArea,
  goalWithoutAction,
  areaWithoutGoal,
  areaWithoutAction,
  actionWithoutArea,
  actionWithoutGoal,
  actionWithoutAccountable,
  severalAccountable,
  responsibilityUnassigned,
  chairOutsideManagement,
  boardWithoutExecutive,
  actionWithoutFunding,
  fundingWithoutAmount,
  amountTooLarge,
  sharedWithoutSplit,
  splitNot100,
  runningCostMissing,
  runningCostWithoutPayer,
  benefitWithoutOwner,
  gainsDivisionUnstated,
  periodTooShort,
  actionWithoutTime,
  followUpIncomplete,
  followUpTooRare,
  decisionUnclear,
  adoptedWithoutDecision,
  relationUnstated,
  replacedDocumentUnstated,
  perspectiveMissing,
  municipalityName,
  municipalityCodeMismatch,
  municipalityWithoutCode,
  periodInTitle,
  diarienummerForm,
  diarienummerMismatch,
  diarienummerYear,
  decidedBeforeDrawnUp,
  drawnUpAfterPeriod,
  decidedButNotAdopted,
  timeOutsidePeriod,
  amountOutsidePeriod,
  targetBeforeBaseline,
  targetOutsidePeriod,
  targetIsBaseline,
  costPartTwice,
  contributorTwice,
  accountableContributes,
  partNotInvolved,
  functionSpelledDifferently,
  tableSum,
  sumInText,
  countsInText,
  numberInId,
  sameName,
  vagueWording,
  longSentence,
  hardToRead,
  bureaucraticWord,
  manyPassives,
];
