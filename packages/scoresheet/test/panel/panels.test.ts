import { describe, expect, it } from 'vitest';
import { expertFor } from '../../src/panel/audience.js';
import { panelsOf } from '../../src/panel/panel.js';
import { emptyRecord } from '../../src/panel/record.js';
import { openIssues } from '../../src/panel/wording/issues.js';
import { openNotices, readingNotices } from '../../src/panel/wording/notices.js';
import { expectWords } from '../validation/planting.js';
import { type Facts, institutionFacts, people, reviewOf } from '../scoresheet/reviews.js';
import { byExpert, checked, codesOf, combined, fileOf, judging, only, sumOf, three, toldOf, valuing } from './day.js';

describe('the workbooks of three experts', () => {
  it('come to one result, exactly on the line', () => {
    const { institution, unit, experts, conclusion, open, result } = only(combined(three()));
    expect({ institution, unit, conclusion, open }).toEqual({
      institution: '示例环境损害司法鉴定所（虚构）',
      unit: '04',
      conclusion: 'qualified',
      open: [],
    });
    expect(experts.map(({ seat, version }) => [seat.number, seat.library, version.file.file])).toEqual([
      [1, 'national', '专家1.xlsx'],
      [2, 'provincial', '专家2.xlsx'],
      [3, 'provincial', '专家3.xlsx'],
    ]);
    expect(result).toMatchObject({ status: 'final', total: 70, shortfalls: [] });
  });

  it('miss the line by a hair', () => {
    // 70 + 70 + 69.9: 69.97
    const { conclusion, result } = only(combined({ ...three(), '专家3.xlsx': valuing(3, 7.9) }));
    expect({ conclusion, total: result.total, shortfalls: result.shortfalls }).toEqual({
      conclusion: 'notQualified',
      total: 69.97,
      shortfalls: [{ code: 'total', threshold: 70, by: 0.03 }],
    });
  });

  it('come to the same in whatever order they are named', () => {
    const files = Object.entries({ ...three(), '专家2.xlsx': valuing(2, 6) });
    const [there, back] = [files, files.toReversed()].map((each) => only(combined(Object.fromEntries(each))));
    expect(back).toEqual(there);
  });

  it('are a panel for each institution and each unit', () => {
    const other = { name: '另一家环境损害司法鉴定所（虚构）' };
    const { panels } = combined({
      '1.xlsx': byExpert(1),
      'b.xlsx': byExpert(2),
      'c.xlsx': byExpert(1, { unit: '05' }),
      'd.xlsx': byExpert(1, { institution: other }),
    });
    expect(panels.map(({ institution, unit, seats }) => [institution.slice(0, 2), unit, seats.length])).toEqual([
      ['另一', '04', 1],
      ['示例', '04', 2],
      ['示例', '05', 1],
    ]);
    expect(panels.map(({ conclusion }) => conclusion)).toEqual(['provisional', 'provisional', 'provisional']);
    expect(panels[2]?.result.issues.map(({ code }) => code)).toContain('panel-too-small');
  });

  it('are of one institution, however the dots and spaces of its name are typed', () => {
    const named = (number: number, name: string) => byExpert(number, { institution: { name } });
    const { conclusion, institution } = only(
      combined({
        '1.xlsx': named(1, '阿依·古丽鉴定所（虚构）'),
        '2.xlsx': named(2, '阿依•古丽鉴定所（虚构）'),
        '3.xlsx': named(3, '阿依 · 古丽鉴定所（虚构）'),
      }),
    );
    expect({ conclusion, institution }).toEqual({ conclusion: 'qualified', institution: '阿依·古丽鉴定所（虚构）' });
  });

  it('need one of the national library', () => {
    const provincial = byExpert(1, { expert: { number: 1, name: '专家姓1', library: 'provincial' } });
    const { conclusion, result } = only(combined({ ...three(), '专家1.xlsx': provincial }));
    expect(conclusion).toBe('provisional');
    expect(result.total).toBe(70);
    expect(result.issues.map(({ code }) => code)).toEqual(['no-national-expert']);
  });

  it('are provisional where an expert has left a criterion blank', () => {
    const blank = byExpert(2, { facts: institutionFacts({ maintenance: undefined }) });
    const panels = combined({ ...three(), '专家2.xlsx': blank });
    expect(only(panels)).toMatchObject({ conclusion: 'provisional', result: { status: 'provisional' } });
    expect(codesOf(panels, '专家2.xlsx')).toContain('missing-fact');
  });

  it('give every appraiser with the experts’ totals', () => {
    // 82, 86 and 90: 86
    const { result } = only(combined({ a: judging(1, {}), b: judging(2, { 1: 25 }), c: judging(3, { 1: 29 }) }));
    expect(result.appraisers?.[0]).toMatchObject({ name: '赵某', total: 86, spread: { min: 82, max: 90 } });
    expect(result.appraisers?.[0]?.recommended).toEqual([{ code: '0401', experts: [0, 1, 2] }]);
  });
});

const institution = '示例环境损害司法鉴定所（虚构）';

/** Three experts for the one institution; the second leads. */
const planned = {
  file: '评审安排.xlsx',
  plan: {
    kind: 'plan',
    date: '2026-11-21',
    applicants: [{ number: 1, name: institution }],
    applications: [{ applicant: 1, unit: '04', panel: 1 }],
    appraisers: people(4).map(({ id, name }) => ({ applicant: 1, number: id, name, units: ['04'] })),
    experts: [1, 2, 3].map((number) => ({
      number,
      name: `专家姓${number}`,
      library: number === 1 ? 'national' : 'provincial',
    })),
    panels: [1, 2, 3].map((expert) => ({ panel: 1, expert, leader: expert === 2 })),
  },
};

/** What came, held to a plan of which these experts have not handed in. */
function lacking(files: Readonly<Record<string, Facts>>, ...numbers: readonly number[]) {
  const { validation, handedIn } = checked(files);
  const missing = numbers.map((number) => ({
    file: `专家0${number}.xlsx`,
    institution,
    unit: '04',
    expert: {
      number,
      name: `专家姓${number}`,
      library: number === 1 ? ('national' as const) : ('provincial' as const),
    },
  }));
  return panelsOf({ ...validation, plan: { file: '评审安排.xlsx', missing } }, handedIn);
}

describe('a panel by its plan', () => {
  it('is led by whom the plan names, until somebody writes down another', () => {
    const leaders = [[], [{ ...emptyRecord(institution, '04'), leader: 3 }]].map(
      (records) => only(combined(three(), { records, plan: planned.plan })).record.leader,
    );
    expect(leaders).toEqual([2, 3]);
    expect(only(combined(three())).record.leader).toBeUndefined();
  });

  it('is provisional while an expert has not handed in', () => {
    const { '专家1.xlsx': first, '专家2.xlsx': second } = three();
    const panel = only(lacking({ a: first ?? {}, b: second ?? {} }, 3));
    expect(panel.conclusion).toBe('provisional');
    expect(openNotices(panel, 'zh')).toEqual(['专家3还没有交（专家03.xlsx）']);
    expect(openIssues(panel).map(({ code, found }) => [code, found])).toEqual([['panel-too-small', 2]]);
  });

  it('is complete with one sheet on which all agreed (D9), and everybody has a seat', () => {
    const agreed = byExpert(2, { policy: { D9: 'agreed' } });
    const panel = only(lacking({ 'agreed.xlsx': agreed }, 1, 3));
    expect(panel).toMatchObject({ conclusion: 'qualified', open: [], result: { total: 70, issues: [] } });
    expect(panel.seats.map(({ number, name, library, versions }) => [number, name, library, versions.length])).toEqual([
      [1, '专家姓1', 'national', 0],
      [2, '专家姓2', 'provincial', 1],
      [3, '专家姓3', 'provincial', 0],
    ]);
    expect(only(combined({ 'agreed.xlsx': agreed })).conclusion).toBe('provisional');
  });

  it('takes no second version for an error, whichever is chosen', () => {
    const files = { ...three(), '专家2 修订.xlsx': valuing(2, 9) };
    const sha256 = sumOf(fileOf(valuing(2, 9)));
    const records = [{ ...emptyRecord(institution, '04'), versions: [{ sha256, isChosen: true }] }];
    const [open, chosen] = [{}, { records }].map((options) => combined(files, options, planned));
    const told = (panels: typeof open) =>
      ['专家2.xlsx', '专家2 修订.xlsx'].map((name) =>
        (panels?.validation.files.find(({ file }) => file === name)?.findings ?? []).flatMap(({ code }) =>
          ['duplicate-submission', 'version-to-choose', 'other-version'].includes(code) ? [code] : [],
        ),
      );
    expect(told(open)).toEqual([['version-to-choose'], ['version-to-choose']]);
    expect(told(chosen)).toEqual([['other-version'], []]);
  });
});

describe('two experts of one name', () => {
  const alike = (number: number) => byExpert(number, { expert: { number, name: '王某', library: 'national' } });

  it('count as two by their numbers, and are to be looked at', () => {
    const panel = only(combined({ ...three(), '专家2.xlsx': alike(2), '专家3.xlsx': alike(3) }));
    expect(panel).toMatchObject({ conclusion: 'qualified', result: { total: 70 } });
    expect(readingNotices(panel, 'zh')).toEqual([
      '专家3：专家姓名：“王某” 与前面一名专家同名，编号不同，按两个人计；请核对是否为两个人。',
    ]);
    expect(readingNotices(panel, 'en')).toHaveLength(1);
  });

  it('are one where a number is blank, and the result is provisional', () => {
    const nameless = byExpert(3, { expert: { name: '王某', library: 'national' } });
    const panel = only(combined({ ...three(), '专家2.xlsx': alike(2), '专家3.xlsx': nameless }));
    expect(panel.conclusion).toBe('provisional');
    expect(openIssues(panel).map(({ code }) => code)).toEqual(['duplicate-expert']);
  });
});

it('a decision on somebody who is there no more is kept, and keeps nothing from being concluded', () => {
  const appraisers = [{ appraiser: 9, decision: 'notQualified' as const }];
  const panel = only(combined(three(), { records: [{ ...emptyRecord(institution, '04'), appraisers }] }));
  expect(panel).toMatchObject({ conclusion: 'qualified', result: { issues: [] }, record: { appraisers } });
});

describe('what is written down of a file by its fingerprint', () => {
  const { '专家2.xlsx': second } = three();
  const sha256 = sumOf(fileOf(second ?? {}));
  const code = '0000-0000-00';

  it('tells a code from a signed print that is not the file’s any more', () => {
    const records = [{ ...emptyRecord(institution, '04'), codes: [{ sha256, code }] }];
    const panels = combined(three(), { records });
    expect(codesOf(panels, '专家2.xlsx')).toEqual(['printed-code-differs']);
    expect(toldOf(panels, '专家2.xlsx')).toMatchObject([{ found: code, label: '表一' }]);
    toldOf(panels, '专家2.xlsx').forEach(expectWords);
    const panel = only(panels);
    expect(panel).toMatchObject({ conclusion: 'provisional', result: { total: 70, status: 'final' } });
    expect(openNotices(panel, 'zh')).toEqual([expect.stringMatching(/^专家2\.xlsx 与签字件的核对码不同/u)]);
    expect(openNotices(panel, 'en')).toHaveLength(1);
    const own = panel.seats[1]?.versions[0]?.file.codes?.find(({ appraiser }) => appraiser === undefined)?.code;
    const right = [{ ...emptyRecord(institution, '04'), codes: [{ sha256, code: own ?? '' }] }];
    expect(only(combined(three(), { records: right }))).toMatchObject({ conclusion: 'qualified', open: [] });
  });

  it.each([
    ['its choice', { versions: [{ sha256, isChosen: true }], codes: [] }],
    ['the code of its signed print', { versions: [], codes: [{ sha256, code }] }],
  ])(
    'is not lost with a change of the file: %s keeps the result provisional and asks for the original',
    (_, record) => {
      const changed = { ...three(), '专家2.xlsx': valuing(2, 9) };
      const records = [{ ...emptyRecord(institution, '04'), ...record }];
      const panel = only(combined(changed, { records }));
      expect(panel).toMatchObject({ conclusion: 'provisional', open: [{ code: 'recorded-gone', sha256 }] });
      expect(openNotices(panel, 'zh')[0]).toContain(`指纹 ${sha256.slice(0, 12)}`);
      expect(openNotices(panel, 'en')[0]).toContain(sha256.slice(0, 12));
      expect(only(combined(three(), { records })).open.map(({ code: of }) => of)).not.toContain('recorded-gone');
    },
  );
});

it('files under one number that name different people are told with the names', () => {
  const other = byExpert(2, { expert: { number: 2, name: '别人', library: 'provincial' } });
  const panel = only(combined({ ...three(), 'x.xlsx': other }));
  expect(openNotices(panel, 'zh')).toEqual([
    '专家2交了不同的几份（专家2.xlsx · 专家姓2、x.xlsx · 别人），尚未选定以哪份为准',
  ]);
});

describe('a workbook with errors', () => {
  const wrong = byExpert(3, { facts: institutionFacts({ quality: { allAbilities: false, points: 11 } }) });

  it('is listed and left out', () => {
    const panels = combined({ ...three(), '专家3.xlsx': wrong });
    const panel = only(panels);
    expect(panel.open).toEqual([{ code: 'left-out', file: '专家3.xlsx' }]);
    expect(panel.experts).toHaveLength(2);
    expect(panel.conclusion).toBe('provisional');
    expect(codesOf(panels, '专家3.xlsx')).toEqual(['left-out', 'wrong-fact']);
    toldOf(panels, '专家3.xlsx').forEach(expectWords);
  });

  it('counts where that is asked for, and keeps the result provisional', () => {
    const panel = only(combined({ ...three(), '专家3.xlsx': wrong }, { includesInvalid: true }));
    expect(panel.open).toEqual([{ code: 'included-invalid', file: '专家3.xlsx' }]);
    expect(panel.experts).toHaveLength(3);
    expect(panel.conclusion).toBe('provisional');
  });
});

describe('several versions of one expert’s review', () => {
  const revised = valuing(2, 9);
  const files = { ...three(), '专家2 修订.xlsx': revised };

  it('are for the secretary to choose from, and nobody counts before', () => {
    const panels = combined(files);
    const panel = only(panels);
    expect(panel.open.map(({ code }) => code)).toEqual(['version-to-choose']);
    expect(panel.experts.map(({ seat }) => seat.number)).toEqual([1, 3]);
    expect(panel.conclusion).toBe('provisional');
    for (const name of ['专家2.xlsx', '专家2 修订.xlsx']) {
      expect(codesOf(panels, name)).toEqual(['version-to-choose']);
      toldOf(panels, name).forEach(expectWords);
    }
  });

  it('count as was chosen; what was changed is kept beside', () => {
    const sha256 = sumOf(fileOf(revised));
    const record = {
      institution: '示例环境损害司法鉴定所（虚构）',
      unit: '04',
      versions: [{ sha256, isChosen: true, delivery: 'revised', reason: '漏计一项', isSigned: true }],
      codes: [],
      appraisers: [],
      resolutions: [],
    } as const;
    const panels = combined(files, { records: [record] });
    const panel = only(panels);
    // 70, 71 and 70
    expect(panel).toMatchObject({ conclusion: 'qualified', open: [], result: { total: 70.33 } });
    expect(codesOf(panels, '专家2.xlsx')).toEqual(['other-version']);
    toldOf(panels, '专家2.xlsx').forEach(expectWords);
    const [first, second] = panel.seats[1]?.versions ?? [];
    expect(first?.changes).toEqual([]);
    expect(second?.changes.map(({ fact: { path }, before, after }) => [path, before, after])).toEqual([
      ['facts.quality.points', 8, 9],
    ]);
  });

  it('ask for the reason of a revision that counts, and for who entered and who checked paper', () => {
    const noticesOf = (version: object) => {
      const versions = [{ sha256: sumOf(fileOf(revised)), isChosen: true, ...version }];
      const panel = only(combined(files, { records: [{ ...emptyRecord(institution, '04'), versions }] }));
      expect(readingNotices(panel, 'en')).toHaveLength(readingNotices(panel, 'zh').length);
      return readingNotices(panel, 'zh');
    };
    const [reason, entered] = [
      '专家2计入的是修订过的一份，还没有写修订理由',
      '专家2的评分表由纸质表录入，还没有写录入人或核对人',
    ];
    // Nobody has said that it is one.
    expect(noticesOf({})).toEqual([]);
    expect(noticesOf({ delivery: 'revised' })).toEqual([expect.stringContaining(reason)]);
    expect(noticesOf({ delivery: 'revised', reason: '漏计一项' })).toEqual([]);
    expect(noticesOf({ delivery: 'paper', enteredBy: '甲' })).toEqual([expect.stringContaining(entered)]);
    expect(noticesOf({ delivery: 'paper', enteredBy: '甲', checkedBy: '乙' })).toEqual([]);
  });

  it('that are copies byte for byte are one', () => {
    const panel = only(combined({ ...three(), '专家2 副本.xlsx': byExpert(2) }));
    expect(panel).toMatchObject({ conclusion: 'qualified', open: [] });
    expect(panel.seats[1]?.versions.map(({ file, copies }) => [file.file, copies])).toEqual([
      ['专家2.xlsx', ['专家2 副本.xlsx']],
    ]);
  });
});

describe('a review entered twice from signed paper', () => {
  const again = '专家2 二次录入.xlsx';
  const record = emptyRecord('示例环境损害司法鉴定所（虚构）', '04');
  const enteredAs = (first: Facts, second: Facts) =>
    combined(
      { ...three(), '专家2.xlsx': first, [again]: second },
      {
        records: [
          {
            ...record,
            versions: [
              { sha256: sumOf(fileOf(first)), delivery: 'paper', enteredBy: '甲' },
              { sha256: sumOf(fileOf(second)), delivery: 'second', enteredBy: '乙' },
            ],
          },
        ],
      },
    );
  // Another day on the cover: other bytes, the same facts and points.
  const alike = byExpert(2, { date: '2026-11-20' });

  it('counts once, without a choice, where both entries are alike', () => {
    const panels = enteredAs(byExpert(2), alike);
    const panel = only(panels);
    expect(panel).toMatchObject({ conclusion: 'qualified', open: [] });
    expect(panel.experts.map(({ version }) => version.file.file)).toEqual(['专家1.xlsx', '专家2.xlsx', '专家3.xlsx']);
    expect(codesOf(panels, again)).toEqual(['other-version']);
  });

  it('is provisional where one cell differs, and says where', () => {
    const panel = only(enteredAs(byExpert(2), valuing(2, 9)));
    expect(panel.conclusion).toBe('provisional');
    expect(openNotices(panel, 'zh')).toEqual([
      '专家2的纸质评分表两次录入有 1 处不同（专家2 二次录入.xlsx，见“修订对照”）；请对照纸面改正后重新合并',
    ]);
    expect(openNotices(panel, 'en')[0]).toContain('differently in 1 place (');
    const second = panel.seats[1]?.versions.find(({ file }) => file.file === again);
    expect(second?.changes.map(({ fact, before, after }) => [fact.path, before, after])).toEqual([
      ['facts.quality.points', 8, 9],
    ]);
    expect(panel.experts[1]?.version.file.file).toBe('专家2.xlsx');
  });

  it('is held to the first entry, whichever name comes first', () => {
    const files = { ...three(), '1.xlsx': valuing(2, 9) };
    const versions = [{ sha256: sumOf(fileOf(valuing(2, 9))), delivery: 'second' as const }];
    const panel = only(combined(files, { records: [{ ...record, versions }] }));
    const [second, first] = panel.seats[1]?.versions ?? [];
    expect([second?.file.file, second?.against?.file.file, first?.against?.file.file]).toEqual([
      ...['1.xlsx', '专家2.xlsx', undefined],
    ]);
    expect(panel.seats[1]?.chosen).toBe(first);
  });
});

describe('what experts state otherwise than each other', () => {
  it('is told of a fact at its cell, and not of a judgement', () => {
    const appraisers = people(4, (place) => (place === 2 ? { degree: 'master', expertise: { points: 20 } } : {}));
    const panels = combined({ ...three(), '专家3.xlsx': byExpert(3, { appraisers }) });
    expect(toldOf(panels, '专家3.xlsx')).toMatchObject([
      {
        code: 'differs-from-experts',
        label: '钱某某 · 学位',
        found: '硕士',
        expected: '博士',
        by: '专家1、专家2',
        at: { sheet: '鉴定人' },
      },
    ]);
    toldOf(panels, '专家3.xlsx').forEach(expectWords);
    expect(codesOf(panels, '专家1.xlsx')).toEqual([]);
  });

  it('is no dot or space in a name, however an input method types it', () => {
    const called = (name: string) => people(4).map((one, place) => (place === 0 ? { ...one, name } : one));
    const panels = combined({
      '专家1.xlsx': byExpert(1, { appraisers: called('阿依古丽·买买提') }),
      '专家2.xlsx': byExpert(2, { appraisers: called('阿依古丽•买买提') }),
      '专家3.xlsx': byExpert(3, { appraisers: called('阿依古丽 ・ 买买提') }),
    });
    expect(['专家1.xlsx', '专家2.xlsx', '专家3.xlsx'].flatMap((name) => codesOf(panels, name))).toEqual([]);
    expect(only(panels)).toMatchObject({ conclusion: 'qualified', result: { appraisers: { length: 4 } } });
  });

  it('is told of a project that one alone lists, and of one that one alone lacks', () => {
    const project = (title: string) => ({ title, level: 'county', role: 'join', contract: true, opinionIssued: true });
    const projects = (...titles: readonly string[]) =>
      institutionFacts({ projects: titles.map((title) => ({ ...project(title), accepted: true })) });
    const facts = projects('甲项目', '乙项目');
    const panels = combined({
      '专家1.xlsx': byExpert(1, { facts }),
      '专家2.xlsx': byExpert(2, { facts: projects('甲项目') }),
      '专家3.xlsx': byExpert(3, { facts: projects('甲项目', '乙项目', '丙项目') }),
    });
    expect(toldOf(panels, '专家2.xlsx').map(({ label, expected }) => [label, expected])).toEqual([
      ['鉴定评估项目第2项 · 名称', '乙项目'],
    ]);
    expect(toldOf(panels, '专家3.xlsx').map(({ found, expected }) => [found, expected])).toEqual([
      ['丙项目', undefined],
    ]);
    expect(codesOf(panels, '专家1.xlsx')).toEqual([]);
  });

  it('is told of appraisers whom not all judge', () => {
    const panels = combined({
      ...three(),
      '专家2.xlsx': byExpert(2, { appraisers: people(3) }),
      '专家3.xlsx': byExpert(3, { appraisers: people(5) }),
    });
    expect(toldOf(panels, '专家2.xlsx')).toMatchObject([
      { code: 'appraiser-not-judged', expected: '4 李某某', by: '专家1、专家3' },
    ]);
    expect(toldOf(panels, '专家3.xlsx')).toMatchObject([
      { code: 'appraiser-not-shared', found: '5 周某', by: '专家1、专家2', at: { sheet: '鉴定人' } },
    ]);
    for (const name of ['专家2.xlsx', '专家3.xlsx']) toldOf(panels, name).forEach(expectWords);
  });
});

describe('an appraiser whom one expert alone disqualifies', () => {
  const article13 = {
    ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: true },
  };
  const files = {
    ...three(),
    '专家2.xlsx': byExpert(2, { appraisers: people(4, (place) => (place === 3 ? article13 : {})) }),
  };

  it('keeps the result provisional until the panel decides', () => {
    const open = only(combined(files));
    expect(open.conclusion).toBe('provisional');
    expect(open.result.appraisers?.[2]?.disqualifiedBy).toEqual([1]);
    const decided = only(
      combined(files, {
        records: [
          {
            institution: '示例环境损害司法鉴定所（虚构）',
            unit: '04',
            versions: [],
            codes: [],
            resolutions: [],
            appraisers: [{ appraiser: 3, decision: 'notQualified', reason: '第十三条第（二）项', date: '2026-11-21' }],
          },
        ],
      }),
    );
    expect(decided.conclusion).toBe('notQualified');
    // Three are left: I1 3 instead of 5.
    expect(decided.result.accepted).toMatchObject({ appraisers: 3, total: 68, conclusion: 'notQualified' });
  });
});

describe('experts without a number', () => {
  const nameless = (name: string) => reviewOf({ expert: { name, library: 'provincial' } });
  const seatsWith = (files: Readonly<Record<string, Facts>>) =>
    only(combined({ '专家1.xlsx': byExpert(1), ...files }, {}, undefined)).seats.map((seat) => [
      seat.name,
      expertFor('internal', seat, 'zh'),
      expertFor('anonymous', seat, 'zh'),
    ]);

  it('sit where their names say, and have numbers of their own in papers without names, by the sums of their files', () => {
    const names = ['安某', '白某', '陈某', '丁某', '方某'];
    const bySum = [...names].sort((one, other) =>
      sumOf(fileOf(nameless(one))) < sumOf(fileOf(nameless(other))) ? -1 : 1,
    );
    // Otherwise it could be the names that order them.
    expect(bySum).not.toEqual(names);
    const expected = [
      ['专家姓1', '专家1 专家姓1', '专家1'],
      ...bySum.map((name, place) => [name, name, `专家${place + 2}`]),
    ];
    for (const called of [names, names.toReversed()])
      expect(seatsWith(Object.fromEntries(called.map((name, place) => [`${place}.xlsx`, nameless(name)])))).toEqual(
        expected,
      );
  });

  it('have no number of somebody who has not handed in', () => {
    const files = { '1.xlsx': byExpert(1), '2.xlsx': nameless('别人') };
    const { seats } = only(lacking(files, 3));
    expect(seats.map((seat) => expertFor('anonymous', seat, 'zh'))).toEqual(['专家1', '专家4']);
  });
});
