import { were } from './count.js';
import type { Words } from './words.js';

export const en: Words = {
  lang: 'en',
  gap: ' ',
  views: { score: 'Score', check: 'Check', explain: 'Explain', panel: 'Panel', registers: 'Registers', new: 'New' },
  viewList: 'Views of the review scoring pane',
  otherLanguage: '中文',
  version: (version, edition) => `envscore ${version} · edition ${edition}`,
  reading: 'Reading the workbook…',
  retry: 'Read again',
  close: 'Close',
  older: 'Below is what was read last.',
  cell: (sheet, address) => `${sheet} ${address}`,
  troubles: {
    other: {
      title: 'This workbook is not a scoresheet',
      step: 'Open a scoresheet, or make one here under “New”. Your own sheets are left as they are.',
    },
    panel: {
      title: 'This is a panel workbook, not a scoresheet',
      step: 'When it is filled in and saved, choose it under “Panel” with the experts’ scoresheets: what is typed into it is taken over.',
    },
    registers: {
      title: 'These are registers, not a scoresheet',
      step: '“Registers” tells what is late, what is due and whom to warn about, and leads to the row.',
    },
    plan: {
      title: 'This is a review-day plan, not a scoresheet',
      step: 'When it is filled in and saved, open an empty workbook and choose this file under “New”.',
    },
    damaged: {
      title: 'This scoresheet has lost its cover (封面) and cannot be read',
      step: 'If a sheet has just been deleted, undo with Ctrl+Z; if it has been saved, open the original file.',
    },
    layout: (found, known) => ({
      title: `The layout of this scoresheet is version ${found === '' ? '?' : found}; this software reads version ${known}`,
      step: 'Open it with that version of the software, or make a new scoresheet and fill it in. This file is unchanged.',
    }),
    failed: (detail) => ({
      title: 'Something unexpected happened while reading',
      step: `Press “Read again”; if that does not help, save and reopen the file, and report this: ${detail}`,
    }),
    refused: {
      editing: () => ({ title: 'A cell is being edited', step: 'Press Enter or Esc to finish it, then try again.' }),
      gone: (sheet) => ({
        title: sheet === '' ? 'That sheet is gone' : `The sheet “${sheet}” is gone`,
        step: 'If it has just been deleted, undo with Ctrl+Z; if it was renamed, press “Read again”.',
      }),
      protected: (sheet) => ({
        title: sheet === '' ? 'The workbook is protected: no sheet can be added' : `The sheet “${sheet}” is protected`,
        step: 'Unprotect the workbook under Review, or open an empty one, then try again. Nothing has been written.',
      }),
      elsewhere: () => ({
        title: 'Another workbook is in front',
        step: 'Click the scoresheet’s window, then try again.',
      }),
      tooMuch: () => ({
        title: 'This is more than Excel takes at once',
        step: 'Make several scoresheets with fewer appraisers, or files with envscore new. Nothing has been written.',
      }),
      unknown: () => ({
        title: 'Excel did not do it',
        step: 'Try again; if that does not help, save and reopen the file.',
      }),
    },
    occupied: (sheet) => ({
      title: `There is a sheet “${sheet}” already; nothing has been written`,
      step: 'A workbook holds one scoresheet. Open an empty workbook and use “New” there.',
    }),
  },
  makeNew: 'New scoresheet',
  toPanel: 'Go to “Panel”',
  toRegisters: 'Go to “Registers”',
  score: {
    table: 'Table',
    institution: 'Institution (table 一)',
    person: (number, name) => `Appraiser ${number} ${name} (table 二)`,
    noName: 'no name',
    points: 'points',
    maximum: (max) => ` of ${max} points`,
    floor: (floor) => `at least ${floor}`,
    reached: 'reached',
    short: (by) => `${by} short`,
    statuses: { final: 'Final', provisional: 'Provisional', invalid: 'Wrong', disqualified: 'Disqualified' },
    noTotal: 'Disqualified: no total',
    unreadable: 'This row cannot be read, see “Check”',
    sections: 'Points by section',
    criteria: 'Points by criterion (click one to read why)',
    people: 'Appraisers',
    open: (count) => `Still to do (${count})`,
    nothingOpen: 'Nothing is missing or wrong.',
    more: (count) => `Show ${count} more`,
    next: 'Next steps up',
  },
  check: {
    waiting: 'Checking…',
    summary: (errors, warnings, notes) =>
      errors + warnings === 0
        ? `Checked: nothing to do${notes > 0 ? `, ${were(notes, 'note', 'notes')}` : ''}`
        : `Checked: ${errors + warnings} to do (${were(errors, 'error', 'errors')}, ${were(warnings, 'warning', 'warnings')})`,
    clean: 'Nothing was found.',
    severities: { error: 'Errors', warning: 'Warnings', info: 'Notes' },
    count: (severity, count) => `${severity} ${count}`,
    show: 'What to show',
    sheet: 'Sheet',
    allSheets: 'All sheets',
    wholeFile: 'The workbook as a whole',
    filtered: 'Nothing to show with this filter.',
    more: (count) => `Show ${count} more`,
    repair: {
      offer: 'Restore formulas',
      ask: (count, cells) => ({
        title: `Restore ${were(count, 'formula', 'formulas')}?`,
        step: `What stands in ${cells.join(', ')} gives way to the scoresheet’s own formula; entries are left as they are.`,
      }),
      restore: 'Restore',
      leave: 'Leave as it is',
      none: {
        title: 'No formula can be restored yet',
        step: 'They depend on what has to be mended first: a missing sheet or name, an altered unit or policy. Mend that, then try again.',
      },
      done: (count) => `${were(count, 'formula', 'formulas')} restored.`,
    },
  },
  explain: {
    pick: {
      title: 'Click a cell of the scoresheet',
      step: 'You will read here what it counts for, how, and by which clause.',
    },
    none: (cell) => ({
      title: `${cell} belongs to no criterion`,
      step: 'Click a cell on 鉴定人, 机构 or one of the lists, or a criterion under “Score”.',
    }),
    nobody: 'This row has no appraiser’s number yet; here is the rule.',
    back: 'Back to the cell',
    how: 'How it scores',
    stated: 'Stated',
    bands: 'Bands',
    band: (range, points) => `${range}: ${points} points`,
    here: 'this one',
    limit: 'Cap',
    cap: (sum, cap) => `${sum} points in all, the cap is ${cap}`,
    decisions: 'Policy values used',
    values: { on: 'on', off: 'off' },
    value: (value, isUsual) => `value: ${value}${isUsual ? ' (default)' : ' (set for this review)'}`,
    open: 'Still to do',
    next: 'Next step up',
    clause: 'Clause',
    rule: 'Rule',
  },
};
