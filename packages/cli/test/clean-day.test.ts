import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planWorkbook, writeXlsx } from '@envscore/scoresheet';
import { expect, it } from 'vitest';
import { dayOf, plannedDay } from '../../../bench/day.js';
import { judged } from '../../../bench/judged.js';
import { envscore } from './envscore.js';
import { folderOf, scoresheetOf, validate } from './validate.js';

/** A real day's size: fifteen institutions with nine appraisers each, but three of them with eight. */
function realDay() {
  const day = dayOf({ appraisersEach: 9, isClean: true });
  const isThere = ({ applicant, number }: { readonly applicant: number; readonly number: number }): boolean =>
    number < 9 || applicant > 3;
  const isTheirs = (row: Readonly<Record<string, unknown>>): boolean =>
    isThere({ applicant: Number(row['applicant']), number: Number(row['appraiser']) });
  return {
    ...day,
    appraisers: day.appraisers.filter(isThere),
    documents: day.documents.filter(isTheirs),
    publications: day.publications.filter(isTheirs),
  };
}

it('finds nothing in a clean day of fifteen institutions with 132 appraisers and forty-five scoresheets, and combines all of them', async () => {
  const day = realDay();
  expect(day.appraisers).toHaveLength(132);
  const scoresheets = plannedDay(day).flatMap(({ name, review }, place) =>
    review === undefined ? [] : [[`收回/${name}`, scoresheetOf(judged(review, place))] as const],
  );
  expect(scoresheets).toHaveLength(45);
  const folder = folderOf({
    '评审安排.xlsx': Buffer.from(writeXlsx(planWorkbook(day))),
    ...Object.fromEntries(scoresheets),
  });
  const run = await validate(folder, ['收回', '--plan', '评审安排.xlsx']);
  expect(run.exit).toBe(0);
  expect(run.files.flatMap(({ findings }) => findings)).toEqual([]);
  expect(run.files.map(({ state }) => state)).toEqual(scoresheets.map(() => 'clean'));
  expect(run.summary).toMatchObject({ plan: { missing: [] } });

  // The same day combined: fifteen panels of three, in whatever order the files are named.
  const combine = async (report: string, ...paths: readonly string[]): Promise<readonly Combined[]> => {
    const { stderr } = await envscore(['panel', ...paths, '--report', report], '', { cwd: folder });
    expect(stderr).toBe('');
    const { panels } = JSON.parse(readFileSync(join(folder, report), 'utf8')) as { panels: readonly Combined[] };
    return panels;
  };
  const panels = await combine('panel.json', '收回', '--plan', '评审安排.xlsx');
  expect(panels.map(({ experts, open, result }) => [experts.length, open, result.status])).toEqual(
    Array.from({ length: 15 }, () => [3, [], 'final']),
  );
  expect(panels.flatMap(({ result }) => result.appraisers)).toHaveLength(132);
  for (const { institution, experts, result } of panels) {
    const totals = experts.map(({ file }) => run.files.find((one) => one.file === file)?.worth?.total ?? NaN);
    const mean = totals.reduce((sum, total) => sum + total, 0) / 3;
    expect(Math.abs((result.total ?? NaN) - mean), institution).toBeLessThan(0.005 + 1e-9);
  }
  const backwards = scoresheets.map(([name]) => name).reverse();
  expect(await combine('back.json', ...backwards, '--plan', '评审安排.xlsx')).toEqual(panels);
}, 180_000);

interface Combined {
  readonly institution: string;
  readonly experts: readonly { readonly file: string }[];
  readonly open: readonly string[];
  readonly result: { readonly status: string; readonly total?: number; readonly appraisers: readonly unknown[] };
}
