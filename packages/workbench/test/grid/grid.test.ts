import { readFile } from 'node:fs/promises';
import {
  type CellAddress,
  type Scalar,
  type Snapshot,
  type Workbook,
  checkFile,
  checkScoresheet,
  editXlsx,
  newReview,
  readXlsx,
  repairsOf,
  shapeOf,
  writeScoresheet,
  writeXlsx,
} from '@envscore/scoresheet';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../../scripts/chromium.js';
import { scoresheetFaults } from '../../../scoresheet/test/validation/scoresheet-faults.js';
import { type GridPage, bundle, openPage } from './grid-page.js';

let browser: Browser;
let grid: GridPage;

beforeAll(async () => {
  browser = await openBrowser();
  grid = await openPage(browser, await bundle());
}, 120_000);

afterAll(async () => {
  await browser.close();
});

const sample: unknown = JSON.parse(
  await readFile(new URL('../../../cli/samples/application.json', import.meta.url), 'utf8'),
);
const filled = writeScoresheet(sample);
const people = [
  { name: '示例甲', major: '环境科学' },
  { name: '示例乙', major: '水文地质学' },
  { name: '示例丙', major: '生态学' },
  { name: '示例丁', major: '环境工程' },
];
const institution = '示例环境损害司法鉴定所（虚构）';
const scope = { only: ['0401', '0402', '0404'] };
/** The same review before anything has been filled in. */
const blank = writeScoresheet(
  { ...newReview({ institution, unit: '04', appraisers: people }), scope },
  shapeOf(sample),
);

const named = ({ names }: Workbook, name: string, row = 0): CellAddress => {
  const found = names.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no name ${name}`);
  return { sheet: found.at.sheet, row: found.at.top + row, column: found.at.left };
};

const valueAt = ({ sheets }: Snapshot, { sheet, row, column }: CellAddress): Scalar | undefined =>
  sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(row)
    ?.get(column)?.value;

/** What stands in the cells of every sheet. */
const cellsIn = ({ sheets }: Snapshot) => sheets.map(({ name, cells }) => ({ name, cells }));

/** What has to be typed so that one workbook becomes the other. */
const typings = (from: Workbook, to: Workbook) =>
  to.sheets.flatMap(({ name, cells }, place) =>
    [...cells].flatMap(([row, columns]) =>
      [...columns].flatMap(([column, { value, formula }]): (readonly [string, number, number, Scalar])[] => {
        const before = from.sheets[place]?.cells.get(row)?.get(column)?.value;
        if (formula !== undefined || value === before) return [];
        return [[name, row, column, value ?? '']];
      }),
    ),
  );

/** As somebody types it, a word at a time, as the input methods of Chinese do. */
const typed = async (at: CellAddress, text: string): Promise<void> => {
  await grid.host.select(at);
  await grid.page.keyboard.insertText(text);
  await grid.page.keyboard.press('Enter');
};

describe('a scoresheet in the grid', () => {
  it('shows what the file holds, and is saved as the same bytes', async () => {
    const file = writeXlsx(filled);
    await grid.open(file);
    const [found, held] = [await grid.host.read(), readXlsx(file)];
    expect(found).toEqual(held);
    expect(await grid.save()).toEqual({ bytes: file, lost: [] });
  });

  it('calculates every cell as our own evaluator does, whatever is typed into it', async () => {
    await grid.open(writeXlsx(blank));
    const all = typings(blank, filled);
    expect(all.length).toBeGreaterThan(50);
    await grid.page.evaluate((given) => window.page.typeAll(given), all);
    expect(cellsIn(await grid.host.read())).toEqual(cellsIn(readXlsx(writeXlsx(filled))));
  });

  it('takes what is typed with the keyboard, shows its points, and undoes it', async () => {
    await grid.open(writeXlsx(blank));
    const [years, points] = [named(blank, 'env.appraisers.years'), named(blank, 'env.appraisers.A3')];
    const before = valueAt(await grid.host.read(), points);
    await typed(years, '12');
    const after = await grid.host.read();
    expect(valueAt(after, years)).toBe(12);
    expect(valueAt(after, points)).not.toEqual(before);
    await grid.page.evaluate(() => window.page.opened().grid.undo());
    expect(valueAt(await grid.host.read(), points)).toEqual(before);
  });

  it('takes over what is still being typed where it is about to be saved', async () => {
    await grid.open(writeXlsx(blank));
    const years = named(blank, 'env.appraisers.years');
    await grid.host.select(years);
    await grid.page.keyboard.type('9');
    expect(valueAt(readXlsx((await grid.save()).bytes), years)).toBeUndefined();
    await grid.page.evaluate(() => window.page.opened().grid.finishTyping());
    expect(valueAt(readXlsx((await grid.save()).bytes), years)).toBe(9);
    expect(await grid.host.selected()).toEqual(years);
  });

  it('shows the words of a cell in its list, takes what is typed meanwhile and into the next cell, however quickly', async () => {
    await grid.open(writeXlsx(blank));
    const [grade, points] = ['expertise.grade', 'expertise.points'].map((key) => named(blank, `env.appraisers.${key}`));
    if (!grade || !points) throw new Error('no cells');
    for (const figure of ['26', '25', '24']) {
      await grid.host.select(grade);
      await grid.page.keyboard.type('良好');
      await grid.page.getByText('选择一项').waitFor();
      await grid.page.keyboard.press('Tab');
      await grid.page.keyboard.type(figure);
      await grid.page.keyboard.press('Tab');
      await expect.poll(async () => valueAt(await grid.host.read(), points)).toBe(Number(figure));
    }
    expect(valueAt(await grid.host.read(), grade)).toBe('良好');
  });

  it('refuses to type over a locked cell, and says so', async () => {
    await grid.open(writeXlsx(blank));
    const points = named(blank, 'env.appraisers.A3');
    const before = valueAt(await grid.host.read(), points);
    await typed(points, '5');
    await grid.page.getByText('这里受保护，不能修改。').waitFor();
    expect(valueAt(await grid.host.read(), points)).toEqual(before);
  });

  it('refuses to type beyond the last column that is shown', async () => {
    await grid.open(writeXlsx(blank));
    const beyond = { sheet: '封面', row: 5, column: 40 };
    await grid.type(beyond, 9);
    expect(valueAt(await grid.host.read(), beyond)).toBeUndefined();
  });

  it('refuses what is beyond a limit, in the words of the scoresheet', async () => {
    await grid.open(writeXlsx(blank));
    const years = named(blank, 'env.appraisers.years');
    await typed(years, '71');
    await grid.page.getByText('从业年限：0 至 70。依据').waitFor();
    expect(valueAt(await grid.host.read(), years)).toBeUndefined();
  });

  it('moves no cells: a file edited cell by cell could not follow', async () => {
    await grid.open(writeXlsx(blank));
    const before = cellsIn(await grid.host.read());
    await grid.page.evaluate(() => window.page.commands().executeCommand('sheet.command.insert-row-before'));
    await grid.page.getByText('行、列和工作表在这里不能插入').waitFor();
    expect(cellsIn(await grid.host.read())).toEqual(before);
  });

  it('lets more rows into a list, which count like those that were there, and takes them back', async () => {
    await grid.open(writeXlsx(blank));
    const [title, level, rank, owner] = ['title', 'level', 'rank', 'appraiser'].map((key) =>
      named(blank, `env.documents.${key}`, 1),
    );
    const points = named(blank, 'env.appraisers.A6');
    if (!title || !level || !rank || !owner) throw new Error('no list');
    await typed(title, '先填的');
    const before = cellsIn(await grid.host.read());
    await grid.host.select(title);
    await grid.page.keyboard.press('Shift+ArrowDown');
    await grid.page.evaluate(() => window.page.opened().grid.moreRows());
    expect(await grid.host.selected()).toEqual(title);
    const below = { ...title, row: title.row + 2 };
    expect(valueAt(await grid.host.read(), below)).toBe('先填的');
    await typed(owner, '1');
    await typed(title, '新插入的');
    await typed(level, '国家或部委');
    await typed(rank, '2');
    // The first of five points a rank: 5 less one.
    expect(valueAt(await grid.host.read(), points)).toBe(4);
    const { bytes, lost } = await grid.save();
    expect(lost).toEqual([]);
    const [shown, saved] = [await grid.host.read(), readXlsx(bytes)];
    expect(cellsIn(shown)).toEqual(cellsIn(saved));
    expect(shown.names).toEqual(saved.names);
    const found = checkFile('x.xlsx', bytes).findings.map(({ code }) => code);
    for (const code of ['formula-missing', 'formula-changed', 'points-differ', 'not-calculated'])
      expect(found).not.toContain(code);
    for (let step = 0; step < 6; step += 1) await grid.page.evaluate(() => window.page.opened().grid.undo());
    await expect.poll(async () => cellsIn(await grid.host.read())).toEqual(before);
    expect(await grid.host.selected()).toEqual(title);
  });

  it('says where rows can come in, where they cannot', async () => {
    await grid.open(writeXlsx(blank));
    await grid.host.select(named(blank, 'env.appraisers.years'));
    await grid.page.evaluate(() => window.page.opened().grid.moreRows());
    await grid.page.getByText('请先选中清单').waitFor();
  });

  it('says below the grid what a cell is to hold while it is selected', async () => {
    await grid.open(writeXlsx(blank));
    const line = grid.page.getByRole('status');
    await grid.host.select(named(blank, 'env.documents.points'));
    await line.filter({ hasText: '得分：0 至 5' }).waitFor();
    await grid.host.select(named(blank, 'env.documents.title'));
    await expect.poll(() => line.textContent()).toBe('');
  });

  it('puts formulas back over locked cells, and takes all of it back in one step', async () => {
    const lost = [named(blank, 'env.appraisers.A3'), named(blank, 'env.institution.total')];
    const file = editXlsx(
      writeXlsx(blank),
      lost.map((at) => ({ ...at, value: 5 })),
    );
    await grid.open(file);
    const broken = await grid.host.read();
    const { findings } = checkScoresheet(broken);
    const repairs = repairsOf(broken, findings);
    expect(repairs.map(({ at }) => at)).toEqual(expect.arrayContaining(lost));
    await grid.host.restore?.(repairs);
    expect(cellsIn(await grid.host.read())).toEqual(cellsIn(readXlsx(writeXlsx(blank))));
    expect(cellsIn(readXlsx((await grid.save()).bytes))).toEqual(cellsIn(readXlsx(writeXlsx(blank))));
    await grid.page.evaluate(() => window.page.opened().grid.undo());
    const takenBack = await grid.host.read();
    expect(lost.map((at) => valueAt(takenBack, at))).toEqual([5, 5]);
  });

  it('names what a file edited cell by cell does not get', async () => {
    const file = writeXlsx({
      sheets: [{ name: '表', cells: new Map([[1, new Map([[1, { value: '甲' }]])]]) }],
      names: [],
      styles: {},
    });
    await grid.open(file);
    await grid.page.evaluate(() =>
      window.page.commands().executeCommand('sheet.command.set-style', {
        unitId: 'workbook',
        subUnitId: 'sheet1',
        range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
        style: { type: 'bl', value: 1 },
      }),
    );
    expect(await grid.save()).toEqual({ bytes: file, lost: [{ what: 'looks', sheet: '表' }] });
  });

  it('saves what has been typed, and leaves every other part of the file byte for byte', async () => {
    const file = writeXlsx(blank);
    await grid.open(file);
    const years = named(blank, 'env.appraisers.years');
    await grid.type(years, 12);
    const { bytes, lost } = await grid.save();
    expect(lost).toEqual([]);
    expect(cellsIn(readXlsx(bytes))).toEqual(cellsIn(await grid.host.read()));
    const [was, is] = [unzipSync(file), unzipSync(bytes)];
    const changed = Object.keys(was).filter(
      (path) => !Buffer.from(was[path] ?? []).equals(is[path] ?? Buffer.alloc(0)),
    );
    expect(changed.every((path) => path.startsWith('xl/worksheets/sheet'))).toBe(true);
    expect(changed.length).toBeLessThan(Object.keys(was).filter((path) => path.startsWith('xl/worksheets/')).length);
  });
});

/** What stands in no cell, and a check tells all the same. */
const unseen = [
  'has-macros',
  'external-link',
  'comment',
  'disguised-content',
  'added-drawing',
  'foreign-call',
  'hidden-data',
];

describe('a check', () => {
  const faults = unseen.map((code) => {
    const found = scoresheetFaults.find(({ told }) => told.some((line) => line.split(' ').includes(code)));
    if (found === undefined) throw new Error(`no file with ${code}`);
    return [code, found] as const;
  });

  it.each(faults)('tells %s of the workbook in the grid as of the file', async (code, { file }) => {
    const bytes = file();
    await grid.open(bytes);
    const { findings } = checkScoresheet(await grid.host.read());
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings).toEqual(checkFile('x.xlsx', bytes).findings);
  });
});

describe('formulas that somebody types', () => {
  it('are helped along with what the workbook names, and with no keys of words that are not there', async () => {
    await grid.open(writeXlsx(blank));
    const suggested = (begun: string) => grid.page.evaluate((text) => window.page.suggested(text), begun);
    await expect.poll(() => suggested('env.review.unit')).toEqual([['env.review.unit', "'封面'!$C$6"]]);
    expect(await suggested('SUM')).toEqual([]);
    const worded = (key: string) =>
      grid.page.evaluate((stage) => window.page.worded(`sheets-formula.progress.${stage}`), key);
    expect(await Promise.all(['analyzing', 'calculating', 'done'].map(worded))).toEqual([
      '正在查找要算的公式',
      '正在计算',
      '已算好',
    ]);
  });

  const typedInto = async (formula: string, cells: readonly Scalar[]): Promise<readonly (Scalar | undefined)[]> => {
    await grid.page.evaluate(() => window.page.openEmpty());
    const at = (row: number, column: number): CellAddress => ({ sheet: 'Sheet1', row, column });
    for (const [place, value] of cells.entries()) await grid.type(at(place + 1, 1), value);
    await grid.type(at(1, 3), formula);
    await grid.type(at(1, 1), cells[0] ?? '');
    const found = await grid.host.read();
    return [1, 2, 3].map((row) => valueAt(found, at(row, 3)));
  };

  it.each([
    ['ours', '=SUM(A1:A3)', [1, 2, 3], 6],
    ['that only the grid knows', '=VLOOKUP(2,A1:A3,1,FALSE)*10', [1, 2, 3], 20],
    ['of the catalogue', '=ENVSCORE.EXPERIENCE(A1)', [8], 4],
    ['of registers', '=ENVSCORE.RELEASEDATE(A1)', ['2026-08-31'], 46_446],
    ['of registers, over several cells', '=ENVSCORE.DRAW(A1:A3,1,"江西")', ['赣001', '赣001', '赣001'], '赣001'],
    ['of the catalogue, in small letters', '=envscore.experience(A1)', [8], 4],
  ])('are calculated: %s', async (_, formula, cells, value) => {
    expect((await typedInto(formula, cells))[0]).toBe(value);
  });
});

it('asks nobody for anything, evaluates nothing, throws nothing', () => {
  expect(grid.troubles).toEqual([]);
});
