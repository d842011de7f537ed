import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { native } from './native.js';

const [contestant = '', folder = ''] = process.argv.slice(2);
const names = readdirSync(folder);
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

const contestants: Record<string, () => Promise<number>> = {
  async check() {
    const { checkingRegisters } = await import('@envscore/scoresheet');
    const checking = checkingRegisters({ asOf: '2026-03-31', reading: native });
    for (const name of names) checking.add({ name, bytes: bytesOf(name) });
    return checking.end().files.reduce((sum, { rows }) => sum + rows, 0);
  },

  async SheetJS() {
    const { read, utils } = await import('xlsx');
    let rows = 0;
    for (const name of names) {
      const { Sheets } = read(bytesOf(name), { dense: true, cellFormula: false, cellHTML: false, cellText: false });
      for (const sheet of Object.values(Sheets)) rows += utils.decode_range(sheet['!ref'] ?? 'A1').e.r + 1;
    }
    return rows;
  },
};

const start = performance.now();
const rows = await contestants[contestant]?.();
const seconds = (performance.now() - start) / 1000;
// Kilobytes everywhere.
const mebibytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, mebibytes, rows }));
