// Draws the add-in's icons from their SVG, in the sizes that Excel asks for. Needs Chromium on the PATH.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const assets = new URL('../packages/excel-addin/assets/', import.meta.url);
const svg = await readFile(new URL('icon.svg', assets), 'utf8');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const size of [16, 32, 64, 80]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html{background:none}body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: fileURLToPath(new URL(`icon-${size}.png`, assets)), omitBackground: true });
}
await browser.close();
