import { describe, expect, it } from 'vitest';
import { call } from '../../src/index.js';
import { examples } from '../../src/catalogue/examples.js';
import { cellsOf, failed, points, refused } from './failed.js';

describe('FINDINGS', () => {
  it('lists all that another function has to say, by severity and sentence', () => {
    expect(call('FINDINGS', ['CREDENTIAL', '大专', '高级'])).toStrictEqual([
      ['错误', '学位：填了 “大专”，只能是 学士以下、学士、硕士、博士；请改正。'],
      ['错误', '职称：填了 “高级”，只能是 无职称、初级、中级、副高级、正高级；请改正。'],
    ]);
  });

  it('takes the arguments of the other function as ranges, as Excel hands them on', () => {
    expect(call('FINDINGS', ['envscore.experience', [[71]]], 'en')).toStrictEqual([
      ['error', 'Years in practice: found 71, allowed 0 to 70; correct it.'],
    ]);
  });

  it('tells what counts although it is fine: a suggestion, a cap', () => {
    const range = [1, 2, 3, 4].map((rank) => ['标准', '国家级', rank, '']);
    expect(call('FINDINGS', ['TECHDOCUMENTS', range.slice(0, 1)])).toStrictEqual([
      ['注意', '技术文件第1项 · 得分：未填得分，暂按建议计 5 分；请专家确认或改填。'],
    ]);
    expect(call('FINDINGS', ['EXCHANGE', '是', '是', 3])).toStrictEqual([
      ['说明', '提交论文并主讲次数：合计 6 分，本项累计不超过 5 分，按上限计。'],
    ]);
  });

  it('says that there is nothing to say', () => {
    expect(call('FINDINGS', ['CREDENTIAL', '硕士'])).toStrictEqual([['', '没有发现问题。']]);
    expect(call('FINDINGS', ['VERSION'], 'en')).toStrictEqual([['', 'Nothing found.']]);
  });

  it('names a function that there is not, and one that is left out', () => {
    expect(call('FINDINGS', ['A2', '硕士'])).toStrictEqual([
      ['错误', '函数名：没有“A2”这一函数，请写函数名，如 "CREDENTIAL"。'],
    ]);
    expect(call('FINDINGS', [null])).toStrictEqual([['注意', '函数名：未填写，请补填。']]);
    expect(call('FINDINGS', [[['CREDENTIAL', 'ETHICS']]])).toStrictEqual([
      ['错误', '函数名：只能是一个单元格，不能是区域。'],
    ]);
  });
});

describe('EXPLAIN', () => {
  it.each(['A3', 'a3', ' Ａ３ ', 'I7.1', 'P3', 'N5', 'D2'])('explains the rule %j', (code) => {
    expect(call('EXPLAIN', [code])).toMatch(/^[AIPND]\d+/);
  });

  it('explains how the points of a criterion came about, from the arguments of its table', () => {
    const lines = ['A3 从业年限：3／5 分', '填写：从业年限：7', '7 落在“7”一档，得 3 分。'];
    const text = call('EXPLAIN', ['A3', ...examples.APPRAISER.args]);
    expect(text).toMatch(new RegExp(`^${lines.join('\\n')}`));
    expect(call('EXPLAIN', ['I5', ...examples.INSTITUTION.args], 'en')).toMatch(/mean 79\.20, rounded half up to 79/);
  });

  it('refuses a code that there is not, or not in the table', () => {
    expect(refused('EXPLAIN', 'A9')[0]).toBe('value');
    expect(refused('EXPLAIN', 'P3', ...examples.APPRAISER.args)).toStrictEqual([
      'value',
      '代码：没有“P3”这一代码，或该代码不在所给的评分表中。',
    ]);
    expect(refused('EXPLAIN', '')).toStrictEqual(['notAvailable', '代码：未填写，请补填。']);
    expect(
      failed('EXPLAIN', 'A3', [
        ['硕士', '博士'],
        [2, 3],
      ]).problems,
    ).toStrictEqual([{ code: 'facts-shape', parameter: 'appraiserFacts' }]);
  });
});

describe('CONCLUSION', () => {
  it('is positive on the thresholds exactly', () => {
    expect(points('CONCLUSION', 70, 12, 30, 18)).toBe('具备设立环境损害司法鉴定机构的技术条件和技术能力');
    expect(call('CONCLUSION', [70, 12, 30, 18], 'en')).toMatch(/^qualified/i);
  });

  it.each([
    [69.99, 12, 30, 18, '总分距最低要求 70 分还差 0.01 分'],
    [70, 11.9, 30, 18, '鉴定人构成距最低要求 12 分还差 0.1 分'],
    [70, 12, 29.67, 18, '技术水平距最低要求 30 分还差 0.33 分'],
    [70, 12, 30, 17.996, '实验室条件距最低要求 18 分还差 0.004 分'],
  ])(
    'of %d, %d, %d, %d names the threshold that is not reached',
    (total, composition, technical, laboratory, short) => {
      expect(points('CONCLUSION', total, composition, technical, laboratory)).toBe(
        `不具备设立环境损害司法鉴定机构的技术条件和技术能力：${short}`,
      );
    },
  );

  it('names what is blank, no number or out of range', () => {
    expect(refused('CONCLUSION', 70, '', 30, null)).toStrictEqual([
      'notAvailable',
      '鉴定人构成：未填写，请补填。实验室条件：未填写，请补填。',
    ]);
    expect(refused('CONCLUSION', 70, '', 50.1, '及格')).toStrictEqual([
      'value',
      '技术水平：填了 50.1，只能是 0 至 50；请改正。实验室条件：填了“及格”，此处应填数字；请改正。',
    ]);
  });
});

describe('PANEL', () => {
  const experts = [
    ['甲', '国家库', 16, 35, 20],
    ['乙', '地方库', 14.5, 33, 21],
    ['丙', '地方库', 15, 36, 19],
  ];

  it('compares exact means: 69.83 is below 70', () => {
    // 71 + 68.5 + 70 = 209.5; 209.5 / 3 = 69.8333
    const result = points('PANEL', experts);
    expect(cellsOf(result, 1, 7)).toStrictEqual(['总分', 69.83, 100, 70, 0.17, 68.5, 71]);
    expect(cellsOf(result, 5, 2)).toStrictEqual(['结论', '不具备设立环境损害司法鉴定机构的技术条件和技术能力']);
  });

  it('combines by the median where the policy says so', () => {
    // 68.5, 70, 71
    expect(cellsOf(points('PANEL', experts, 'D9=median'), 1, 5)).toStrictEqual(['总分', 70, 100, 70, '']);
  });

  it('takes headings, in the words of the review rules too', () => {
    const head = ['专家', '来源', '设施设备', '技术能力', '人员条件'];
    const turned = experts.map(([name, library, composition, technical, laboratory]) => [
      name,
      library,
      laboratory,
      technical,
      composition,
    ]);
    expect(points('PANEL', [head, ...turned])).toStrictEqual(points('PANEL', experts));
  });

  it('comes to no conclusion with two experts, or with none of the national library, and says why', () => {
    expect(cellsOf(points('PANEL', experts.slice(0, 2)), 5, 2)).toStrictEqual([
      '结论',
      '暂不能作出结论：评审专家：只有 2 名专家，每个事项的专家组须不少于 3 名；请补足，在此之前结论暂定。',
    ]);
    const local = experts.map(([name, , ...sections]) => [name, '', ...sections]);
    expect(cellsOf(points('PANEL', local), 5, 2)).toStrictEqual([
      '结论',
      expect.stringMatching('^暂不能作出结论：评审专家：没有国家库的专家'),
    ]);
  });

  it('names the points that are blank or wrong, the expert that sits twice, the library that is none', () => {
    expect(refused('PANEL', [...experts, ['丁', '地方库', 15, '', 19]])).toStrictEqual([
      'notAvailable',
      '技术水平第4项：未填写，请补填。',
    ]);
    expect(refused('PANEL', [...experts, ['甲', '省里', 20.1, '优', 18.25]])).toStrictEqual([
      'value',
      [
        '鉴定人构成第4项：填了 20.1，只能是 0 至 20；请改正。',
        '技术水平第4项：填了“优”，此处应填数字；请改正。',
        '实验室条件第4项：填了 18.25，只能是 0.1 的整数倍；请改正。',
        '评审专家第4项 · 姓名：“甲” 在本专家组中出现两次，只能有一份；请去掉一份，或更正姓名、编号。',
        '评审专家第4项 · 所属专家库：填了 “省里”，只能是 国家库、地方库；请改正。',
      ].join(''),
    ]);
    expect(refused('PANEL', '')).toStrictEqual(['notAvailable', '各专家得分：未填写，请补填。']);
    expect(refused('PANEL', experts, 'D9=x')[0]).toBe('value');
  });
});

describe('CATEGORY', () => {
  it.each([
    ['04', '04 土壤与地下水环境损害鉴定'],
    [405, '0405 地下水污染致植物损害鉴定'],
    ['地下水污染致植物损害鉴定', '0405 地下水污染致植物损害鉴定'],
  ])('of %j is %s', (code, name) => {
    expect(points('CATEGORY', code)).toBe(name);
  });

  it('refuses a code that there is not', () => {
    expect(refused('CATEGORY', '0499')).toStrictEqual([
      'value',
      '申请的鉴定事项或执业类别：没有 “0499” 这一代码；只能是7个鉴定事项（01至07）或47个执业类别的代码，请改正。',
    ]);
    expect(refused('CATEGORY', null)[0]).toBe('notAvailable');
  });
});
