import { readFile } from 'node:fs/promises';
import {
  type CellAddress,
  type Scalar,
  type Snapshot,
  type Workbook,
  newReview,
  readXlsx,
  shapeOf,
  writeScoresheet,
  writeXlsx,
} from '@envscore/scoresheet';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../../scripts/chromium.js';
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

/** As somebody types it with the keyboard. */
const typed = async (at: CellAddress, text: string): Promise<void> => {
  await grid.host.select(at);
  await grid.page.keyboard.type(text);
  await grid.page.keyboard.press('Enter');
};

describe('a scoresheet in the grid', () => {
  it('shows what the file holds, and is saved as the same bytes', async () => {
    const file = writeXlsx(filled);
    await grid.open(file);
    const [found, held] = [await grid.host.read(), readXlsx(file)];
    expect(cellsIn(found)).toEqual(cellsIn(held));
    expect(found.sheets.map(({ isHidden }) => isHidden)).toEqual(held.sheets.map(({ isHidden }) => isHidden));
    expect(found.names).toEqual(held.names);
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

  it('refuses to type over a locked cell, and says so', async () => {
    await grid.open(writeXlsx(blank));
    const points = named(blank, 'env.appraisers.A3');
    const before = valueAt(await grid.host.read(), points);
    await typed(points, '5');
    await grid.page.getByText('这里受保护，不能修改。').waitFor();
    expect(valueAt(await grid.host.read(), points)).toEqual(before);
  });

  it('refuses what is beyond a limit, in the words of the scoresheet', async () => {
    await grid.open(writeXlsx(blank));
    const years = named(blank, 'env.appraisers.years');
    await typed(years, '71');
    await grid.page.getByText('从业年限：0 至 70').waitFor();
    expect(valueAt(await grid.host.read(), years)).toBeUndefined();
  });

  it('moves no cells: a file edited cell by cell could not follow', async () => {
    await grid.open(writeXlsx(blank));
    const before = cellsIn(await grid.host.read());
    await grid.page.evaluate(() => window.page.commands().executeCommand('sheet.command.insert-row-before'));
    await grid.page.getByText('行、列和工作表在这里不能插入').waitFor();
    expect(cellsIn(await grid.host.read())).toEqual(before);
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

describe('formulas that somebody types', () => {
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
    ['of the catalogue, in small letters', '=envscore.experience(A1)', [8], 4],
  ])('are calculated: %s', async (_, formula, cells, value) => {
    expect((await typedInto(formula, cells))[0]).toBe(value);
  });
});

it('asks nobody for anything, evaluates nothing, throws nothing', () => {
  expect(grid.troubles).toEqual([]);
});
