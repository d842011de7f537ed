// How long the grid takes to be seen, and how much code, beside a bare page with the same grid as it comes: `npm run bench:workbench`.
import { gzipSync } from 'node:zlib';
import { newReview, writeScoresheet, writeXlsx } from '@envscore/scoresheet';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../../../scripts/chromium.js';
import { bundleOf, inPackage } from '../bundle.js';

const rounds = 5;
/** Of the time of the bare page, and of its code. */
const slowest = 1;
const most = 0.9;
/** Milliseconds. */
const longest = 100;

const scoresheet = (people: number): Uint8Array =>
  writeXlsx(
    writeScoresheet(
      newReview({
        institution: '某环境科学研究院',
        unit: '04',
        appraisers: Array.from({ length: people }, (_, place) => ({ name: `鉴定人${place + 1}` })),
      }),
    ),
  );

const file = scoresheet(3);

const packed = Buffer.from(file).toString('base64');
const unpacked = `Uint8Array.from(atob(given), (one) => one.charCodeAt(0))`;

const contestants = {
  /** Makes what the bare page is given. */
  ready: {
    entry: `import { readModel } from '@envscore/scoresheet';
      import { gridWorkbook } from '../../../src/grid/opening/workbook.ts';
      window.ready = JSON.stringify(gridWorkbook(readModel(${unpacked}), 'workbook', '评分表'));`,
    isLean: true,
  },
  bare: {
    entry: `import { openBare } from './bare.ts';
      await openBare(document.getElementById('grid'), JSON.parse(given));`,
    isLean: false,
  },
  ours: {
    entry: `import { openGrid } from '../../../src/grid/open-grid.ts';
      await openGrid(document.getElementById('grid'), ${unpacked}, { name: '评分表', language: 'zh', today: () => '2026-11-21' });`,
    isLean: true,
  },
  /** Types into a book of sixty people, again and again. */
  typing: {
    entry: `import { ICommandService } from '@univerjs/core';
      import { mountGrid } from '../../../src/grid/open-grid.ts';
      const { grid, injector, workbook } = await mountGrid(document.getElementById('grid'), ${unpacked}, { name: '评分表', language: 'zh', today: () => '2026-11-21' });
      const commands = injector.get(ICommandService);
      const at = { startRow: 4, endRow: 4, startColumn: 10, endColumn: 10 };
      const subUnitId = workbook().getSheetBySheetName('鉴定人').getSheetId();
      const took = [];
      for (let time = 0; time < 25; time += 1) {
        const from = performance.now();
        await commands.executeCommand('sheet.command.set-range-values', { unitId: 'workbook', subUnitId, range: at, value: { v: time % 12 } });
        await Promise.resolve();
        took.push(performance.now() - from);
        await new Promise((done) => setTimeout(done, 200));
      }
      window.ready = String(took.sort((one, other) => one - other)[12]);`,
    isLean: true,
  },
};

type Name = keyof typeof contestants;

const seen = `
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  window.seenAfter = performance.now();`;

const built = async (name: Name) => {
  const { entry, isLean } = contestants[name];
  return bundleOf({ contents: entry + seen, resolveDir: inPackage('test/grid/bench'), isLean });
};

/** Milliseconds from the beginning of a fresh page until the grid is painted, and the scripts that it asked for. */
async function race(browser: Browser, given: string, files: ReadonlyMap<string, string>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const asked: string[] = [];
  await page.addInitScript(`globalThis.given = ${JSON.stringify(given)}`);
  await page.route('**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const body = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/page.css"><style>html,body{margin:0;height:100%}#grid{height:100vh}</style><div id="grid"></div><script type="module" src="/page.js"></script>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    const body = files.get(pathname) ?? '';
    if (pathname.endsWith('.js')) asked.push(body);
    return route.fulfill({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  });
  await page.goto('http://bench.test/');
  await page.waitForFunction(() => 'seenAfter' in window, undefined, { timeout: 120_000 });
  const [time, ready] = await page.evaluate(() => [
    Number(Reflect.get(window, 'seenAfter')),
    String(Reflect.get(window, 'ready')),
  ]);
  await context.close();
  return { time, ready, asked };
}

const bytesOf = (scripts: readonly string[]): number =>
  scripts.reduce((sum, script) => sum + Buffer.byteLength(script), 0);
const compressedOf = (scripts: readonly string[]): number =>
  scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;
const kilo = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

const browser = await openBrowser();
const files = { bare: await built('bare'), ours: await built('ours') };
const { ready } = await race(browser, packed, await built('ready'));
const given = { bare: ready, ours: packed };
const runs: Record<'bare' | 'ours', Awaited<ReturnType<typeof race>>[]> = { bare: [], ours: [] };
for (let round = 0; round <= rounds; round += 1) {
  for (const name of round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
    const run = await race(browser, given[name], files[name]);
    // The first of each warms the browser up.
    if (round > 0) runs[name].push(run);
  }
}
const sixty = Buffer.from(scoresheet(60)).toString('base64');
const typing = Number((await race(browser, sixty, await built('typing'))).ready);
await browser.close();
const totals = { bare: { raw: 0, gzip: 0 }, ours: { raw: 0, gzip: 0 } };
for (const name of ['bare', 'ours'] as const) {
  const scripts = runs[name].at(-1)?.asked ?? [];
  totals[name] = { raw: bytesOf(scripts), gzip: compressedOf(scripts) };
  const time = Math.round(median(runs[name].map((run) => run.time)));
  console.log(`${name}: ${time} ms, ${kilo(totals[name].raw)}, ${kilo(totals[name].gzip)} compressed`);
}
const ratios = [
  ['painted', median(runs.ours.map(({ time }, place) => time / (runs.bare[place]?.time ?? 0))), slowest],
  ['code', totals.ours.raw / totals.bare.raw, most],
  ['code, compressed', totals.ours.gzip / totals.bare.gzip, most],
] as const;
for (const [what, ratio, target] of ratios)
  console.log(`${what}: ${ratio.toFixed(2)} of the bare page (at most ${target})`);
console.log(`points after typing, sixty appraisers: ${Math.round(typing)} ms (at most ${longest})`);
if (ratios.some(([, ratio, target]) => !(ratio <= target)) || !(typing <= longest)) process.exitCode = 1;
