import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile, writeScoresheet, writeXlsx } from '@envscore/scoresheet';
import { plannedDay } from './day.js';
import { judged } from './judged.js';
import { median, race, ratio } from './race.js';

const contestants = ['scan', 'read', 'check', 'SheetJS', 'exceljs'];
/** A file of each scheme of majors, and of each matter of the day. */
const mostFiles = 12;

const folder = mkdtempSync(join(tmpdir(), 'envscore-bench-'));
try {
  const reviews = plannedDay().flatMap(({ review }, place) => (review === undefined ? [] : [judged(review, place)]));
  for (const [place, review] of reviews.slice(0, mostFiles).entries()) {
    const file = writeXlsx(writeScoresheet(review));
    assert.equal(checkFile('', file).scoresheet?.worth.status, 'final');
    writeFileSync(join(folder, `${String(place).padStart(2, '0')}.xlsx`), file);
  }
  const figures = await race(
    contestants.map((contestant) => ({ sheet: folder, contestant })),
    { worker: './reading-worker.js', args: [folder] },
  );
  const times = (contestant: string): number[] => figures(folder, contestant);
  console.log(`node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
  console.log(`scoresheets of 15 appraisers, filled: milliseconds a file (median), against the scan, against SheetJS`);
  for (const contestant of contestants) {
    const own = times(contestant);
    const [toScan, toSheetJS] = ['scan', 'SheetJS'].map((other) => ratio(own, times(other)).toFixed(2));
    const milliseconds = (median(own) / 1000).toFixed(1);
    console.log(
      `${contestant.padEnd(10)}${milliseconds.padStart(8)}${String(toScan).padStart(8)}${String(toSheetJS).padStart(8)}`,
    );
  }
  const missed = [
    { over: 'scan', most: 1.5 },
    { over: 'SheetJS', most: 0.5 },
  ].filter(({ over, most }) => ratio(times('check'), times(over)) > most);
  for (const { over, most } of missed) console.log(`check costs more than ${most} × ${over}`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
