import { newReview, shapeOf, writeScoresheet, writeXlsx } from '@envscore/scoresheet';
import { describe, expect, test } from 'vitest';
import {
  button,
  changing,
  downloaded,
  drop,
  enter,
  goTo,
  kept,
  makeScoresheet,
  numberIn,
  opened,
  saved,
  status,
  typeNumber,
} from './browsing.js';
import { journeys } from './journeys.js';

const { newcomer, another } = journeys();

describe.each(['below', 'file'] as const)('a newcomer, with the page %s', (place) => {
  test('makes a scoresheet, types, comes back, and has lost nothing; a second window writes over nothing', async () => {
    const page = await newcomer(place);
    await makeScoresheet(page, '赵甲，环境科学\n钱乙，生态学');
    await typeNumber(page, '3');
    await changing(page);
    await kept(page);
    await page.reload();
    await opened(page);
    expect(numberIn(await saved(page))).toBe(3);
    await expect(status(page).textContent()).resolves.toBe('已自动保存');
    if (place === 'file') return;
    const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const second = await another();
    await enter(second);
    await second.getByRole('link', { name }).click();
    await second.getByRole('group', { name: '这个文件正在另一个窗口里编辑' }).waitFor();
    await button(second, '仍然打开').click();
    await opened(second);
    const windows = [
      [page, 7],
      [second, 8],
    ] as const;
    for (const [window, number] of windows) {
      // A window behind another is drawn once a second.
      await window.bringToFront();
      await typeNumber(window, String(number));
      await changing(window);
      await kept(window);
    }
    await second.getByRole('group', { name: /另一个窗口也改了这个文件/ }).waitFor();
    expect(await second.getByRole('heading', { level: 1 }).textContent()).toBe(
      name.replace('.xlsx', '（另一窗口）.xlsx'),
    );
    for (const [window, number] of windows) {
      await window.bringToFront();
      expect(numberIn(await saved(window))).toBe(number);
    }
  });
});

const review = newReview({
  institution: '青林环境损害司法鉴定所',
  unit: '04',
  appraisers: [{ name: '赵甲', major: '环境科学' }],
  expert: { number: 1, name: '周一' },
});
const scoresheet = writeXlsx(writeScoresheet(review, shapeOf(review)));

describe('a document', () => {
  test('says when the disk is full, is kept as soon as there is room, and is cleared by whoever it belongs to', async () => {
    const page = await newcomer('served');
    await enter(page, '周一');
    await drop(page, [['收到的评分表.xlsx', scoresheet]]);
    await opened(page);
    await page.evaluate(() => {
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
      const full = (): never => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Object.defineProperty(IDBObjectStore.prototype, 'put', { ...put, value: full });
      Object.assign(window, {
        makeRoom: () => {
          Object.defineProperty(IDBObjectStore.prototype, 'put', put);
        },
      });
    });
    await typeNumber(page, '5');
    await page.getByRole('group', { name: /没有空间/ }).waitFor();
    const inFile = await downloaded(page, () =>
      page.getByRole('toolbar').getByRole('button', { name: '另存为' }).click(),
    );
    expect(numberIn(inFile)).toBe(5);
    // Whoever leaves and comes back in this window still has it.
    await button(page, '关闭').first().click();
    await page.getByRole('link', { name: '收到的评分表.xlsx' }).click();
    await opened(page);
    expect(numberIn(await saved(page))).toBe(5);
    await page.evaluate(() => {
      (window as unknown as { makeRoom: () => void }).makeRoom();
    });
    await typeNumber(page, '6');
    await kept(page);
    await page.reload();
    await opened(page);
    expect(numberIn(await saved(page))).toBe(6);

    // A shared computer shows everybody their own files, and clears them once a copy is saved.
    const other = await another();
    await enter(other, '吴二');
    await other.getByRole('heading', { name: '秘书处' }).waitFor();
    expect(await other.getByRole('link', { name: '收到的评分表.xlsx' }).count()).toBe(0);
    await page.bringToFront();
    await typeNumber(page, '4');
    await changing(page);
    await kept(page);
    await page.getByRole('link', { name: '结束并清除' }).click();
    const clear = button(page, '从这台电脑清除');
    expect(await clear.getAttribute('aria-disabled')).toBe('true');
    expect(numberIn(await downloaded(page, () => button(page, '存一份副本').click()))).toBe(4);
    await clear.click();
    await enter(page, '周一');
    await button(page, /新建评分表/).waitFor();
    expect(await page.getByRole('link', { name: '收到的评分表.xlsx' }).count()).toBe(0);
  });

  test('goes back into the file that it was opened from, with what is still being typed', async () => {
    const page = await newcomer('served', '', 'in place');
    await enter(page);
    await page.evaluate(async (content) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('收到的评分表.xlsx', { create: true });
      const writing = await handle.createWritable();
      await writing.write(Uint8Array.from(atob(content), (one) => one.charCodeAt(0)));
      await writing.close();
      Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
    }, Buffer.from(scoresheet).toString('base64'));
    await button(page, /打开评分表/).click();
    await opened(page);
    await goTo(page, '封面', 'C11');
    await page.keyboard.type('8');
    await button(page, '保存').click();
    await page.getByRole('group', { name: '已保存到“收到的评分表.xlsx”' }).waitFor();
    const inFile = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle('收到的评分表.xlsx')).getFile();
      return Array.from(new Uint8Array(await file.arrayBuffer()), (one) => String.fromCharCode(one)).join('');
    });
    expect(numberIn(Uint8Array.from(Buffer.from(inFile, 'latin1')))).toBe(8);
  });
});
