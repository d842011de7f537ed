import { describe, expect, it } from 'vitest';
import { type CheckingRegisters, type RegistersFile, checkingRegisters } from '../../src/registers/check/checking.js';
import { registersReportHtml } from '../../src/registers/report/page.js';
import { registersReportJson, registersReportLines } from '../../src/registers/report/records.js';
import { registersReportWorkbook } from '../../src/registers/report/workbook.js';
import { registersWorkbook } from '../../src/registers/write.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { snapshotOf } from '../snapshot.js';
import { registers } from './document.js';

const asOf = '2021-03-31';

const bytesOf = (document: unknown): Uint8Array => writeXlsx(registersWorkbook(document));

const wrong = {
  ...registers,
  province: '浙江',
  institutions: [
    { licence: '033000001', name: '浙江示例所', registeredOn: '2019-02-29' },
    { licence: '032000001', name: '重号所', registeredOn: '2019-06-03' },
  ],
  appraisers: [],
  trainings: [],
};

function checked(add: (checking: CheckingRegisters) => void) {
  const checking = checkingRegisters({ asOf });
  add(checking);
  return checking.end();
}

const national = checked(({ add }) => {
  add({ name: '江苏.xlsx', bytes: bytesOf(registers) });
  add({ name: '浙江.xlsx', snapshot: snapshotOf(registersWorkbook(wrong)) });
});

const placed = (code: string, check = national): readonly (string | undefined)[] =>
  check.supervision.findings
    .filter((finding) => finding.code === code)
    .map((finding) => {
      const place = check.placeOf(finding);
      return place && `${place.file} ${'pointer' in place ? place.pointer : `${place.sheet}!${place.cell}`}`;
    });

describe('files checked as one', () => {
  it('are those of a country: each has its province', () => {
    expect(national.supervision.provinces.map(({ name }) => name)).toEqual(['江苏', '浙江']);
    expect(national.files.map(({ file, rows, problem }) => [file, rows, problem])).toEqual([
      ['江苏.xlsx', 18, undefined],
      ['浙江.xlsx', 15, undefined],
    ]);
  });

  it('are told where they are wrong, at file and cell', () => {
    expect(placed('wrong-value')).toEqual(['浙江.xlsx 鉴定机构!D4']);
    expect(placed('duplicate-number')).toContain('浙江.xlsx 鉴定机构!A5');
  });

  it('count a case of both once', () => {
    expect(placed('case-twice')).toEqual(['浙江.xlsx 案例报送!G4']);
  });

  it('lead to the other row, too', () => {
    const [twice] = national.supervision.findings.filter(
      ({ code, subject }) => code === 'duplicate-number' && subject.id === '032000001',
    );
    expect(twice?.other && national.placeAt(twice.other)).toMatchObject({ file: '江苏.xlsx', cell: 'A4' });
  });

  it('say the same as bytes and as workbooks that are open', () => {
    const asBytes = checked(({ add }) => add({ name: 'a', bytes: bytesOf(registers) }));
    const open = checked(({ add }) => add({ name: 'a', snapshot: readXlsx(bytesOf(registers)) }));
    expect(asBytes.supervision.findings).toEqual(open.supervision.findings);
  });

  it('are told where they are none, and the others are checked all the same', () => {
    const { files, supervision } = checked(({ add }) => {
      add({ name: '坏.xlsx', bytes: new Uint8Array([1, 2, 3, 4]) });
      add({ name: '别的.xlsx', snapshot: { sheets: [], names: [] } });
      add({ name: '江苏.xlsx', bytes: bytesOf(registers) });
    });
    expect(files.map(({ problem }) => problem)).toEqual(['notAZip', 'noRegisters', undefined]);
    expect(supervision.rows.get('institutions')).toBe(2);
  });

  it('tell how far they are', () => {
    const heard: number[] = [];
    const checking = checkingRegisters({ asOf, progress: (rows) => heard.push(rows) });
    const trainings = Array.from({ length: 2500 }, () => registers.trainings[0]);
    checking.add({ name: '江苏.xlsx', snapshot: snapshotOf(registersWorkbook({ ...registers, trainings })) });
    expect(heard).toEqual([1000, 2000]);
  });
});

describe('a report of them', () => {
  const report = { ...national, lies: (file: string) => `台账/${file}`, checkedAt: '2021-03-31 09:00' };

  it('is a workbook without a formula, with charts, links to cells and all tables', () => {
    const workbook = registersReportWorkbook(report, 'zh');
    const [summary, findings, ...others] = workbook.sheets;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['汇总', '事项', '黑名单状态', '案例排名', '按月', '文件']);
    expect(summary?.charts?.length).toBe(3);
    expect(findings?.links).toContainEqual(
      expect.objectContaining({ file: '台账/浙江.xlsx', cell: { sheet: '鉴定机构', row: 4, column: 4 } }),
    );
    for (const sheet of [summary, findings, ...others])
      for (const cells of sheet?.cells.values() ?? [])
        for (const { formula } of cells.values()) expect(formula).toBeUndefined();
    expect(readXlsx(writeXlsx(workbook)).sheets).toHaveLength(6);
  });

  it('is written whatever somebody has put into a cell, visibly and of a bearable length', () => {
    const hostile = `\u202E=HYPERLINK("http://x")<b>${'长'.repeat(40_000)}`;
    const holder = { holder: hostile, name: hostile, listing: hostile };
    const events = ['intended', 'decided', 'listed'].map((event) => ({
      ...holder,
      event,
      date: '2021-01-04',
      number: `1号${hostile}`,
    }));
    const bad = checked(({ add }) => {
      const institution = { licence: hostile, name: hostile, province: hostile, registeredOn: '2019-06-03' };
      add({
        name: hostile,
        document: { kind: 'registers', institutions: [institution], blacklist: events, [hostile]: 1 },
      });
    });
    const file = readXlsx(writeXlsx(registersReportWorkbook(bad, 'zh')));
    const texts = file.sheets.flatMap(({ cells }) => [...cells.values()].flatMap((row) => [...row.values()]));
    expect(texts.some(({ value }) => String(value).startsWith('\\u202e=HYPERLINK'))).toBe(true);
    expect(texts.filter(({ formula, value }) => formula !== undefined || String(value).includes('\u202E'))).toEqual([]);
    const html = registersReportHtml(bad, 'zh');
    expect(html).not.toMatch(/\u202E|<b>长/);
    expect(html.length).toBeLessThan(200_000);
  });

  it('has room for a notice of several lines', () => {
    const others = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`unknown${index}`, 1]));
    const bad = checked(({ add }) => void add({ name: '湖南.json', document: { kind: 'registers', ...others } }));
    const [summary] = registersReportWorkbook(bad, 'zh').sheets;
    // The title, three lines of what was checked, then the notice: more than 500 characters, and 127 stand in a line.
    expect(String(summary?.cells.get(5)?.get(1)?.value)).toContain('/unknown39');
    expect(summary?.rows?.get(5)?.height).toBeGreaterThan(5 * 11);
  });

  it('shows how an indicator comes about', () => {
    const [, , , ranking] = registersReportWorkbook(report, 'zh').sheets;
    expect([...(ranking?.cells.get(2)?.values() ?? [])].map(({ value }) => value)).toContain('（1＋1）÷14＝0.14');
  });

  it('is a page that runs nothing', () => {
    const page = registersReportHtml({ ...report, isPartial: true }, 'zh');
    expect(page).toContain('核对中途停止');
    expect(page).toContain('浙江示例所');
    expect(page).not.toContain('<script');
  });

  it('is one document, and lines, that say the same', () => {
    const document: unknown = JSON.parse(registersReportJson(report, 'zh'));
    const lines = [...registersReportLines(report, 'zh')].map((line): unknown => JSON.parse(line));
    expect(document).toMatchObject({
      kind: 'supervision',
      asOf,
      files: [{ file: '江苏.xlsx' }, { file: '浙江.xlsx' }],
    });
    expect(lines).toHaveLength(2 + national.supervision.findings.length + 1);
    expect(lines).toContainEqual(
      expect.objectContaining({
        kind: 'finding',
        code: 'wrong-value',
        place: { register: 'institutions', column: 'registeredOn', file: '浙江.xlsx', sheet: '鉴定机构', cell: 'D4' },
      }),
    );
    expect(lines.at(-1)).toMatchObject({ kind: 'summary', asOf });
  });
});

describe('a registers document', () => {
  it('says what a workbook of the same rows says', () => {
    const of = (file: RegistersFile) => checked(({ add }) => void add(file)).supervision;
    const told = ({ findings }: ReturnType<typeof of>) =>
      findings.map(({ code, subject, list }) => [code, subject, list]);
    const document = of({ name: '江苏.json', document: registers });
    expect(document.findings.length).toBeGreaterThan(5);
    expect(told(document)).toEqual(told(of({ name: '江苏.xlsx', bytes: bytesOf(registers) })));
  });

  it('is told where it is wrong by a JSON pointer, with whatever of it was not read', () => {
    const rows = [{ institution: 'A', month: '2026-13', status: 'sent' }, null, { status: 'lost', 'a/b~c': 1 }];
    const check = checked(({ add }) => {
      add({
        name: '错.json',
        document: { kind: 'registers', version: 2, province: 5, case: [], cases: rows, trainings: {}, 'x/y': 1 },
      });
    });
    expect(placed('wrong-value', check)).toEqual(['错.json /cases/0/month', '错.json /cases/2/status']);
    expect(placed('unknown-column', check)).toEqual(['错.json /cases/2/a~1b~0c']);
    expect(placed('missing-value', check)).toContain('错.json /cases/1/institution');
    expect(check.files).toMatchObject([{ rows: 3, unread: ['/version', '/province', '/case', '/trainings', '/x~1y'] }]);
    expect(registersReportHtml(check, 'zh')).toContain('/cases/0/month');
    expect(registersReportJson(check, 'zh')).toContain('"pointer": "/cases/0/month"');
  });

  it.each([null, 5, [], {}, { kind: 'scoresheet' }])('is none where it is %j', (document) => {
    const { files } = checked(({ add }) => void add({ name: '别的.json', document }));
    expect(files).toMatchObject([{ problem: 'noRegisters', rows: 0 }]);
  });
});
