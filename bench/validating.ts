import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { filledDay } from './filled-day.js';
import { median } from './race.js';

const many = 1000;
const rounds = 7;
const mostMegabytes = 400;
const leastShare = 0.95;

const programs = {
  validate: [fileURLToPath(new URL('../../packages/cli/bin/envscore.js', import.meta.url)), 'validate'],
  scan: [fileURLToPath(new URL('./scan-all.js', import.meta.url))],
};

interface Ran {
  readonly seconds: number;
  /** The most memory that the process and all its workers had at a time. */
  readonly megabytes: number;
}

async function run(program: keyof typeof programs, folder: string, cores: 'one' | 'all'): Promise<Ran> {
  const start = performance.now();
  const command = [process.execPath, ...programs[program], folder];
  const [file = '', ...args] = cores === 'one' ? ['taskset', '--cpu-list', '0', ...command] : command;
  const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes = 0;
  const watch = setInterval(() => {
    const [, peak = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8')) ?? [];
    megabytes = Math.max(megabytes, Number(peak) / 1024);
  }, 50);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

/** Files of one content that differ all the same: each has a comment of its own behind its zip. */
function numbered(file: Uint8Array, number: number): Uint8Array {
  const comment = new TextEncoder().encode(String(number));
  const copy = new Uint8Array([...file, ...comment]);
  copy[file.length - 2] = comment.length;
  return copy;
}

const folder = mkdtempSync(join(tmpdir(), 'envscore-bench-'));
try {
  const day = filledDay();
  const [once45, thousand] = ['day', 'thousand'].map((name) => join(folder, name));
  if (once45 === undefined || thousand === undefined) throw new Error('no folders');
  for (const each of [once45, thousand]) mkdirSync(each);
  for (const { name, file } of day) writeFileSync(join(once45, name), file);
  for (let number = 0; number < many; number += 1) {
    const { file = new Uint8Array() } = day[number % day.length] ?? {};
    writeFileSync(join(thousand, `${number}.xlsx`), numbered(file, number));
  }

  const { seconds, megabytes } = await run('validate', thousand, 'all');
  console.log(
    `${many} scoresheets of 15: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most, all threads together`,
  );
  if (megabytes > mostMegabytes) process.exitCode = 1;

  // Round by round both programs, one core and all of them in turn: what slows the machine for a while slows all four.
  const gains: { readonly validate: number; readonly scan: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const gain = async (program: keyof typeof programs): Promise<number> => {
      const seconds = { one: 0, all: 0 };
      for (const cores of round % 2 === 0 ? (['one', 'all'] as const) : (['all', 'one'] as const)) {
        seconds[cores] = (await run(program, once45, cores)).seconds;
      }
      return seconds.one / seconds.all;
    };
    gains.push({ validate: await gain('validate'), scan: await gain('scan') });
  }
  const share = median(gains.map(({ validate, scan }) => validate / scan));
  const [validated, scanned] = (['validate', 'scan'] as const).map((program) =>
    median(gains.map((gain) => gain[program])).toFixed(2),
  );
  console.log(
    `a day of ${day.length}, on ${availableParallelism()} cores instead of one: ${validated} times as fast;` +
      ` workers that only scan ${scanned}; that is ${(100 * share).toFixed(0)} % of what they gain`,
  );
  if (share < leastShare) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
