import type { CellAddress } from '../../src/formula/expression.js';
import type { CheckCode } from '../../src/validation/codes.js';
import { checkFinding } from '../../src/validation/checked.js';
import { unfetched } from '../../src/validation/check-file.js';
import { type ReportedFile, type Validation, reportedFile } from '../../src/report/validation.js';

/** Texts that people submit to see what a report does with them. */
export const hostile = [
  '=HYPERLINK("http://example.org","点我")',
  '+1+1',
  '-1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Etxet\u2066',
  'a\r\nb\u0000\u001B[31m',
] as const;

const scoresheet = (institution: string, total: number, status = 'final'): Pick<ReportedFile, 'scoresheet'> => ({
  scoresheet: {
    submission: { institution, unit: '04', expert: { number: 1, name: '周一' }, date: '2026-11-21' },
    worth: {
      status,
      total,
      composition: 15,
      technical: 30.5,
      laboratory: total - 45.5,
      stated: total + 1,
      appraisers: [],
    },
  },
});

const at = (row: number): CellAddress => ({ sheet: '机构', row, column: 3 });

const file = (name: string, codes: readonly CheckCode[], total: number, institution = '青林'): ReportedFile => ({
  ...reportedFile({
    file: name,
    findings: codes.map((code, index) => checkFinding(code, { at: at(index + 4), label: '面积', found: 7 })),
    ...scoresheet(institution, total),
  }),
  lies: { path: `../${name}` },
});

/** Seven files: two clean, one with a warning, one with errors, one unreadable, one a copy, one in an archive. */
export const day: Validation = {
  files: [
    file('甲.xlsx', [], 88.5),
    file('乙.xlsx', ['same-value'], 77),
    file('丙.xlsx', ['missing-fact', 'noted-fact'], 66),
    file('丁.xlsx', ['points-differ', 'missing-fact', 'points-differ'], 55),
    reportedFile(unfetched('戊.jpg', 'picture')),
    { ...reportedFile(unfetched('己.xlsx', 'same-file', '甲.xlsx')), sameAs: '甲.xlsx' },
    { ...file('庚.zip/辛.xlsx', ['missing-fact'], 44), lies: { path: '../庚.zip', isArchive: true } },
  ],
  listed: 7,
  isPartial: false,
  checkedAt: '2026-11-21 17:30',
  plan: {
    file: '评审安排.xlsx',
    missing: [{ file: '02_白云.xlsx', institution: '白云中心', unit: '05', expert: { number: 2, name: '吴二' } }],
  },
};

/** A day on which every text that can come from outside is hostile. */
export const hostileDay: Validation = {
  ...day,
  files: hostile.map((text, index) => ({
    ...reportedFile({
      file: `${text}.xlsx`,
      findings: [
        checkFinding('points-differ', {
          at: { sheet: text, row: 1, column: 1 },
          label: text,
          found: text,
          expected: text,
        }),
      ],
      ...scoresheet(text, 60, text),
    }),
    lies: { path: `${text}.xlsx` },
    ...(index === 0 && { sameAs: text }),
  })),
  checkedAt: hostile[4],
  plan: {
    file: hostile[0],
    missing: hostile.map((text) => ({ file: text, institution: text, unit: text, expert: { name: text } })),
  },
};
