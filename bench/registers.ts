import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { registersWorkbook, writeXlsx } from '@envscore/scoresheet';
import { provinceOf, tenYears } from './national.js';
import { median } from './race.js';

const rounds = 3;
const mostMebibytes = 500;

interface Figures {
  readonly seconds: number;
  readonly mebibytes: number;
  readonly rows: number;
}

const isFigures = (value: unknown): value is Figures =>
  typeof value === 'object' && value !== null && 'seconds' in value && 'mebibytes' in value && 'rows' in value;

const folder = mkdtempSync(join(tmpdir(), 'envscore-bench-'));
try {
  for (let place = 0; place < tenYears.provinces; place += 1)
    writeFileSync(
      join(folder, `${String(place + 1).padStart(2, '0')}.xlsx`),
      writeXlsx(registersWorkbook(provinceOf(tenYears, place))),
    );
  const worker = fileURLToPath(new URL('./registers-worker.js', import.meta.url));
  const run = (contestant: string): Figures => {
    const found: unknown = JSON.parse(
      execFileSync(process.execPath, [worker, contestant, folder], { encoding: 'utf8' }),
    );
    if (!isFigures(found)) throw new Error(`a contestant gave no figures: ${contestant}`);
    return found;
  };
  console.log(`node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
  console.log(`ten years of the country in ${tenYears.provinces} files: seconds (median), largest memory in MiB, rows`);
  const results = new Map<string, readonly Figures[]>();
  for (const contestant of ['check', 'SheetJS']) {
    const figures = Array.from({ length: rounds }, () => run(contestant));
    results.set(contestant, figures);
    const seconds = median(figures.map((one) => one.seconds)).toFixed(1);
    const largest = Math.max(...figures.map(({ mebibytes }) => mebibytes)).toFixed(0);
    console.log(
      `${contestant.padEnd(10)}${seconds.padStart(8)}${largest.padStart(8)}${String(figures[0]?.rows).padStart(10)}`,
    );
  }
  const largest = Math.max(...(results.get('check') ?? []).map(({ mebibytes }) => mebibytes));
  if (largest > mostMebibytes) {
    console.log(`checking takes more than ${mostMebibytes} MiB`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
