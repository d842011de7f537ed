import { openBrowser } from '../../scripts/chromium.js';
import { openFunctions } from './functions-page.js';

const calls = 5_000;

const browser = await openBrowser();
const page = await openFunctions(browser);
const times = await page.excel.frame.evaluate((count) => {
  const called = window.CustomFunctions._association.mappings['APPRAISER'];
  if (called === undefined) throw new Error('APPRAISER is not there');
  const measured: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const from = performance.now();
    for (let place = 0; place < count; place += 1) {
      // No two alike: what is remembered by its arguments would prove nothing.
      const facts = [['是', '是', '是', '否', '硕士', '副高级', place % 40, '良好', 27, 4, '是', '是', place % 7]];
      const documents = [
        ['国家技术导则', '国家或部委', 2, 4],
        [`土壤规程 ${place}`, '省级', 1, 3],
      ];
      called(facts, documents, [[`土壤损害基线研究 ${place}`, 'SCI', 1, 5]], null, {});
    }
    measured.push(performance.now() - from);
  }
  return measured;
}, calls);
console.log(
  `${calls} calls of APPRAISER, each time, in milliseconds: ${times.map((time) => time.toFixed(0)).join(', ')}`,
);
await page.excel.close();
await browser.close();
