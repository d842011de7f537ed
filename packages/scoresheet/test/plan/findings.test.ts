import { describe, expect, it } from 'vitest';
import { findingKinds } from '../../src/plan/finding.js';
import { readPlan } from '../../src/plan/read.js';
import { wordFinding } from '../../src/plan/wording/finding.js';
import { type Typing, blank, filled, told, toldAfter, typing } from './typing.js';

// Every sheet's headings stand in row 4, its rows begin in row 5; what shows names beside numbers has a column of its own.

/** Codes that a case below has provoked. */
const provoked = new Set<string>();

const says = (what: string, typed: readonly Typing[], lines: readonly string[]): void => {
  it(what, () => {
    const { findings } = readPlan(typing(filled, typed));
    for (const { code } of findings) provoked.add(code);
    expect(toldAfter(...typed)).toEqual(lines);
  });
};

describe('a plan that nothing is wrong with', () => {
  says('is told nothing', [], []);
  says(
    'may have dates, codes, numbers and words as people write them',
    [
      ['day.date', 1, ' 2026年11月21日 '],
      ['applications.applicant', 1, ' １ '],
      ['applications.unit', 1, '04'],
      ['applications.scope.only', 1, '401,402'],
      ['appraisers.units', 1, '04；生态系统环境损害鉴定'],
      ['appraisers.title', 1, '正高'],
      ['appraisers.training.ecologyCoursePassed', 1, '通过'],
      ['required.held', 1, 1],
      ['experts.library', 2, '省库'],
      ['panels.leader', 1, '√'],
    ],
    [],
  );
  says('may have its date as a number of days', [['day.date', 1, 46_347]], []);
});

describe('single cells', () => {
  says('a date that is only text is named', [['day.date', 1, '下周六']], ['评审安排!C3 unreadable-date 下周六']);
  says('a day that no month has, too', [['day.date', 1, '2026-02-30']], ['评审安排!C3 unreadable-date 2026-02-30']);
  says('an unknown word', [['appraisers.degree', 1, '博士后']], ['鉴定人!H5 unknown-word 博士后']);
  says('an unknown unit, told once where it stands', [['applications.unit', 3, '99']], ['申请事项!C7 unknown-unit 99']);
  says('a matter where a category belongs', [['appraisers.categories', 1, '04']], ['鉴定人!G5 unknown-category 04']);
  says(
    'each unknown entry of a cell',
    [['appraisers.units', 1, '04、88、06、99']],
    ['鉴定人!F5 unknown-unit 88', '鉴定人!F5 unknown-unit 99'],
  );
  says('a number that is none', [['appraisers.years', 1, '九年']], ['鉴定人!J5 wrong-number 九年']);
  says('a number out of its range', [['appraisers.years', 1, 71]], ['鉴定人!J5 wrong-number 71']);
  says('part of a whole', [['documents.rank', 1, 1.5]], ['技术文件!G5 wrong-number 1.5']);
  says('yes or no instead of text', [['applicants.short', 1, true]], ['申请机构!C5 wrong-text true']);
  says('an error of a formula', [['applicants.name', 2, { error: '#REF!' }]], ['申请机构!B6 cell-error #REF!']);
  says('a policy with a value that is none', [['day.policy', 1, 'D1=0.3']], ['评审安排!C7 wrong-policy 0.3']);
  says('a plan without a date may be used', [['day.date', 1, undefined]], ['评审安排!C3 no-date']);
  says('another version of the layout', [['day.layout', 1, 2]], ['评审安排!C8 unknown-layout 2']);
});

describe('rows and what they speak of', () => {
  says('a row that lacks what it cannot do without', [['applicants.name', 2, undefined]], ['申请机构!B6 missing']);
  says('spaces are as good as nothing', [['experts.name', 4, ' \u3000']], ['专家!B8 missing']);
  says(
    'two appraisers of one name in one institution are told apart by their numbers',
    [['appraisers.name', 2, '赵甲']],
    ['鉴定人!D6 same-name 赵甲'],
  );
  says('two of one name in two institutions are two people', [['appraisers.name', 3, '赵甲']], []);
  says('two appraisers of one number in one institution', [['appraisers.number', 2, 1]], ['鉴定人!C6 duplicate 1']);
  says(
    'an institution twice: its number and its name',
    [
      ['applicants.number', 3, 1],
      ['applicants.name', 3, '青林环境损害司法鉴定所'],
    ],
    ['申请机构!A7 duplicate 1', '申请机构!B7 same-name 青林环境损害司法鉴定所'],
  );
  says(
    'a unit applied for twice',
    [
      ['applications.applicant', 4, 1],
      ['applications.unit', 4, '06'],
      ['applications.panel', 4, 2],
    ],
    ['申请事项!C8 duplicate 06'],
  );
  says(
    'numbers that nobody has',
    [
      ['documents.applicant', 2, 7],
      ['publications.appraiser', 1, 9],
      ['panels.expert', 6, 8],
      ['recusals.applicant', 1, 5],
      ['required.held', 3, '1、6'],
    ],
    [
      '技术文件!A6 unknown-applicant 7',
      '技术文件!C6 unknown-appraiser 1',
      '论文著作!C5 unknown-appraiser 9',
      '必配仪器!C7 unknown-applicant 6',
      '专家组!B10 unknown-expert 8',
      '回避!C5 unknown-applicant 5',
    ],
  );
  says(
    'a panel that is not there',
    [['applications.panel', 1, 3]],
    ['申请事项!F5 unknown-panel 3', '专家组!A5 panel-without-unit 1'],
  );
  says(
    'a unit that the institution does not apply for',
    [
      ['appraisers.units', 3, '06、04'],
      ['projects.unit', 1, '05 近岸海洋与海岸带环境损害鉴定'],
    ],
    ['鉴定人!F7 unit-not-applied 04', '项目!C5 unit-not-applied 05'],
  );
});

describe('units', () => {
  says(
    'more people of majors than the unit has appraisers; majors without a unit are of every one',
    [['specialisedMajors.appraisers', 1, 2]],
    ['专业方向!E5 majors-exceed-appraisers 3'],
  );
  says(
    'an appraiser in no unit is in no workbook',
    [['appraisers.units', 2, undefined]],
    ['鉴定人!F6 appraiser-in-no-unit', '专业方向!E5 majors-exceed-appraisers 2'],
  );
  says(
    'a unit that nobody applies for',
    [['appraisers.units', 1, '06']],
    ['申请事项!C5 unit-without-appraisers 04', '鉴定人!G5 category-not-applied 0401'],
  );
  says(
    'more than sixty appraisers of a unit',
    Array.from({ length: 60 }, (_, index) => index + 4).flatMap((row): Typing[] => [
      ['appraisers.applicant', row, 2],
      ['appraisers.number', row, row],
      ['appraisers.name', row, `第${row}人`],
      ['appraisers.units', row, '06'],
    ]),
    ['申请事项!C7 too-many-appraisers 61'],
  );
  says(
    'an institution that applies for nothing',
    [
      ['applicants.number', 3, 3],
      ['applicants.name', 3, '第三所'],
    ],
    ['申请机构!A7 applicant-without-unit 3'],
  );
  says('a scope of both kinds', [['applications.scope.except', 1, '0403']], ['申请事项!E5 only-and-except']);
  says(
    'a category of another matter',
    [['applications.scope.only', 1, '0401、0601']],
    ['申请事项!D5 outside-unit 0601'],
  );
  says(
    'an exception of everything',
    [
      ['applications.scope.only', 1, undefined],
      ['applications.scope.except', 1, '0401 0402 0403 0404 0405 0406 0407'],
    ],
    ['申请事项!E5 outside-unit 0401、0402、0403、0404、0405、0406、0407', '鉴定人!G5 category-not-applied 0401'],
  );
  says('a category outside the scope', [['appraisers.categories', 1, '0403']], ['鉴定人!G5 category-not-applied 0403']);
  says(
    'a unit without a list of required instruments',
    [['required.unit', 1, '05']],
    ['申请事项!C5 no-required-instruments 04'],
  );
  says('an instrument both held and not held', [['required.notHeld', 1, 1]], ['必配仪器!D5 held-and-not-held 1']);
});

describe('panels', () => {
  const without = (row: number): readonly Typing[] => [
    ['panels.panel', row, undefined],
    ['panels.expert', row, undefined],
    ['panels.leader', row, undefined],
  ];
  says('two experts only', without(3), ['专家组!A5 panel-too-small 2']);
  says(
    'the same expert twice is one',
    [['panels.expert', 3, 2]],
    ['专家组!A5 panel-too-small 2', '专家组!B7 duplicate 2'],
  );
  says('nobody of the national library', [['experts.library', 4, '地方库']], ['专家组!A8 no-national-expert 0']);
  says('two leaders', [['panels.leader', 4, '是']], ['专家组!D10 two-leaders 2']);
  says(
    'an expert who must stand aside',
    [
      ['recusals.expert', 1, 3],
      ['recusals.applicant', 1, 2],
    ],
    ['专家组!B10 recused-expert 某大学司法鉴定中心'],
  );
  says(
    'an expert who sits nowhere',
    [
      ['experts.number', 5, 5],
      ['experts.name', 5, '冯五'],
      ['experts.library', 5, '国家库'],
    ],
    ['专家!A9 expert-in-no-panel 5'],
  );
});

describe('what the rules say of declared facts, at the cell it was declared in', () => {
  says(
    'a majors scheme that the matter does not have',
    [['applications.majorsScheme', 1, '物种鉴定']],
    ['申请事项!G5 declared-facts species', '专业方向!D6 declared-facts 生态学'],
  );
  says(
    'one major twice in a unit',
    [['specialisedMajors.major', 2, '水文地质学']],
    ['专业方向!D6 declared-facts 水文地质学'],
  );
  says('a day before the edition', [['day.date', 1, '2017-01-01']], ['评审安排!C3 declared-facts-doubtful 2017-01-01']);
});

describe('an empty plan', () => {
  const says = (typed: readonly Typing[]): readonly string[] => {
    const read = readPlan(typing(blank, typed));
    for (const { code } of read.findings) provoked.add(code);
    return told(read);
  };
  it('is an error at the sheet to begin with', () => {
    expect(says([])).toEqual(['申请机构!A5 empty-plan']);
  });
  it('is also one that has institutions and nothing they apply for', () => {
    expect(
      says([
        ['applicants.number', 1, 1],
        ['applicants.name', 1, '青林'],
      ]),
    ).toEqual(['申请事项!A5 empty-plan']);
  });
});

describe('a plan that somebody has worked on', () => {
  const withoutName = (name: string) => ({ ...filled, names: filled.names.filter((one) => one.name !== name) });
  it('is told which column has lost its name', () => {
    const read = readPlan(withoutName('plan.publications.rank'));
    for (const { code } of read.findings) provoked.add(code);
    expect(told(read)).toEqual(['论文著作!A1 missing-name 本人排名']);
  });
  it('may have rows typed under the last ready one', () => {
    const last = filled.names.find(({ name }) => name === 'plan.experts.number')!;
    const below = last.bottom - last.top + 5;
    expect(toldAfter(['experts.number', below, 9], ['experts.name', below, '陈九'])).toEqual(
      [`专家!C${last.top + below - 1} missing`, `专家!A${last.top + below - 1} expert-in-no-panel 9`].sort(),
    );
  });
  it('may count its days from 1904', () => {
    const { plan } = readPlan({ ...typing(filled, [['day.date', 1, 46_347 - 1462]]), countsFrom1904: true });
    expect(plan['date']).toBe('2026-11-21');
  });
});

describe('the findings', () => {
  it('are all provoked above', () => {
    expect([...provoked].sort()).toEqual(Object.keys(findingKinds).sort());
  });
  it('are worded in both languages: the column, what stood there, what may stand there', () => {
    const words = (language: 'zh' | 'en', ...typed: readonly Typing[]): readonly string[] =>
      readPlan(typing(filled, typed)).findings.map((finding) => wordFinding(finding, language));
    const typed: readonly Typing[] = [
      ['appraisers.degree', 1, '博士后'],
      ['appraisers.years', 1, 71],
      ['panels.panel', 3, undefined],
      ['panels.expert', 3, undefined],
    ];
    expect(words('zh', ...typed)).toEqual([
      '学位：填了 博士后，只能是 学士以下、学士、硕士、博士；请从列表中选择。',
      '从业年限：填了 71，此处应填数字（0 至 70）。',
      '专家组：专家组只有 2 名专家，须不少于 3 名；请补充（P1）。',
    ]);
    expect(words('en', ...typed)).toEqual([
      '学位: found 博士后, allowed: 学士以下, 学士, 硕士, 博士; choose from the list.',
      '从业年限: found 71, expected a number (0 to 70).',
      '专家组: the panel has 2 experts, 3 or more are needed (P1); add some.',
    ]);

    expect(words('zh', ['specialisedMajors.major', 2, '水文地质学'])).toEqual([
      '专业方向第2项 · 专业：专业 “水文地质学” 重复填写；同一专业请合并为一行，人数相加。',
    ]);
    expect(words('zh', ['day.policy', 1, 'D1=0.3'])).toEqual(['省级取值：D1：填了 0.3，只能是 0.1、0.5、1；请改正。']);
  });
});
