import { planWorkbook, writeXlsx } from '@envscore/scoresheet';
import { expect, it } from 'vitest';
import { dayOf, plannedDay } from '../../../bench/day.js';
import { judged } from '../../../bench/judged.js';
import { folderOf, scoresheetOf, validate } from './validate.js';

it('finds nothing in a clean day of forty-five scoresheets, nobody is missing, and every one is final', async () => {
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
}, 180_000);
