import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newReview, writeScoresheet, writeXlsx } from '@envscore/scoresheet';
import { afterAll } from 'vitest';
import { type Run, envscore, linesOf } from './envscore.js';

/** What a report tells of a file: its name, what became of it, the codes of what was found. */
export type Told = readonly [file: string, state: string, ...codes: string[]];

interface FileRecord {
  readonly kind: string;
  readonly file: string;
  readonly state: string;
  readonly sameAs?: string;
  readonly worth?: { readonly total?: number };
  readonly findings: readonly { readonly code: string; readonly found?: unknown }[];
}

export interface Validated extends Run {
  readonly files: readonly FileRecord[];
  readonly summary: Readonly<Record<string, unknown>> | undefined;
}

/** A folder of a test's own, holding these files; gone after the last test. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'envscore-validate-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

let reports = 0;

/** Validates these paths, seen from a folder; what is told is read from a report of lines. */
export async function validate(
  folder: string,
  args: readonly string[],
  setting: Parameters<typeof envscore>[2] = {},
): Promise<Validated> {
  reports += 1;
  const report = join(folder, `.report-${reports}.ndjson`);
  const run = await envscore(['validate', ...args, '--report', report], '', { cwd: folder, ...setting });
  const records = linesOf(readFileSync(report, 'utf8')).map((line) => JSON.parse(line) as FileRecord);
  return {
    ...run,
    files: records.filter(({ kind }) => kind === 'file'),
    summary: records.find(({ kind }) => kind === 'summary') as Readonly<Record<string, unknown>> | undefined,
  };
}

export const namesIn = ({ files }: Validated): readonly string[] => files.map(({ file }) => file);

export const toldIn = ({ files }: Validated): readonly Told[] =>
  files.map(({ file, state, findings }) => [file, state, ...findings.map(({ code }) => code)]);

/** A scoresheet with these facts in it, as an expert hands it in. */
export const scoresheetOf = (review: unknown): Buffer => Buffer.from(writeXlsx(writeScoresheet(review)));

/** A scoresheet that nobody has filled in. */
export const blankScoresheet = (expert = 1): Buffer =>
  scoresheetOf(
    newReview({
      institution: '青林环境损害司法鉴定所',
      unit: '04',
      appraisers: [{ name: '赵甲' }, { name: '钱乙' }],
      expert: { number: expert, name: '周一' },
      date: '2026-11-21',
    }),
  );

/** Code that Node runs in the command and in each of its workers before they begin. */
export const planted = (code: string): { readonly node: readonly string[] } => {
  const module = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    import { isMainThread } from 'node:worker_threads';
    const { open, link } = fs;
    const never = new Promise(() => undefined);
    ${code}
    syncBuiltinESMExports();`;
  return { node: ['--import', `data:text/javascript,${encodeURIComponent(module)}`] };
};
