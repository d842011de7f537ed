export { writeScoresheet } from './scoresheet/write.js';
export { shapeOf } from './scoresheet/review.js';
export type { Formulas } from './scoresheet/shape.js';
export { type Misread, type ReadScoresheet, isScoresheet, readScoresheet } from './scoresheet/read.js';
export { type Subject, cellOf, subjectAt } from './scoresheet/subjects.js';
export { layoutVersion } from './scoresheet/version.js';
export { type WorkbookKind, kindOfWorkbook } from './workbook-kind.js';
export type { FoundBlock, FoundCell, FoundName, FoundSheet, Snapshot } from './workbook/snapshot.js';
export type {
  Cell,
  Chart,
  ConditionalFormat,
  DefinedName,
  PageSetup,
  Sheet,
  Style,
  Validation as CellRule,
  Workbook,
} from './workbook/workbook.js';
export { cellBlock } from './formula/cell-block.js';
export { eachReference } from './formula/references.js';
export { clippedMessage } from './workbook/message.js';
export { clippedSections } from './xlsx/parts/header-footer.js';
export { gridColor, seriesColor, standardFont, tableStyle, widthPadding } from './xlsx/measures.js';
export { parseBlock, parseReference, readNames } from './xlsx/reading/names.js';
export { shiftFormula } from './xlsx/reading/shift.js';
export { readCalls } from './xlsx/calls.js';
export { fileUri } from './workbook/file-uri.js';
export { writeXlsx } from './xlsx/write.js';
export { readXlsx } from './xlsx/read.js';
export { readModel } from './xlsx/model.js';
export { type Change, editXlsx } from './xlsx/edit.js';
export { XlsxHost } from './xlsx/host.js';
export type * from './workbook/model.js';
export { Unreadable, type UnreadableCode } from './xlsx/unreadable.js';
export { type ReadCell, calculatorOf, evaluate } from './formula/evaluate.js';
export { parseFormula } from './formula/parse.js';
export { callCatalogue } from './formula/catalogue.js';
export { FormulaError, type Value as CellValue, errorCodes } from './formula/values.js';
export { insertRows } from './hosts/insert-rows.js';
export { withMoreRows } from './more-rows.js';
export { print, printRange, printSheetName } from './formula/print.js';
export { columnLetters } from './formula/column-letters.js';
export type { CellAddress, Expression, RangeAddress, Scalar } from './formula/expression.js';
export { type Loss, Occupied, type WorkbookHost } from './hosts/host.js';
export { type LiveHost, type Refusal, Refused, type Stop } from './hosts/live.js';
export { MemoryHost } from './hosts/memory.js';
export { planWorkbook } from './plan/write.js';
export { isPlan } from './plan/is-plan.js';
export { type ReadPlan, readPlan } from './plan/read.js';
export { type Finding, type FindingCode, findingKinds, isMakeable } from './plan/finding.js';
export { wordFinding } from './plan/wording/finding.js';
export { type PlannedFile, workbooksOf } from './plan/workbooks.js';
export { type ReviewStart, newReview } from './plan/new-review.js';
export { type ListedPerson, listedPeople } from './plan/people-list.js';
export { fileName, namePart } from './plan/file-name.js';
export { appraisersInWorkbook } from './plan/limits.js';
export { type CheckCode, checkKinds } from './validation/codes.js';
export type { Checked, CheckFinding, ForPlan, PrintedCode, Submission, Worth } from './validation/checked.js';
export { isRepairable } from './validation/repairable.js';
export { type Repair, repairsOf } from './validation/repairs.js';
export { checkScoresheet } from './validation/check-scoresheet.js';
export { unreadable } from './validation/unreadable.js';
export { type CheckOptions, checkFile, unfetched } from './validation/check-file.js';
export { type AgainstPlan, type MissingWorkbook, checkAgainstPlan } from './validation/against-plan.js';
export { codeFindings } from './validation/printed-codes.js';
export { citeCheck, wordCheck } from './validation/wording/check.js';
export { type Archived, type ArchiveEntry, archivedFiles, beginsAsZip } from './submission/archive.js';
export type { Outcome } from './submission/copies.js';
export { Intake } from './submission/intake.js';
export { inOrder } from './submission/in-order.js';
export { largestSubmission, mostArchived } from './submission/limits.js';
export { inOrderOfNames, isLock, isPassedOver } from './submission/names.js';
export { concluded, minuteOf } from './report/concluded.js';
export {
  type Counts,
  type FileState,
  type ReportedFile,
  type Tally,
  type Validation,
  reportedFile,
  stateOf,
  withFindings,
  tallyOf,
} from './report/validation.js';
export { fileRow, findingRow, missingRow } from './report/rows.js';
export { noticesOf, resultsOf } from './report/notices.js';
export { reportWords } from './report/wording/words-of.js';
export { reportWorkbook } from './report/xlsx/workbook.js';
export { reportHtml } from './report/html/page.js';
export { fileLine, reportJson, summaryLine } from './report/records/record.js';
export type { HandedIn } from './panel/panel-file.js';
export { type CountedExpert, type OpenPoint, type Panel, type Panels, panelsOf } from './panel/panel.js';
export type { AppraiserDecision, PanelRecord, Resolution, VersionRecord } from './panel/record.js';
export type { Seat, Version, VersionChange } from './panel/seats.js';
export { panelLine, panelsJson } from './panel/records.js';
export { expertCalled } from './panel/wording/expert-called.js';
export { openIssues, wordPanelIssue } from './panel/wording/issues.js';
export { openNotices, readingNotices } from './panel/wording/notices.js';
export { panelWords } from './panel/wording/words-of.js';
export { type Audience, expertFor } from './panel/audience.js';
export { isPanelWorkbook, keepsRecords } from './panel/workbook/is-panel-workbook.js';
export { type MisreadInput, misreadInPanelWorkbook, readPanelWorkbook } from './panel/workbook/read.js';
export { type PanelWorkbookOptions, panelWorkbook } from './panel/workbook/write.js';
export { keyWorkbook } from './panel/workbook/key.js';
export { paperName } from './panel/paper-name.js';
export { type OpinionForm, checkTemplate, opinionOf, opinionTemplate } from './opinion/opinion.js';
export { type TemplateCode, type TemplateFinding, TemplateRefused } from './opinion/template/refused.js';
export { wordTemplate } from './opinion/wording/template.js';
export { type ArchivedFile, type Kept, type Sha256, ArchiveTooLarge, archiveOf } from './panel/archive/archive.js';
export { registersWorkbook } from './registers/write.js';
export { isRegisters } from './registers/is-registers.js';
export {
  type FoundRegisters,
  type RegisterRow,
  type RegisterRows,
  type TakeRegisterRows,
  readRegisters,
  streamRegisters,
} from './registers/read.js';
export {
  type CheckedRegisters,
  type CheckingOptions,
  type CheckingRegisters,
  type RegisterPlace,
  type RegistersCheck,
  type RegistersFile,
  checkingRegisters,
} from './registers/check/checking.js';
export { registersUnread } from './registers/report/head.js';
export type { RegistersReport } from './registers/report/report.js';
export { registersReportWorkbook } from './registers/report/workbook.js';
export { registersReportHtml } from './registers/report/page.js';
export { registersReportJson, registersReportLines } from './registers/report/records.js';
export {
  type ImportedSheet,
  type LedgerImport,
  type LedgerMapping,
  type LedgerOptions,
  type Misunderstood,
  importRegisters,
} from './registers/ledger/import.js';
