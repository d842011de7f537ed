import type { Catalogue } from './catalogue.js';

export const en: Catalogue = {
  usage: `envscore: scoring of the registration review for forensic appraisal of environmental damage

Usage
  envscore score [FILE…|-] [--format json|ndjson|table] [--policy FILE] [--date YYYY-MM-DD] [--lang zh|en]
      Scores facts: appraisers, institutions, panels or whole reviews, one result each, in input order.
      A file is one JSON document, or one a line (NDJSON); “-” or no file reads standard input.
      On a terminal the default is a table, elsewhere JSON. With --lang, JSON gets its words added.
  envscore explain CODE [--facts FILE] [--policy FILE] [--lang zh|en]
      Explains a rule: A1–A8, I1–I7 (and A8.1, I7.2 and so on), P1–P3, N1–N7, D1–D17.
      With --facts, how these facts score in that criterion (A and I codes).
  envscore gap FILE [--format text|json] [--policy FILE] [--lang zh|en]
      What is lacking: the next step of each criterion and what it gives, and each threshold not reached.
  envscore facts SCORESHEET.xlsx…
      The review (JSON) that scoresheet workbooks hold, and the cell of each fact.
  envscore schema facts|result
      The JSON Schema of facts or results.

Exit codes
  0 clean   1 an error or a provisional result   2 misuse   3 some input unreadable
`,
  problems: {
    'not-json': 'not valid JSON, not scored; check brackets, quotation marks and commas',
    'not-utf8': 'not UTF-8, not scored; save it as UTF-8',
    'too-long': 'longer than 64 MiB, not scored; split it',
    'cannot-open': 'cannot be opened; check path and permissions',
    empty: 'is empty; check the file',
    'not-a-scoresheet': 'no scoresheet workbook, not scored; use a file made by envscore new',
    'unreadable-workbook':
      'cannot be read as an .xlsx workbook, not scored; open it in a spreadsheet program and save it as .xlsx',
  },
  place: (input, line) => (line === undefined ? input : `${input}, line ${line}`),
  colon: ': ',
  standardInput: 'standard input',
  misuse: {
    unknownCommand: (command) => `no command “${command}”; there are score, explain, gap, facts, schema`,
    option: (option) => `option ${option} is not known here, or lacks its value`,
    format: (found, allowed) => `--format is “${found}”, allowed: ${allowed}`,
    language: (found) => `--lang is “${found}”, allowed: zh, en`,
    date: (found) => `--date is “${found}”, which is no real date such as 2026-11-21`,
    policyUnreadable: (file) => `policy file ${file} cannot be read; it must be one JSON document`,
    policy: (file) => `policy file ${file} is wrong, nothing was scored:`,
    noCode: 'give a code, such as envscore explain A6',
    unknownCode: (code) => `no code “${code}”; there are A1–A8, I1–I7 (and A8.1, I7.2 and so on), P1–P3, N1–N7, D1–D17`,
    noSuchCriterion: (code, kind) => `there is no ${code} in: ${kind}`,
    factsFile: 'name a scoresheet workbook, such as envscore facts scoresheet.xlsx',
    schema: 'say facts or result, such as envscore schema facts',
    seeHelp: 'See envscore --help --lang en',
  },
  gap: {
    nothing: 'full marks, nothing can be gained',
    open: (issues) =>
      issues === 1
        ? '1 more place is blank, unconfirmed or wrong: settle it first (see envscore score)'
        : `${issues} more places are blank, unconfirmed or wrong: settle them first (see envscore score)`,
  },
  table: {
    columns: ['Code', 'Criterion', 'Points', 'Max', 'Note'],
    total: 'Total',
    noTotal: 'disqualified from review, no total',
    beforeCap: (sum) => `${sum} before the cap`,
    threshold: (threshold, isMet) => `${isMet ? 'reaches' : 'below'} ${threshold}`,
    issues: 'To be settled',
    notes: 'Notes',
    next: 'Next steps',
    conclusion: 'Conclusion',
    provisional: 'provisional: the sum of what is known',
    spread: (min, max, deviation) => `lowest ${min}, highest ${max}, standard deviation ${deviation}`,
    disagreement: (label, points, max) => `${label} (of ${max}): the experts differ widely: ${points}`,
    appraisers: 'Appraisers',
    unscored: 'cannot be scored',
    passed: (hasPassed) => (hasPassed ? 'reaches the pass mark set' : 'below the pass mark set'),
  },
};
