import { readPlan } from '../../src/plan/read.js';
import { planWorkbook } from '../../src/plan/write.js';
import { workbooksOf } from '../../src/plan/workbooks.js';
import type { Scalar } from '../../src/formula/expression.js';
import { type MissingWorkbook, checkAgainstPlan } from '../../src/validation/against-plan.js';
import { checkFile } from '../../src/validation/check-file.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { plan } from '../plan/plan.js';
import { snapshotOf } from '../snapshot.js';
import { changing, line } from './planting.js';

const read = readPlan(snapshotOf(planWorkbook(plan)));

const made = new Map<string, Uint8Array>();

/** A workbook of the day as it was handed out: institution, unit, expert. */
export function handedOut(institution: number, unit: string, expert: number): Uint8Array {
  const key = `0${institution}_`;
  const planned = workbooksOf(plan).find(
    ({ name }) => name.startsWith(key) && name.includes(`_${unit}`) && name.includes(`专家0${expert}`),
  );
  if (planned === undefined) throw new Error(`no workbook of ${institution} for ${unit} and ${expert}`);
  const bytes = made.get(planned.name) ?? writeXlsx(planned.workbook());
  made.set(planned.name, bytes);
  return bytes;
}

interface Held {
  /** What the plan adds to each file's findings. */
  readonly told: readonly (readonly string[])[];
  readonly missing: readonly MissingWorkbook[];
}

export function held(...files: readonly Uint8Array[]): Held {
  const checked = files.map((bytes, index) => checkFile(`${index + 1}.xlsx`, bytes));
  const against = checkAgainstPlan(read, checked);
  const told = against.files.map(({ findings }, index) => {
    const before = new Set(checked[index]?.findings.map(line));
    return findings.map(line).filter((one) => !before.has(one));
  });
  return { told, missing: against.missing };
}

interface PlanFault {
  readonly name: string;
  /** The workbook that it is planted into, where it is another. */
  readonly institution?: 2;
  readonly cells: readonly (readonly [at: string, value: Scalar | undefined])[];
  readonly told: readonly string[];
}

/** Planted into the workbook of institution 1, unit 06, expert 2. */
export const planFaults: readonly PlanFault[] = [
  { name: 'nothing changed', cells: [], told: [] },
  {
    name: 'names written with other spaces, widths and dots',
    cells: [
      ['封面!C5', ' 青林环境损害司法鉴定所　'],
      ['封面!C12', '吴　二'],
      ['鉴定人!B5', '赵 甲'],
    ],
    told: [],
  },
  {
    name: 'an institution that nobody knows',
    cells: [['封面!C5', '青山环境损害司法鉴定所']],
    told: ['封面!C5 unknown-institution 青山环境损害司法鉴定所 → 青林环境损害司法鉴定所、某大学司法鉴定中心'],
  },
  {
    name: 'a unit that was altered, which the file itself is told: its expert is held to the unit that it was made for',
    cells: [['封面!C6', '04']],
    told: [],
  },
  {
    name: 'a unit that was altered to one that the institution does not apply for',
    cells: [['封面!C6', '05']],
    told: [],
  },
  {
    name: 'an expert of another panel',
    cells: [
      ['封面!C11', 1],
      ['封面!C12', '周一'],
    ],
    told: ['封面!C11 wrong-expert 1 → 4 王四、2 吴二、3 郑三'],
  },
  {
    name: 'an expert who has to stand aside',
    institution: 2,
    cells: [
      ['封面!C11', 1],
      ['封面!C12', '周一'],
    ],
    told: ['封面!C11 recused-expert 1'],
  },
  {
    name: 'the name of somebody else beside the number',
    cells: [['封面!C12', '王四']],
    told: ['封面!C12 renamed-expert 王四 → 吴二'],
  },
  {
    name: 'another day',
    cells: [['封面!C14', '2026-11-22']],
    told: ['封面!C14 other-date 2026-11-22 → 2026-11-21'],
  },
  {
    name: 'another scope',
    cells: [['封面!C7', '0601']],
    told: ['封面!C7 other-scope 0601'],
  },
  {
    name: 'an appraiser with another name',
    cells: [['鉴定人!B6', '钱丁']],
    told: ['鉴定人!B6 renamed-appraiser 钱丁 → 钱乙'],
  },
  {
    name: 'an appraiser with another number',
    cells: [['鉴定人!A6', 9]],
    told: ['鉴定人!B6 renumbered-appraiser 9 → 2'],
  },
  {
    name: 'somebody else in the roster',
    cells: [
      ['鉴定人!A6', 9],
      ['鉴定人!B6', '冯戊'],
    ],
    told: ['封面!C6 appraiser-missing → 2 钱乙', '鉴定人!B6 appraiser-not-planned 9 冯戊'],
  },
  {
    name: 'a declared fact changed on its locked sheet',
    cells: [['申报!G16', 9]],
    told: ['申报!G16 declared-altered 9 → 6'],
  },
];

export const changed = (cells: PlanFault['cells'], institution: 1 | 2 = 1): Uint8Array =>
  changing(handedOut(institution, '06', 2), ...cells);
