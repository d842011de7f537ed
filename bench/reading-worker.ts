import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { native } from './native.js';
import { scan } from './scan.js';

type Run = (file: Uint8Array) => unknown;

const contestants: Record<string, () => Promise<Run>> = {
  scan: () => Promise.resolve(scan),

  async read() {
    const { readXlsx } = await import('@envscore/scoresheet');
    return (file) => readXlsx(file, native);
  },

  async check() {
    const { checkFile } = await import('@envscore/scoresheet');
    return (file) => checkFile('评分表.xlsx', file, native);
  },

  async SheetJS() {
    const { read } = await import('xlsx');
    return (file) => read(file);
  },

  async exceljs() {
    const { default: excel } = await import('exceljs');
    return (file) => new excel.Workbook().xlsx.load(Uint8Array.from(file).buffer);
  },
};

const [contestant = '', folder = ''] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => new Uint8Array(readFileSync(join(folder, name))));
const run = await contestants[contestant]?.();

async function time(calls: number): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) await run?.(files[call % files.length] ?? new Uint8Array());
  return ((performance.now() - start) * 1000) / calls;
}

process.on('message', (message) => {
  if (!Array.isArray(message) || run === undefined) throw new Error('an order is [folder, calls] for a contestant');
  void time(Number(message[1])).then((microseconds) => process.send?.(microseconds));
});
process.send?.('ready');
