export { type ScoreOptions, score } from './score.js';
export { scoreSheet } from './score-sheet.js';
export { scoreWorkbook } from './score-workbook.js';
export { type Policy, type DecisionCode, defaultPolicy, policyDecisions, readPolicy } from './scoring/policy.js';
export type * from './scoring/result.js';
export { type Allowed, type Issue, type IssueCode, type Severity, issueKinds } from './scoring/issues.js';
export type { Facts, Path } from './scoring/facts.js';
export { isDate } from './scoring/fields.js';
export type { BandHit } from './scoring/bands.js';
export type { Confirmation } from './scoring/sheet.js';
export { type Citation, edition } from './reference/edition.js';
export { type Scope, type Unit, categoriesInScope, findMatterByName, findUnit } from './reference/categories.js';
export { type Category, type Matter, matters } from './reference/categories-data.js';
export { type MajorLookup, lookUpMajor } from './reference/majors.js';
export { type MatterMajors, annex2 } from './reference/majors-data.js';
export type { Rule } from './scoring/rule.js';
export type { DeclaredCriterion, Part } from './scoring/criterion.js';
export { type Band } from './scoring/bands.js';
export { criteriaOf } from './scoring/table.js';
export { appraiserTable } from './appraiser/table.js';
export { institutionTable } from './institution/table.js';
export { conclusionOf, shortfallsOf } from './panel/conclusion.js';
export { panelMinimum, thresholds } from './panel/thresholds.js';
export { combine, shown, shownDeviation } from './panel/combine.js';
export { exactly } from './panel/means.js';
export { reviewPolicy } from './panel/members.js';
export { type Gap, type GapStep, gapOf } from './gap.js';
export { type Language, termsOf } from './wording/terms/language.js';
export { catalogueOf } from './wording/language.js';
export { wordIssue } from './wording/issue.js';
export { wordUnit } from './wording/unit.js';
export { type ExplainedLine, type Explanation, explain, explanationOf } from './wording/explanation.js';
export { explainRule } from './wording/rule.js';
export { wordGap } from './wording/gap.js';
export { wordResult } from './wording/worded.js';
export { type FactValue, factValues } from './fact-values.js';
export { jsonSchemaOf } from './schemas.js';
export { type RegisterId, type Registers, type Row, registerIds, registersSchema } from './supervision/registers.js';
export { type RegisterColumn, registerColumns } from './supervision/columns.js';
export {
  type Duty,
  type DutyCode,
  type DutyFinding,
  type FindingKind,
  type Place,
  type Subject,
  duties,
  dutyOf,
  dutyKinds,
} from './supervision/duties.js';
export {
  type BlacklistEvent,
  type BlacklistState,
  type Listing,
  type Standing,
  halfYearOf,
  releaseDate,
  standingOn,
} from './supervision/blacklist.js';
export { type Holder } from './supervision/blacklist-register.js';
export { type CaseMonths, type CaseStanding, type MonthCount, caseMonths } from './supervision/cases.js';
export {
  type CommissionAnswer,
  type CommissionFacts,
  type CommissionOutcome,
  type CommissionReason,
  decideCommission,
} from './supervision/commission.js';
export { type Practice, capableOf } from './supervision/commissions.js';
export {
  type Draw,
  type DrawnInspector,
  type DrawRequest,
  drawAlgorithm,
  drawInspection,
  drawn,
} from './supervision/draw.js';
export {
  type RegisterBook,
  type Supervising,
  type Supervision,
  type SupervisionOptions,
  supervising,
} from './supervision/supervise.js';
export { type Registered, isRegisteredOn } from './supervision/people.js';
export { type TrainingYears, trainingYears } from './supervision/guidance.js';
export { readRow } from './supervision/records.js';
export { lettersOf } from './supervision/identity.js';
export { cutShort } from './scoring/reading.js';
export { usualDays, usualStart } from './supervision/supervision.js';
export { monthsLater } from './supervision/months.js';
export { registerTermsOf } from './supervision/wording/language.js';
export { type WordedDuty, wordDuty } from './supervision/wording/duty.js';
