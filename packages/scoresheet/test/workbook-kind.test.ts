import { expect, it } from 'vitest';
import { snapshotOf } from '../src/hosts/snapshot-of.js';
import { panelWorkbook } from '../src/panel/workbook/write.js';
import { planWorkbook } from '../src/plan/write.js';
import { registersWorkbook } from '../src/registers/write.js';
import { writeScoresheet } from '../src/scoresheet/write.js';
import type { Workbook } from '../src/workbook/workbook.js';
import { kindOfWorkbook } from '../src/workbook-kind.js';

const scoresheet = writeScoresheet({ kind: 'review', unit: '04', appraisers: [{ id: 1 }] });
const withoutCover: Workbook = {
  ...scoresheet,
  sheets: scoresheet.sheets.filter(({ name }) => name !== '封面'),
  names: scoresheet.names.filter(({ at }) => at.sheet !== '封面'),
};
const nothing = { validation: { files: [], listed: 0, isPartial: false }, panels: [], otherRecords: [] };
const others: Workbook = {
  sheets: [{ name: '封面', cells: new Map() }],
  names: [{ name: 'environment', at: { sheet: '封面', top: 1, left: 1, bottom: 1, right: 1 } }],
  styles: {},
};

it.each([
  ['a scoresheet', scoresheet, 'scoresheet'],
  ['a plan', planWorkbook(), 'plan'],
  ['a panel workbook', panelWorkbook(nothing, { audience: 'internal', at: '' }), 'panel'],
  ['an applicant’s copy of one', panelWorkbook(nothing, { audience: 'applicant', at: '' }), 'panel'],
  ['a registers workbook', registersWorkbook(), 'registers'],
  ['a scoresheet whose cover was deleted', withoutCover, 'damaged'],
  ['somebody’s own workbook', others, 'other'],
])('tells %s', (_, workbook, kind) => {
  expect(kindOfWorkbook(snapshotOf(workbook))).toBe(kind);
});
