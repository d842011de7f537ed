import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  drop,
  enter,
  goTo,
  kept,
  makeScoresheet,
  nameBox,
  opened,
  pane,
  reviewIn,
  saved,
  status,
  typeFrom,
  typeNumber,
} from './browsing.js';
import { filled, filling, worth } from './filling.js';
import { journeys } from './journeys.js';
import { unreadable } from './unreadable.js';

const { newcomer, inScratch, envscore } = journeys();

/** Each of them by itself, dropped on what is open. */
async function refusesWhatCannotBeRead(page: Page, on?: string): Promise<void> {
  for (const { name, bytes, says } of unreadable) {
    await drop(page, [[name, bytes]], on);
    const told = page.getByRole('group', { name: `“${name}”打不开，没有改动任何内容` });
    await told.waitFor();
    expect([name, await told.textContent()]).toEqual([name, expect.stringContaining(says)]);
  }
}

/** What is filled in has its points, a fault is found and mended, and the file that is saved is in order. */
async function handsIn(page: Page): Promise<void> {
  const shows = (points: string): Promise<void> =>
    expect.poll(() => pane(page).textContent(), { timeout: 20_000 }).toContain(points);
  await shows(`${worth.institution}／100 分`);
  const points = await pane(page).textContent();
  expect(points).toContain(`${worth.composition}／20 分`);
  expect(points).toContain(`${worth.technical}／50 分`);
  expect(points).toContain(`${worth.laboratory}／30 分`);

  // Thirty points are no longer what the grade says.
  await typeFrom(page, ['鉴定人', 'M5', '30']);
  await pane(page).getByRole('tab', { name: '检查' }).click();
  const finding = pane(page)
    .getByRole('button', { name: /专业技术能力/ })
    .first();
  await finding.waitFor();
  await goTo(page, '封面', 'C11');
  await finding.click();
  await expect.poll(() => nameBox(page).inputValue()).toMatch(/^[LM]5$/);
  await pane(page).getByRole('tab', { name: '解释' }).click();
  await pane(page).getByText('0～19 一般，20～29 良好，30～35 优秀').first().waitFor();
  await typeFrom(page, ['鉴定人', 'M5', '26']);
  await pane(page).getByRole('tab', { name: '计分' }).click();
  await shows(`${worth.institution}／100 分`);

  await kept(page);
  const bytes = await saved(page);
  writeFileSync(inScratch('交.xlsx'), bytes);
  const { status: exit, stdout } = envscore('validate', '交.xlsx');
  expect([exit, stdout]).toEqual([0, expect.stringContaining('无误')]);
  await expect(status(page).textContent()).resolves.toBe('已自动保存');
  await page.reload();
  await opened(page);
  await shows(`${worth.institution}／100 分`);
  expect(reviewIn(await saved(page))).toEqual(reviewIn(bytes));
}

/** What the command has made, and what LibreOffice has saved, is opened, typed into and saved. */
async function opensOthers(page: Page): Promise<void> {
  const others = [
    ['命令.xlsx', readFileSync(inScratch('命令.xlsx'))],
    [
      '另一程序.xlsx',
      readFileSync(new URL('../../../scoresheet/test/fixtures/handled-scoresheet.libreoffice.xlsx', import.meta.url)),
    ],
  ] as const;
  for (const [name, file] of others) {
    await drop(page, [[name, file]]);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await opened(page);
    await typeNumber(page, '9');
    const after = reviewIn(await saved(page)) as { readonly expert?: object };
    const before = reviewIn(file) as { readonly expert?: object };
    expect(after).toEqual({ ...before, expert: { ...before.expert, number: 9 } });
  }
}

describe('the main journey', () => {
  beforeAll(() => {
    envscore('new', '--institution', '命令所建', '--unit', '04', '--appraisers', '2', '--out', '命令.xlsx');
  });

  test.each(['served', 'below', 'file'] as const)(
    'leads from an empty browser to a scoresheet that is handed in, and to others, with the page %s',
    async (place) => {
      const page = await newcomer(place);
      await makeScoresheet(page, '赵甲，环境科学');
      for (const typing of filling) await typeFrom(page, typing);
      await handsIn(page);
      await opensOthers(page);
    },
  );
});

test('what cannot be opened leaves the page and the open scoresheet as they are', async () => {
  const page = await newcomer('served');
  await refusesWhatCannotBeRead(page, 'main h1');
  await enter(page);
  await drop(page, [['收到的评分表.xlsx', filled]]);
  await opened(page);
  await refusesWhatCannotBeRead(page);
  await drop(
    page,
    unreadable.slice(0, 2).map(({ name, bytes }) => [name, bytes] as const),
  );
  await page.getByRole('group', { name: '一次打开一份评分表，没有改动任何内容' }).waitFor();
  expect(reviewIn(await saved(page))).toEqual(reviewIn(filled));
});
