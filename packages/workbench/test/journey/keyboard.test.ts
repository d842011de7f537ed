import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button } from './browsing.js';
import { journeys } from './journeys.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { newcomer } = journeys();

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly unknown[] }[];
}

/** What axe finds grave on the page; the grid itself is another's work. */
const graveOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (context: unknown) => Promise<AxeResult> } }).axe.run({
      exclude: [['[data-u-comp]'], ['iframe']],
    }),
  );
  return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id }) => id);
};

describe('everybody', () => {
  test('gets through by keyboard alone, in both languages, and axe finds nothing serious', async () => {
    const page = await newcomer('served');
    const { keyboard } = page;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (text: string): Promise<void> => {
      for (let step = 0; step < 30; step += 1) {
        await keyboard.press('Tab');
        if ((await focused()).startsWith(text)) return;
      }
      throw new Error(`the keyboard does not come to ${text}`);
    };
    await page.getByLabel('您的姓名').waitFor();
    expect(await graveOn(page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('input[name=name]')?.focus());
    await keyboard.type('周一');
    await keyboard.press('Enter');
    await button(page, /新建评分表/).waitFor();
    expect(await graveOn(page)).toEqual([]);
    await tabTo('English');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Secretariat' }).waitFor();
    await tabTo('New scoresheet');
    await keyboard.press('Enter');
    await page.locator('input[name=institution]').waitFor();
    expect(await graveOn(page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('input[name=institution]')?.focus());
    await keyboard.type('Invented Institution');
    await keyboard.press('Tab');
    await keyboard.type('04');
    await keyboard.press('Tab');
    await keyboard.type('A. Person');
    await tabTo('Make the scoresheet');
    await keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('listitem').first().waitFor();
    expect(await graveOn(page)).toEqual([]);
    for (const where of ['day', 'desk', 'finish', 'about']) {
      await page.goto(new URL(`#/${where}`, page.url()).href);
      await page.locator('h1').waitFor();
      expect([where, ...(await graveOn(page))]).toEqual([where]);
    }
    await page.getByRole('rowheader', { name: 'Grid' }).waitFor();
    expect(await page.getByRole('table').textContent()).not.toContain('missing');
  });
});
