import { score } from '@envscore/rules-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../src/plan/read.js';
import { type PlannedFile, workbooksOf } from '../../src/plan/workbooks.js';
import { planWorkbook } from '../../src/plan/write.js';
import { readScoresheet } from '../../src/scoresheet/read.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { snapshotOf } from '../snapshot.js';
import { plan } from './plan.js';
import { filled, told } from './typing.js';

describe('a plan', () => {
  it('comes back from its workbook as it went in', () => {
    expect(readPlan(filled).plan).toEqual(plan);
  });

  it('shows names beside numbers, and a question mark where nobody has the number', () => {
    const changed = {
      ...plan,
      documents: [
        { applicant: 1, appraiser: 2 },
        { applicant: 2, appraiser: 2 },
      ],
    };
    const sheet = planWorkbook(changed).sheets.find(({ name }) => name === '技术文件');
    const shown = [5, 6, 7].map((row) => [2, 4].map((column) => sheet?.cells.get(row)?.get(column)?.value));
    expect(shown).toEqual([
      ['青林环境损害司法鉴定所', '钱乙'],
      ['某大学司法鉴定中心', '？'],
      ['', ''],
    ]);
  });

  it('keeps what it could not read as it was found, so that it can be put right in the workbook', () => {
    const wrong = { ...plan, date: '下周六', experts: [{ number: 1, name: '周一', library: '省里' }] };
    const read = readPlan(snapshotOf(planWorkbook(wrong)));
    expect(read.plan).toMatchObject({ date: '下周六', experts: [{ library: '省里' }] });
    expect(told(read)).toContain('专家!C5 unknown-word 省里');
  });

  it('has room for more rows than it was made with', () => {
    const experts = Array.from({ length: 90 }, (_, index) => ({
      number: index + 1,
      name: `专家${index}`,
      library: 'national',
    }));
    expect(readPlan(snapshotOf(planWorkbook({ ...plan, experts }))).plan['experts']).toEqual(experts);
  });
});

describe('the workbooks of a day', () => {
  let files: readonly PlannedFile[];
  beforeAll(() => {
    files = workbooksOf(plan);
  });

  it('are one for each expert and unit, and the papers to sign', () => {
    expect(files.map(({ name }) => name)).toEqual([
      '01_青林_04土壤与地下水环境损害鉴定_专家01.xlsx',
      '01_青林_04土壤与地下水环境损害鉴定_专家02.xlsx',
      '01_青林_04土壤与地下水环境损害鉴定_专家03.xlsx',
      '01_青林_06生态系统环境损害鉴定_专家04.xlsx',
      '01_青林_06生态系统环境损害鉴定_专家02.xlsx',
      '01_青林_06生态系统环境损害鉴定_专家03.xlsx',
      '02_某大学司法鉴定中心_06生态系统环境损害鉴定_专家04.xlsx',
      '02_某大学司法鉴定中心_06生态系统环境损害鉴定_专家02.xlsx',
      '02_某大学司法鉴定中心_06生态系统环境损害鉴定_专家03.xlsx',
      '签到与回避承诺.xlsx',
    ]);
  });

  const facts = {
    kind: 'appraiser',
    categories: ['0401'],
    degree: 'doctor',
    title: 'senior',
    years: 9,
    training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 1 },
    documents: [{ title: '损害评估导则', level: 'national', rank: 1 }],
    publications: [{ title: '土壤修复', type: 'sci', rank: 2, corresponding: true }],
  };
  const institution = {
    kind: 'institution',
    basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: false },
    accreditations: { cma: 'relevant', cnas: 'none', glp: 'none' },
    specialisedMajors: [{ major: '生态学', appraisers: 1 }],
    projects: [
      { title: '园区调查', level: 'provincial', role: 'lead', contract: true },
      { title: '湿地评估', level: 'municipal', role: 'join', opinionIssued: true, contract: true },
    ],
    instruments: {
      required: [{ name: '气相色谱仪', held: true }],
      optional: [{ name: '无人机', held: false }],
    },
  };
  const appraisers = [{ id: 1, name: '赵甲', major: '环境工程', facts }];

  it('hold what was declared for the unit, twice: as declared, and as what the expert starts from', () => {
    expect(files[0]?.review).toEqual({
      kind: 'review',
      layout: 1,
      edition: '2018',
      policy: { D1: 0.5 },
      date: '2026-11-21',
      institution: { name: '青林环境损害司法鉴定所' },
      unit: '04',
      scope: { only: ['0401', '0402'] },
      expert: { number: 1, name: '周一', library: 'national' },
      appraisers,
      facts: institution,
      declared: { appraisers, facts: institution },
    });
  });

  it('leave to other units what is theirs: people, categories, majors, projects, instruments', () => {
    const review = files[3]?.review as { appraisers: { id: number; facts: { categories?: string[] } }[] };
    expect(review.appraisers.map(({ id, facts: { categories } }) => [id, categories])).toEqual([
      [1, ['0601']],
      [2, undefined],
    ]);
    expect(files[3]?.review).toMatchObject({
      facts: {
        specialisedMajors: [{ major: '水文地质学' }, { major: '生态学' }],
        projects: [{ title: '湿地评估' }],
        instruments: { required: [{ name: '显微镜', held: false }, { name: '望远镜' }] },
      },
    });
  });

  it('say of an instrument neither yes nor no where the plan does not', () => {
    expect(files[6]?.review).toMatchObject({ facts: { instruments: { required: [{ held: true }, {}] } } });
    expect(JSON.stringify(files[6]?.review)).not.toContain('"name":"望远镜","held"');
  });

  it('are read back as they were filled, and nothing in them is wrong', () => {
    for (const file of files.slice(0, -1)) {
      const { review, misread } = readScoresheet(snapshotOf(file.workbook()));
      expect(misread).toEqual([]);
      expect(review).toEqual(file.review);
      expect(score(review)).toMatchObject({ kind: 'review', status: 'provisional' });
    }
  });

  it('give a category as unit the instruments of its matter too', () => {
    const changed = {
      ...plan,
      applications: [{ applicant: 1, unit: '0401', panel: 1 }],
      appraisers: [{ applicant: 1, number: 1, name: '赵甲', units: ['0401'] }],
      required: [
        { unit: '04', name: '气相色谱仪' },
        { unit: '0401', name: '钻机' },
        { unit: '0402', name: '水位计' },
      ],
    };
    const [first] = workbooksOf(changed);
    expect(first?.name).toBe('01_青林_0401污染环境行为致土壤环境损害鉴定_专家01.xlsx');
    expect(first?.review).toMatchObject({
      facts: { instruments: { required: [{ name: '气相色谱仪' }, { name: '钻机' }] } },
    });
  });
});

describe('the papers to sign', () => {
  const papers = (): Workbook => workbooksOf(plan).at(-1)!.workbook();
  const texts = (sheet: string): readonly string[] =>
    [
      ...(papers()
        .sheets.find(({ name }) => name === sheet)
        ?.cells.values() ?? []),
    ].map((cells) => [...cells.values()].map(({ value }) => value ?? '').join('|'));

  it('have a line for each expert, panel by panel and its leader first, and for each institution', () => {
    const lines = texts('签到表');
    expect(lines.filter((line) => /^\d.*库\|/u.test(line))).toEqual([
      '1|1|周一|环境规划院|国家库|组长||',
      '2|1、2|吴二||地方库|成员||',
      '3|1、2|郑三|省林科院|地方库|组长（2）||',
      '4|2|王四||国家库|成员||',
    ]);
    expect(lines).toContain('评审日期：2026-11-21　　地点：省司法厅三楼会议室　　组织单位：省司法厅、省生态环境厅');
    expect(lines).toContain('2|||某大学司法鉴定中心||||');
  });

  it('have a page for each expert that names whom they review and where they stand aside', () => {
    const lines = texts('回避承诺书');
    expect(lines.filter((line) => line.includes('评审专家回避承诺书'))).toHaveLength(4);
    expect(lines).toContain('已申明应当回避的申请机构：某大学司法鉴定中心（曾在该校任职）。');
    expect(lines).toContain('本次参加评审的申请机构：青林环境损害司法鉴定所、某大学司法鉴定中心。');
    const page = papers().sheets.find(({ name }) => name === '回避承诺书')?.page;
    expect(page?.breaksAfter).toHaveLength(3);
    expect(page?.printArea).toMatchObject({ left: 1, right: 1 });
  });
});
