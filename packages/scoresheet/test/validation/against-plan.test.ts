import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/plan/read.js';
import { workbooksOf } from '../../src/plan/workbooks.js';
import { planWorkbook } from '../../src/plan/write.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import { checkAgainstPlan } from '../../src/validation/against-plan.js';
import { checkFile } from '../../src/validation/check-file.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { plan } from '../plan/plan.js';
import { changed, handedOut, held, planFaults } from './plan-faults.js';
import { line } from './planting.js';

describe('a day’s files against its plan', () => {
  it.each(planFaults.map((fault) => [fault.name, fault] as const))('with %s: just that is told', (_, fault) => {
    expect(held(changed(fault.cells, fault.institution)).told).toEqual([fault.told]);
  });

  it('says of a second workbook of one expert which came before', () => {
    const first = handedOut(1, '06', 2);
    expect(held(first, changed([['封面!C13', '国家库']])).told).toEqual([[], ['封面!C11 duplicate-submission 1.xlsx']]);
  });

  it('says of a workbook that somebody made otherwise what it was made with', () => {
    const [planned] = workbooksOf(plan).filter(({ name }) => name.includes('_06') && name.startsWith('01_'));
    const made = (changes: Readonly<Record<string, unknown>>): Uint8Array => {
      const review = { ...planned?.review, ...changes };
      return writeXlsx(writeScoresheet(review, shapeOf(review)));
    };
    expect(held(made({ policy: { D1: 0 } })).told).toEqual([['封面!C26 other-policy D1=0 → D1=0.5']]);
    expect(held(made({ policy: undefined })).told).toEqual([['封面!C26 other-policy → D1=0.5']]);
    expect(held(made({ declared: undefined })).told).toEqual([['missing-sheet → 申报']]);
    expect(held(made({ unit: '05' })).told).toEqual([['封面!C6 unit-not-planned 05 → 04、06']]);
    expect(held(made({})).told).toEqual([[]]);
  });

  it('does not compare with a declaration that somebody has altered', () => {
    const file = checkFile('1.xlsx', changed([['申报!G16', 9]]));
    expect(file.findings.map(({ code }) => code)).toContain('differs-from-declared');
    const [checked] = checkAgainstPlan(readPlan(readXlsx(writeXlsx(planWorkbook(plan)))), [file]).files;
    expect(checked?.findings.map(({ code }) => code)).not.toContain('differs-from-declared');
  });

  it('still compares what somebody has altered with what was declared, and all the rest', () => {
    const file = checkFile(
      '1.xlsx',
      changed([
        ['申报!G16', 9],
        ['鉴定人!K5', 6],
        ['鉴定人!K6', 7],
      ]),
    );
    const [checked] = checkAgainstPlan(readPlan(readXlsx(writeXlsx(planWorkbook(plan)))), [file]).files;
    const told = checked?.findings.filter(({ code }) => code === 'differs-from-declared').map(line);
    expect(told).toEqual(['鉴定人!K5 differs-from-declared 6 → 9', '鉴定人!K6 differs-from-declared 7 → 6']);
  });

  it('knows who is still missing what', () => {
    const { missing } = held(handedOut(1, '04', 1), handedOut(1, '06', 2), handedOut(2, '06', 3));
    expect(missing[0]).toEqual({
      file: '01_青林_04土壤与地下水环境损害鉴定_专家02.xlsx',
      institution: '青林环境损害司法鉴定所',
      unit: '04',
      expert: { number: 2, name: '吴二', library: 'provincial' },
    });
    expect(missing.map(({ institution, unit, expert }) => `${institution} ${unit} ${expert.name}`)).toEqual([
      '青林环境损害司法鉴定所 04 吴二',
      '青林环境损害司法鉴定所 04 郑三',
      '青林环境损害司法鉴定所 06 王四',
      '青林环境损害司法鉴定所 06 郑三',
      '某大学司法鉴定中心 06 王四',
      '某大学司法鉴定中心 06 吴二',
    ]);
  });

  it('misses a workbook that came and cannot be read', () => {
    const { missing } = held(handedOut(1, '04', 1).subarray(0, 5000));
    expect(missing.map(({ file }) => file)).toContain('01_青林_04土壤与地下水环境损害鉴定_专家01.xlsx');
  });
});

it('a plan full of names of what every object has is a plan like others', () => {
  const hostile = JSON.parse(
    JSON.stringify(plan)
      .replaceAll('青林环境损害司法鉴定所', '__proto__')
      .replaceAll('赵甲', 'constructor')
      .replaceAll('吴二', 'toString')
      .replaceAll('水文地质学', 'valueOf'),
  ) as typeof plan;
  const read = readPlan(readXlsx(writeXlsx(planWorkbook(hostile))));
  const made = workbooksOf(read.plan);
  const files = made.map(({ name, workbook }) => checkFile(name, writeXlsx(workbook())));
  const against = checkAgainstPlan(read, files);
  expect(against.missing).toEqual([]);
  expect(against.files.map(({ findings }) => findings)).toEqual(files.map(({ findings }) => findings));
  expect(files[0]?.scoresheet?.submission.institution).toBe('__proto__');
});
