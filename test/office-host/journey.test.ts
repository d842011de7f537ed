import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Workbook, checkFile, registersWorkbook, writeScoresheet, writeXlsx } from '@envscore/scoresheet';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registers } from '../../packages/scoresheet/test/registers/province.js';
import { institutionFacts, reviewOf } from '../../packages/scoresheet/test/scoresheet/reviews.js';
import { openBrowser } from '../../scripts/chromium.js';
import { builtAddIn } from './built.js';
import { Excel } from './excel.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const review = JSON.parse(readFileSync(join(root, 'packages/cli/samples/application.json'), 'utf8')) as {
  readonly institution: { readonly name: string };
  readonly unit: string;
  readonly appraisers: readonly { readonly name: string; readonly major: string }[];
};

let browser: Browser;
let excel: Excel;
let frame: Frame;

beforeAll(async () => {
  browser = await openBrowser();
  excel = await Excel.open({ browser, ...(await builtAddIn()) });
  ({ frame } = excel);
});

afterAll(async () => {
  await excel.close();
  await browser.close();
});

interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

/** What a reviewer has to type to make of a blank scoresheet that of a review. */
const typedFor = (workbook: Workbook): readonly Typed[] =>
  workbook.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([row, columns]) =>
      [...columns].flatMap(([column, { value, formula, style }]) =>
        value !== undefined && formula === undefined && workbook.styles[style ?? '']?.unlocked === true
          ? [{ sheet: name, row, column, value }]
          : [],
      ),
    ),
  );

/** What the sample leaves open: the day of signing, that a list is whole, points that are only suggested. */
const lastCells: readonly Typed[] = [
  { sheet: '封面', row: 15, column: 3, value: 46_347 },
  { sheet: '技术文件', row: 3, column: 3, value: '是' },
  { sheet: '选配仪器', row: 4, column: 3, value: '是' },
];

const fill = async (cells: readonly Typed[]): Promise<void> => {
  const [last, ...others] = cells.toReversed();
  for (const { sheet, row, column, value } of others) excel.book.type(excel.book.find(sheet)!, row, column, value);
  if (last !== undefined) await excel.type(last.sheet, last.row, last.column, last.value);
};

/** Steps of one journey, in this order. */
describe('a reviewer with the add-in in Excel', () => {
  it('presses New, and the pane comes', async () => {
    await frame.getByRole('tablist').waitFor();
    await excel.press('showNew');
    await frame.getByRole('button', { name: '插入评分表' }).waitFor();
    expect(excel.shown).toEqual(['Visible']);
  });

  it('fills in the form, and has a scoresheet beside what was there', async () => {
    await frame.getByLabel('机构名称').fill(review.institution.name);
    await frame.getByLabel('评审的鉴定事项或执业类别').selectOption(review.unit);
    const people = review.appraisers.map(({ name, major }) => `${name}，${major}`);
    await frame.getByLabel('鉴定人名单').fill(people.join('\n'));
    await frame.getByRole('button', { name: '插入评分表' }).click();
    await expect.poll(() => excel.book.sheets.length, { timeout: 60_000 }).toBeGreaterThan(16);
    const sheets = excel.book.sheets.map(({ name }) => name);
    expect(sheets.slice(0, 2)).toEqual(['Sheet1', '封面']);
    expect(sheets).toContain('表二-04');
    await expect.poll(() => excel.book.find('封面')?.isProtected, { timeout: 60_000 }).toBe(true);
  });

  it('sees what is missing, and a click goes to the cell', async () => {
    await excel.press('showCheck');
    const finding = frame.getByRole('button', { name: /^C11 专家编号/ });
    await finding.waitFor({ timeout: 60_000 });
    excel.book.selected = undefined;
    await finding.click();
    await expect.poll(() => excel.book.selected).toMatchObject({ sheet: '封面', top: 11, left: 3 });
  });

  it('types what the review holds, and sees the points', async () => {
    await fill([...typedFor(writeScoresheet(review)), ...lastCells]);
    await frame.getByRole('tab', { name: '计分' }).click();
    await frame.getByText('92.5').first().waitFor({ timeout: 60_000 });
  });

  it('reads why a cell counts what it does', async () => {
    await excel.press('showExplain');
    await excel.select('鉴定人', 5, 12);
    await frame.getByRole('tabpanel', { name: '解释' }).getByText('示例甲').first().waitFor({ timeout: 60_000 });
  });

  it('saves it, and envscore validate finds nothing to mend', () => {
    const file = writeXlsx(excel.book.workbook());
    expect(checkFile('评分表.xlsx', file).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'envscore-'));
    try {
      writeFileSync(join(folder, '评分表.xlsx'), file);
      const { status, stdout } = spawnSync('node', [join(root, 'packages/cli/bin/envscore.js'), 'validate', folder], {
        encoding: 'utf8',
      });
      expect(stdout).toContain('评分表.xlsx');
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('combines the panel’s three scoresheets beside it, and leaves the workbook alone', async () => {
    const files = [8, 9, 4].map((points, index) => {
      const expert = { number: index + 1, name: `示例专家${index + 1}`, library: 'national' };
      const facts = institutionFacts({ quality: { allAbilities: false, points } });
      const buffer = Buffer.from(writeXlsx(writeScoresheet(reviewOf({ expert, facts }))));
      return { name: `专家${index + 1}.xlsx`, mimeType: '', buffer };
    });
    const before = writeXlsx(excel.book.workbook());
    await frame.getByRole('tab', { name: '合并' }).click();
    await frame.locator('input[name=panel-files]').setInputFiles(files);
    // 70, 71 and 66: 69
    await frame.getByText('总分距最低要求 70 分还差 1 分').waitFor({ timeout: 60_000 });
    expect(Buffer.from(writeXlsx(excel.book.workbook())).equals(before)).toBe(true);
  });

  it('is warned above the scoresheet from registers that were chosen: of a name, whose number is to be checked', async () => {
    const [institution, ...others] = registers.institutions;
    const named = { ...registers, institutions: [{ ...institution, name: review.institution.name }, ...others] };
    const buffer = Buffer.from(writeXlsx(registersWorkbook(named)));
    await frame.getByRole('tab', { name: '登记册' }).click();
    await frame.getByLabel('截至日期').fill('2026-11-21');
    await frame.locator('input[name=registers-files]').setInputFiles({ name: '江西.xlsx', mimeType: '', buffer });
    await frame.getByRole('heading', { name: '警示 2' }).waitFor({ timeout: 60_000 });
    await frame.getByRole('tab', { name: '计分' }).click();
    const strip = frame.getByRole('group', { name: '与黑名单上的同名，请核对证号' });
    await strip.getByText(`${review.institution.name}（证号 赣001）`).waitFor();
  });

  it('opens registers, and a finding leads to its row', async () => {
    excel.book.open(registersWorkbook(registers));
    await frame.getByRole('tab', { name: '登记册' }).click();
    await frame.getByRole('button', { name: '检查当前工作簿' }).click();
    const finding = frame.getByRole('button', { name: /另一司法鉴定所（虚构）（赣002）.*2026-10/ });
    await finding.waitFor({ timeout: 60_000 });
    excel.book.selected = undefined;
    await finding.click();
    await expect.poll(() => excel.book.selected).toMatchObject({ sheet: '鉴定机构', top: 5, left: 1 });
  });

  it('has asked nobody but Excel, and broken no rule of the page', () => {
    expect(excel.foreign).toEqual([]);
    expect(excel.complaints).toEqual([]);
    expect(excel.untaught).toEqual([]);
  });

  it('has left one handler an event', () => {
    expect(excel.handlers).toBeLessThanOrEqual(5);
  });
});
