import { supervising, wordDuty } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../src/formula/expression.js';
import { type RegisterPlace, checkingRegisters } from '../../src/registers/check/checking.js';
import { readRegisters } from '../../src/registers/read.js';
import { registersReportHtml } from '../../src/registers/report/page.js';
import { registersReportJson } from '../../src/registers/report/records.js';
import { registersReportWorkbook } from '../../src/registers/report/workbook.js';
import { registersWorkbook } from '../../src/registers/write.js';
import type { FoundSheet, Snapshot } from '../../src/workbook/snapshot.js';
import { snapshotOf } from '../snapshot.js';
import { type Rows, typedBook } from './typed-book.js';

const rowsOf = (book: Snapshot, wanted: string) =>
  readRegisters(book)
    .rows.filter(({ register }) => register === wanted)
    .map(({ row }) => row);

const checked = (snapshot: Snapshot) => {
  const checking = checkingRegisters({ asOf: '2026-06-30' });
  checking.add({ name: '江西.xlsx', snapshot });
  return checking.end();
};

const institutions: Rows = [
  ['许可证号', '机构名称', '登记日期'],
  ['001', '甲中心', '2019-06-03'],
];
const cases: Rows = [
  ['机构许可证号', '所属月份', '报送情况'],
  ['001', '2026-05', '已报送'],
];

describe('a workbook that counts from 1904', () => {
  const in1904 = (month: Scalar, day: Scalar = '2026-05-03') =>
    rowsOf(
      typedBook(
        {
          案例报送: [
            ['机构许可证号', '所属月份', '报送情况', '报送日期'],
            ['001', month, '已报送', day],
          ],
        },
        { countsFrom1904: true },
      ),
      'cases',
    )[0];

  it.each([202_605, 2026.5, '2026年5月', 46_143 - 1462, 20_265])('has %s as May 2026', (month) => {
    expect(in1904(month)).toMatchObject({ month: '2026-05' });
  });

  it.each([46_145 - 1462, 46_145.5 - 1462, 20_260_503])('has %s as the third of May', (day) => {
    expect(in1904('2026-05', day)).toMatchObject({ sentOn: '2026-05-03' });
  });

  it('has what is no day as it was typed', () => {
    expect(in1904(2026.1, 2026)).toMatchObject({ month: 2026.1, sentOn: 2026 });
  });
});

describe('the day that duties are counted from', () => {
  const countedFrom = (value: Scalar, countsFrom1904 = false): string | undefined => {
    const own = snapshotOf(registersWorkbook());
    const sheets = own.sheets.map((sheet): FoundSheet => {
      const row = sheet.cells.get(4);
      if (sheet.name !== '台账说明' || row === undefined) return sheet;
      return { ...sheet, cells: new Map([...sheet.cells, [4, new Map([...row, [3, { value }]])]]) };
    });
    return readRegisters({ ...own, sheets, ...(countsFrom1904 && { countsFrom1904 }) }).book.countedFrom;
  };

  it.each([20_260_101, '20260101', '2026.1.1', '二〇二六年一月一日', 46_023])('typed as %j is 2026-01-01', (value) => {
    expect(countedFrom(value)).toBe('2026-01-01');
  });

  it.each([46_023 - 1462, 20_260_101])('typed as %j is 2026-01-01 where days count from 1904', (value) => {
    expect(countedFrom(value, true)).toBe('2026-01-01');
  });

  it.each(['2026年', '2026-02-30', 2026])('is not %j, which the core tells', (value) => {
    expect(countedFrom(value)).toBe(String(value));
    const own = supervising({ asOf: '2026-06-30' });
    own.begin({ countedFrom: String(value) });
    expect(own.result().findings).toContainEqual(
      expect.objectContaining({ code: 'unreadable-start', found: String(value) }),
    );
  });
});

describe('the row of the headings', () => {
  it('is the one that has most of them, below a hint with some of their words', () => {
    const book = typedBook({
      鉴定机构: [['填写说明', '许可证号', '机构名称'], [undefined, '必填'], ...institutions],
    });
    expect(readRegisters(book).registers).toMatchObject([{ header: 3 }]);
    expect(rowsOf(book, 'institutions')).toHaveLength(1);
  });

  it.each([
    [29, 1],
    [30, 0],
  ])('may have %d rows above: %d is read', (above, rows) => {
    const titles = Array.from({ length: above }, (_, index) => [`说明${String(index)}`]);
    const book = typedBook({ 鉴定机构: [...titles, ...institutions] });
    expect(rowsOf(book, 'institutions')).toHaveLength(rows);
    expect(readRegisters(book).unread).toEqual(rows === 1 ? [] : ['鉴定机构']);
  });

  it('is the first of two that are the same', () => {
    const book = typedBook({ 鉴定机构: [...institutions, ...institutions] });
    expect(readRegisters(book).registers).toMatchObject([{ header: 1 }]);
  });
});

describe('sheets by their names', () => {
  it.each(['案例报送2026', '案例报送 2026年', '2026年度案例报送', '案例报送 (2)', '案例报送2026 (2)', '案例报送（3）'])(
    '%s is a register',
    (sheet) => {
      expect(rowsOf(typedBook({ [sheet]: cases }), 'cases')).toHaveLength(1);
    },
  );

  it('may be two of one register, and both are read', () => {
    expect(rowsOf(typedBook({ 案例报送2025: cases, 案例报送2026: cases }), 'cases')).toHaveLength(2);
  });

  it('are told where they are no register, unless they are blank or the workbook’s own', () => {
    const own = snapshotOf(registersWorkbook());
    const more = typedBook({ 机构黑名单: cases, Sheet2: [], 案例报送草稿: cases });
    const book = { ...own, sheets: [...own.sheets, ...more.sheets] };
    expect(readRegisters(book).unread).toEqual(['机构黑名单', '案例报送草稿']);
    expect(readRegisters(own).unread).toEqual([]);
  });
});

describe('what was not read', () => {
  const check = checked(typedBook({ 鉴定机构: institutions, 机构黑名单: cases, 专业培训: [['执业证号', '培训名称']] }));

  it('stands beside the file: sheets, and columns that are needed', () => {
    expect(check.files).toMatchObject([
      { unread: ['机构黑名单'], registers: [{ missing: [] }, { sheet: '专业培训', missing: ['from'] }] },
    ]);
  });

  it.each([
    ['a page', registersReportHtml(check, 'zh')],
    [
      'a workbook',
      JSON.stringify(
        registersReportWorkbook(check, 'zh').sheets.map(({ cells }) =>
          [...cells.values()].map((row) => [...row.values()]),
        ),
      ),
    ],
    ['JSON', registersReportJson(check, 'zh')],
  ])('is told by %s', (_, report) => {
    expect(report).toContain('机构黑名单');
    expect(report).toMatch(/专业培训：开始日期|"missing": \[\s*"from"\s*\]/);
  });
});

describe('cells with an error or a number that has lost digits', () => {
  const check = checked(
    typedBook({
      鉴定机构: [
        ['许可证号', '机构名称', '登记日期'],
        ['#N/A', '#REF!', '#VALUE!'],
        [91_360_000_123_456_780, true, '2019-06-03'],
      ],
      检查人员: [
        ['编号', '姓名', '回避机构许可证号'],
        ['1', '甲', '#NAME?'],
      ],
    }),
  );
  const wrong = check.supervision.findings.filter(({ code }) => code === 'wrong-value');

  const cellIn = (place: RegisterPlace | undefined) => place && 'cell' in place && place.cell;

  it('are told at their place with what was found', () => {
    expect(wrong.map((finding) => [cellIn(check.placeOf(finding)), finding.found])).toEqual([
      ['A2', '#N/A'],
      ['B2', '#REF!'],
      ['C2', '#VALUE!'],
      ['A3', 91_360_000_123_456_780],
      ['B3', 'true'],
      ['C2', '#NAME?'],
    ]);
    for (const finding of wrong) expect(wordDuty(finding, 'zh').message).toContain(String(finding.found));
  });

  it('are nobody', () => {
    expect([...check.supervision.practice.institutions.keys()]).toEqual([]);
  });
});
