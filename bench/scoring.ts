import { cpus } from 'node:os';
import { assertSheets, assertZenGivesGoldenPoints } from './agreement.js';
import { type Entry, type Race, median, race, ratio } from './race.js';
import { sheets } from './sheets.js';

const coreToZodAtMost = 3;
const zenToCoreAtLeast = 15;

const together = 'zen, 32 at once';

function entriesOf({ name: sheet, zen }: (typeof sheets)[number]): Entry[] {
  const ours: Entry[] = [
    { sheet, contestant: 'zod' },
    { sheet, contestant: 'core' },
    { sheet, contestant: 'zod', mode: 'jitless' },
    { sheet, contestant: 'core', mode: 'jitless' },
  ];
  return zen ? [...ours, { sheet, contestant: 'zen' }, { sheet, contestant: together }] : ours;
}

const micro = (values: number[]): string => (values.length > 0 ? median(values).toFixed(1) : '');
const times = (value: number): string => (Number.isNaN(value) ? '' : `${value.toFixed(2)}×`);

function print(cells: string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(17))).join(''));
}

function printTables(samples: Race): void {
  console.log('\nµs a document, zod with code generation');
  print(['', 'zod', 'core', 'core/zod', 'zen', 'zen/core', together]);
  for (const { name } of sheets) {
    const [zod, core, zen] = [samples(name, 'zod'), samples(name, 'core'), samples(name, 'zen')];
    const [coreToZod, zenToCore] = [ratio(core, zod), ratio(zen, core)];
    print([
      name,
      micro(zod),
      micro(core),
      times(coreToZod),
      micro(zen),
      times(zenToCore),
      micro(samples(name, together)),
    ]);
  }
  console.log('\nµs a document, zod jitless, as under a strict CSP');
  print(['', 'zod', 'core', 'core/zod']);
  for (const { name } of sheets) {
    const [zod, core] = [samples(name, 'zod', 'jitless'), samples(name, 'core', 'jitless')];
    print([name, micro(zod), micro(core), times(ratio(core, zod))]);
  }
}

function judge(text: string, met: boolean): void {
  console.log(`${met ? 'met   ' : 'MISSED'} ${text}`);
  if (!met) process.exitCode = 1;
}

function judgeTargets(samples: Race): void {
  for (const { name } of sheets.filter(({ errors }) => errors === 0)) {
    const found = ratio(samples(name, 'core'), samples(name, 'zod'));
    judge(`${name}: core/zod ${times(found)}, at most ${coreToZodAtMost}×`, found <= coreToZodAtMost);
  }
  for (const { name } of sheets.filter(({ zen }) => zen)) {
    const found = ratio(samples(name, 'zen'), samples(name, 'core'));
    judge(`${name}: zen/core ${times(found)}, at least ${zenToCoreAtLeast}×`, found >= zenToCoreAtLeast);
  }
}

const agreed = await assertZenGivesGoldenPoints();
await assertSheets();
console.log(`zen gives the points of ${agreed} golden cases, and the core's points on the sheets timed here`);
console.log(`node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
const samples = await race(sheets.flatMap(entriesOf));
printTables(samples);
console.log('');
judgeTargets(samples);
