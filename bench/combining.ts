import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { filledDay } from './filled-day.js';
import { median } from './race.js';

const rounds = 5;
const mostTimes = 1.5;
const expertsEach = 3;

const command = fileURLToPath(new URL('../../packages/cli/bin/envscore.js', import.meta.url));

/** Seconds that the command takes; a conclusion that is open is none of its business here. */
function run(cwd: string, ...args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${String(status)}`);
  return (performance.now() - start) / 1000;
}

const folder = mkdtempSync(join(tmpdir(), 'envscore-bench-'));
try {
  const day = filledDay();
  mkdirSync(join(folder, 'day'));
  for (const { name, file } of day) writeFileSync(join(folder, 'day', name), file);
  const papers = ['--out', 'panel.xlsx', '--opinion', 'opinion.docx', '--force'];
  const seconds: { readonly panel: number; readonly validate: number }[] = [];
  // In turn, each first in every other round: what slows the machine for a while slows both.
  for (let round = 0; round < rounds; round += 1) {
    const taken = { panel: 0, validate: 0 };
    for (const name of round % 2 === 0 ? (['panel', 'validate'] as const) : (['validate', 'panel'] as const))
      taken[name] = run(folder, name, 'day', ...(name === 'panel' ? papers : []));
    seconds.push(taken);
  }
  const opinions = readdirSync(folder).filter((name) => name.endsWith('.docx')).length;
  assert.equal(opinions, day.length / expertsEach);
  const times = median(seconds.map(({ panel, validate }) => panel / validate));
  const [combined, checked] = (['panel', 'validate'] as const).map((name) =>
    median(seconds.map((taken) => taken[name])).toFixed(1),
  );
  console.log(
    `a day of ${day.length}: combined with workbook and ${opinions} opinions ${combined} s, checked alone ${checked} s: ${times.toFixed(2)} times`,
  );
  if (times > mostTimes) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
