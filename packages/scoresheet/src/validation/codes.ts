import type { Severity } from '@envscore/rules-core';

/** Everything that the check of submitted files tells, each code with one meaning. */
export const checkKinds = {
  // What could not be fetched; whoever fetches files says so.
  /** Nothing is where somebody said that a file is. */
  'not-there': 'error',
  /** A folder, pattern or archive without a single file. */
  'nothing-found': 'error',
  /** It was there when the files were listed. */
  vanished: 'error',
  'no-permission': 'error',
  locked: 'error',
  /** For another reason of the system, which is what was found. */
  'cannot-open': 'error',
  'too-many-files': 'error',
  'damaged-archive': 'error',
  'encrypted-entry': 'error',
  'archive-in-archive': 'error',
  'timed-out': 'error',
  'too-much-memory': 'error',
  crashed: 'error',
  /** Byte for byte the file that is named: checked there, counted once. */
  'same-file': 'info',

  // What is no workbook that can be read: one finding, and nothing else of the file.
  empty: 'error',
  picture: 'error',
  pdf: 'error',
  'web-page': 'error',
  'text-file': 'error',
  'text-document': 'error',
  presentation: 'error',
  'other-archive': 'error',
  'not-a-workbook': 'error',
  truncated: 'error',
  damaged: 'error',
  'missing-part': 'error',
  'broken-part': 'error',
  encrypted: 'error',
  'old-format': 'error',
  'binary-workbook': 'error',
  'open-document': 'error',
  'too-large': 'error',
  'too-many-entries': 'error',
  'too-compressed': 'error',
  'too-deep': 'error',
  'too-many-sheets': 'error',
  'too-many-cells': 'error',
  'duplicate-entry': 'error',
  'unsafe-path': 'error',
  'unknown-compression': 'error',
  /** A workbook, but none of ours. */
  'not-a-scoresheet': 'error',
  'plan-submitted': 'error',
  /** The workbook of the day in which people sign, which often lies beside the scoresheets. */
  'signing-papers': 'info',
  /** What panels come to, which the secretary keeps beside the scoresheets. */
  'panel-submitted': 'info',
  'unknown-layout': 'error',

  // Structure.
  'missing-sheet': 'error',
  'missing-name': 'error',
  'changed-label': 'error',
  'renamed-sheet': 'info',
  'unknown-edition': 'error',
  /** The cover says another unit, or another policy, than the workbook was made for. */
  'unit-altered': 'error',
  'policy-altered': 'error',

  // Facts: what the rules say of them, at their cells.
  'wrong-fact': 'error',
  'doubtful-fact': 'warning',
  /** Why a row counts nothing, or that a cap bit. */
  'noted-fact': 'info',
  /** A number of the roster that is not the one that its form was made for. */
  'roster-altered': 'error',
  'unknown-appraiser': 'error',
  /** A cell for a fact shows the error of a formula. */
  'error-in-fact': 'error',
  /** Read as what it is meant to be, but the workbook's own formulas may not take it for that. */
  'number-as-text': 'info',
  'other-spelling': 'info',
  /** The same where they did not: what the workbook shows and prints is wrong. */
  'not-understood': 'error',

  // Completeness.
  'missing-fact': 'warning',
  'unconfirmed-list': 'warning',
  'unconfirmed-points': 'warning',
  'no-expert': 'warning',
  'no-review-date': 'warning',
  'not-signed': 'warning',
  'signed-before-review': 'warning',

  // Stated against recomputed.
  'not-calculated': 'info',
  'points-differ': 'error',
  'formula-replaced': 'error',
  'formula-changed': 'error',
  /** An inserted row has none. */
  'formula-missing': 'warning',
  /** A function of the add-in that Excel did not find, and will not look for again. */
  'stuck-name': 'error',
  /** A function of the add-in that the file takes for another file's or add-in's. */
  'foreign-call': 'error',
  'error-value': 'error',

  // Across sheets.
  'form-differs': 'error',
  'check-code-differs': 'error',
  /** What was signed is not what was handed in. */
  'printed-code-differs': 'error',
  /** An entry that the expert does not accept, and no word why. */
  'refused-without-reason': 'warning',
  /** One name twice in the roster. */
  'same-person': 'warning',
  'two-majors': 'warning',
  /** More people are counted under majors than there are. */
  'majors-exceed-headcount': 'warning',

  // Against what was declared.
  'differs-from-declared': 'warning',
  'not-declared': 'warning',
  'declared-dropped': 'warning',
  'declared-altered': 'error',

  // Oddities.
  'has-macros': 'warning',
  'external-link': 'warning',
  comment: 'info',
  'merged-inputs': 'warning',
  'hidden-data': 'warning',
  'formula-in-input': 'warning',
  'hidden-characters': 'warning',
  'same-value': 'info',
  /** Shown as nothing, or as something else. */
  'disguised-content': 'warning',
  /** A picture, a shape, a control: it may lie over what stands there. */
  'added-drawing': 'warning',
  /** Where nobody fills in anything, and nobody reads it. */
  'stray-content': 'warning',
  'added-sheet': 'warning',

  // Against the plan.
  'unknown-institution': 'error',
  'unit-not-planned': 'error',
  /** Of another panel, or of none. */
  'recused-expert': 'error',
  'wrong-expert': 'error',
  'renamed-expert': 'warning',
  'other-date': 'warning',
  /** Points come to something else with it. */
  'other-policy': 'error',
  'other-scope': 'error',
  'duplicate-submission': 'error',
  'renamed-appraiser': 'warning',
  'renumbered-appraiser': 'warning',
  'appraiser-not-planned': 'error',
  'appraiser-missing': 'error',

  // Among the experts of a panel.
  /** One expert has handed in several reviews, and nobody has said which counts. */
  'version-to-choose': 'warning',
  /** Another version of it counts. */
  'other-version': 'info',
  /** It has errors and is not combined with the others. */
  'left-out': 'info',
  /** A fact, no judgement. */
  'differs-from-experts': 'warning',
  'appraiser-not-judged': 'error',
  'appraiser-not-shared': 'error',
} as const satisfies Record<string, Severity>;

export type CheckCode = keyof typeof checkKinds;
