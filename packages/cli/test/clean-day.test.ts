import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planWorkbook, writeXlsx } from '@envscore/scoresheet';
import { expect, it } from 'vitest';
import { dayOf, plannedDay } from '../../../bench/day.js';
import { judged } from '../../../bench/judged.js';
import { envscore } from './envscore.js';
import { folderOf, scoresheetOf, validate } from './validate.js';

it('finds nothing in a clean day of forty-five scoresheets, nobody is missing, every one is final, and all are combined', async () => {
  const day = dayOf({ appraisersEach: 3, isClean: true });
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
  const backwards = scoresheets.map(([name]) => name).reverse();
  expect(await combine('back.json', ...backwards, '--plan', '评审安排.xlsx')).toEqual(panels);
}, 180_000);

interface Combined {
  readonly experts: readonly unknown[];
  readonly open: readonly string[];
  readonly result: { readonly status: string };
}
