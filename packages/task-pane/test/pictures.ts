// The pictures of the README, made anew: `npm run pictures`. With a folder, every view and state in both languages, light and dark.
import { planWorkbook, registersWorkbook, writeScoresheet, writeXlsx } from '@envscore/scoresheet';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../../scripts/chromium.js';
import { type Opening, bundle, mount, openPage } from './browser.js';
import { registers } from '../../scoresheet/test/registers/province.js';
import { institutionFacts, reviewOf } from '../../scoresheet/test/scoresheet/reviews.js';
import { plan } from './plan.js';

interface Scene extends Opening {
  readonly name: string;
  /** What happens in the workbook or the pane before the picture. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** What stands there when it is ready. */
  readonly until: string;
}

const clickCell =
  (name: string, row = 0) =>
  (page: Page) =>
    page.evaluate(([where, place]) => window.workbook.click(where, place), [name, row] as const);
const type = (name: string, row: number, value: string | number) => (page: Page) =>
  page.evaluate(
    ([where, place, what]) => {
      window.workbook.type(where, place, what);
    },
    [name, row, value] as const,
  );

const pickPlan = (given: unknown) => async (page: Page) => {
  await page.locator('input[value=plan]').check();
  const buffer = Buffer.from(writeXlsx(planWorkbook(given)));
  await page.locator('input[type=file]').setInputFiles({ name: '评审安排.xlsx', mimeType: '', buffer });
};

const dropPanel = (page: Page): Promise<void> =>
  page.locator('input[name=panel-files]').setInputFiles(
    [8, 9, 4, 8].map((points, index) => {
      const review = reviewOf({
        expert: { number: Math.min(index + 1, 3), name: `示例专家${index + 1}`, library: 'national' },
        facts: institutionFacts({ quality: { allAbilities: false, points } }),
      });
      return { name: `专家${index + 1}.xlsx`, mimeType: '', buffer: Buffer.from(writeXlsx(writeScoresheet(review))) };
    }),
  );

const asOf = (page: Page): Promise<void> => page.locator('input[name=as-of]').fill('2026-11-21');

const readme: readonly Scene[] = [
  { name: 'score', until: 'section li' },
  {
    name: 'check',
    view: 'check',
    act: type('env.institution.maintenance.grade', 0, '良好'),
    until: 'section:nth-of-type(3)',
  },
  { name: 'explain', view: 'explain', act: clickCell('env.appraisers.A6', 1), until: 'blockquote' },
];

const others: readonly Scene[] = [
  { name: 'explain-grades', view: 'explain', act: clickCell('env.appraisers.expertise.points'), until: 'blockquote' },
  {
    name: 'check-repair',
    view: 'check',
    act: async (page) => {
      await type('env.appraisers.A3', 0, 1)(page);
      await page.getByRole('button', { name: /^(恢复公式|Restore formulas)$/ }).click();
    },
    until: '[role=group] button',
  },
  {
    name: 'score-appraiser',
    act: (page) => page.locator('select').selectOption({ index: 3 }),
    until: 'section li',
  },
  { name: 'explain-bands', view: 'explain', act: clickCell('env.appraisers.years'), until: 'blockquote' },
  { name: 'explain-parts', view: 'explain', act: clickCell('env.institution.I7'), until: 'blockquote' },
  { name: 'explain-mean', view: 'explain', act: clickCell('env.institution.I5'), until: 'blockquote' },
  { name: 'explain-missing', view: 'explain', act: clickCell('env.appraisers.years', 2), until: 'blockquote' },
  { name: 'explain-person', view: 'explain', act: clickCell('env.appraisers.name', 1), until: 'section li' },
  { name: 'explain-nobody', view: 'explain', act: clickCell('env.publications.title', 20), until: 'section p' },
  { name: 'explain-nothing', view: 'explain', until: '[role=group]' },
  { name: 'panel', what: 'empty', view: 'panel', until: 'button' },
  { name: 'panel-combined', what: 'empty', view: 'panel', act: dropPanel, until: 'table' },
  { name: 'registers-waiting', what: 'empty', view: 'registers', until: '[role=tabpanel] button' },
  { name: 'registers', what: 'registers', view: 'registers', act: asOf, until: 'table' },
  {
    name: 'registers-warned',
    view: 'registers',
    act: async (page) => {
      await asOf(page);
      const buffer = Buffer.from(writeXlsx(registersWorkbook(registers)));
      const chosen = { name: '江西登记册.xlsx', mimeType: '', buffer };
      await page.locator('input[name=registers-files]').setInputFiles(chosen);
      await page.locator('table').waitFor();
      await page.locator('[role=tab]').first().click();
    },
    until: '[role=group]',
  },
  { name: 'new', what: 'empty', view: 'new', until: 'form' },
  {
    name: 'new-errors',
    what: 'empty',
    view: 'new',
    act: (page) => page.locator('[type=submit]').click(),
    until: '[role=alert]',
  },
  { name: 'new-plan', what: 'empty', view: 'new', act: pickPlan(plan), until: '.fui-Button' },
  {
    name: 'new-plan-errors',
    what: 'empty',
    view: 'new',
    act: pickPlan({ ...plan, panels: plan.panels.slice(1) }),
    until: 'section li',
  },
  { name: 'new-taken', view: 'new', until: '[role=group]' },
  { name: 'state-other', what: 'empty', until: '[role=group]' },
  { name: 'state-plan', what: 'plan', until: '[role=group]' },
  { name: 'state-layout', act: type('env.review.layout', 0, 2), until: '[role=group]' },
  {
    name: 'state-damaged',
    act: (page) =>
      page.evaluate(() => {
        window.workbook.deleteSheet('封面');
      }),
    until: '[role=group]',
  },
  {
    name: 'state-editing',
    act: async (page) => {
      await page.locator('section li').first().waitFor();
      await page.evaluate(() => {
        window.workbook.refuse('editing');
        window.workbook.type('env.review.institution.name', 0, '新名称');
      });
    },
    until: '[role=group]',
  },
];

const looks = [
  { language: 'zh', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
  { language: 'zh', colorScheme: 'dark' },
  { language: 'en', colorScheme: 'light' },
] as const;

const browser = await openBrowser();
const page = await openPage(browser, await bundle());

async function shoot({ name, act, until, ...opening }: Scene, path: string): Promise<void> {
  await mount(page, opening);
  await act?.(page);
  await page.locator(until).first().waitFor();
  // Findings come after the points.
  await page
    .waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '', undefined, {
      timeout: 1_500,
    })
    .catch(() => undefined);
  await page.screenshot({ path: join(path, `pane-${name}.png`), fullPage: true });
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  const images = fileURLToPath(new URL('../../../docs/images', import.meta.url));
  for (const scene of readme) await shoot(scene, images);
} else {
  for (const { language, colorScheme } of looks) {
    const path = join(folder, `${language}-${colorScheme}`);
    await mkdir(path, { recursive: true });
    await page.emulateMedia({ colorScheme });
    for (const scene of [...readme, ...others]) await shoot({ ...scene, language }, path);
  }
}
await browser.close();
