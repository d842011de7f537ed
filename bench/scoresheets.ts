import { strict as assert } from 'node:assert';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { deflateRawSync } from 'node:zlib';
import { type PlannedFile, readScoresheet, readXlsx, writeXlsx } from '@envscore/scoresheet';
import { plannedDay } from './day.js';
import { shares } from './profile.js';
import { median } from './race.js';

const rounds = 3;

const phases = [
  { name: 'laying out and compiling', function: 'writeScoresheet', file: 'scoresheet/write.js' },
  { name: 'calculating', function: 'evaluate', file: 'formula/evaluate.js' },
  { name: 'XML', function: 'writeXlsx', file: 'xlsx/write.js' },
  { name: 'deflating', function: 'deflate', file: 'bench/dist/scoresheets.js' },
];

function deflate(content: Uint8Array): Uint8Array {
  return deflateRawSync(content);
}

const make = ({ workbook }: PlannedFile): Uint8Array => writeXlsx(workbook(), { deflate });

/** The scoresheets of the day, from the plan as a secretary hands it in; each is read back as it was planned. */
function dayOf(): readonly PlannedFile[] {
  const files = plannedDay().filter(({ review }) => review !== undefined);
  const [first] = files;
  assert(first !== undefined);
  assert.deepEqual(readScoresheet(readXlsx(make(first))).review, first.review);
  return files;
}

function printSize(file: PlannedFile): void {
  const cells = file
    .workbook()
    .sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((row) => [...row.values()]));
  const formulas = cells.filter(({ formula }) => formula !== undefined);
  let xml = 0;
  const bytes = writeXlsx(file.workbook(), {
    deflate: (content) => {
      xml += content.length;
      return deflate(content);
    },
  });
  console.log(
    `${cells.length} cells, ${formulas.length} of them formulas; ${xml} bytes of XML, ${bytes.length} packed`,
  );
}

const timed = (file: PlannedFile): number => {
  const start = performance.now();
  make(file);
  return performance.now() - start;
};

const files = dayOf();
console.log(`node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
console.log(`${files.length} scoresheets of a day`);
for (const file of files.slice(0, 1)) printSize(file);
for (let round = 1; round <= rounds; round += 1) {
  const before = process.cpuUsage();
  const times = files.map(timed);
  const { user, system } = process.cpuUsage(before);
  const day = times.reduce((sum, each) => sum + each, 0);
  // What other programs take away from this one is in the time that passes, not in the time that the processor works for it.
  const [each, work] = [median(times), (user + system) / 1000 / files.length].map((time) => time.toFixed(0));
  console.log(
    `round ${round}: ${each} ms each (median), ${(day / 1000).toFixed(1)} s the day; processor ${work} ms each`,
  );
}
const found = await shares(phases, () => {
  files.forEach(make);
});
for (const [phase, share] of [...found].sort(([, one], [, other]) => other - one)) {
  console.log(`${phase.padEnd(26)}${(100 * share).toFixed(0).padStart(3)} %`);
}
