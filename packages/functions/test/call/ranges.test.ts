import { describe, expect, it } from 'vitest';
import { failed, points, refused } from './failed.js';

const rows = [
  ['甲', '国家级', 1, 5],
  ['乙', '省级', 2, 3],
];

describe('a range of rows', () => {
  it('may have headings, in any order, in either language, with columns of no interest', () => {
    expect(points('TECHDOCUMENTS', rows)).toBe(8);
    expect(points('TECHDOCUMENTS', [['名称', '级别', '排名', '得分'], ...rows])).toBe(8);
    expect(
      points('TECHDOCUMENTS', [
        ['序号', '得分', '本人排名', '批准发布或采用的层级', '备注'],
        [1, 5, 1, '国家级', '已核'],
        [2, 3, 2, '省级', ''],
      ]),
    ).toBe(8);
    expect(
      points('TECHDOCUMENTS', [
        ['Level of adoption', 'RANK', 'points'],
        ['national', 1, 5],
      ]),
    ).toBe(5);
  });

  it('may have blank rows anywhere, also such as an older Excel makes zeros of', () => {
    expect(points('TECHDOCUMENTS', [[null, '', ' ', '\u3000'], ...rows, [0, 0, 0, 0], [null, null, null, null]])).toBe(
      8,
    );
  });

  it('counts its entries without headings and blank rows when it names one', () => {
    const range = [['名称', '级别', '排名', '得分'], ['', '', '', ''], ...rows, ['丙', '省级', 1, 5]];
    expect(refused('TECHDOCUMENTS', range)).toStrictEqual([
      'value',
      '技术文件第3项 · 得分：填了 5 分，只能是 1 至 4；请改正。',
    ]);
  });

  it('takes points of 0 for blank ones', () => {
    expect(points('TECHDOCUMENTS', [['甲', '国家级', 2, 0]])).toBe(4);
    expect(points('TECHDOCUMENTS', [['甲', '国家级', 2, '0']])).toBe(4);
    expect(points('PUBLICATIONS', [['甲', 'EI', 2, 0]])).toBe(3);
  });

  it('may be one cell, or text numbers and full-width ones', () => {
    expect(points('TECHDOCUMENTS', [['甲', '国家级', '１', ' ５ ']])).toBe(5);
    expect(refused('TECHDOCUMENTS', '甲')[0]).toBe('notAvailable');
  });

  it.each(['无', 'none', ' 没有 '])('that says %j and nothing else is confirmed empty', (word) => {
    expect(points('TECHDOCUMENTS', word)).toBe(0);
    expect(
      points('TECHDOCUMENTS', [
        ['', ''],
        [word, ''],
      ]),
    ).toBe(0);
    expect(
      points('TECHDOCUMENTS', [
        ['名称', '级别', '排名', '得分'],
        [word, null, null, null],
      ]),
    ).toBe(0);
  });

  it('that is blank is not confirmed empty, and says how to', () => {
    const sentence =
      '技术文件：未填写，也未确认为空；请逐项填写，确实没有的请确认为空。区域中只写一个“无”，即为确认没有。';
    for (const blank of [
      null,
      undefined,
      '',
      [['', null]],
      [
        ['名称', '级别'],
        ['', ''],
      ],
    ]) {
      expect(refused('TECHDOCUMENTS', blank)).toStrictEqual(['notAvailable', sentence]);
    }
  });

  it('with a heading that is not known is refused: its column would go unread', () => {
    expect(
      refused('TECHDOCUMENTS', [
        ['名称', '级别', '名次', '奖项'],
        ['甲', '省级', 1, 4],
      ]),
    ).toStrictEqual([
      'value',
      '技术文件：没有“奖项”这一项，可用的名称：名称、批准发布或采用的层级、本人排名、得分、认定、不认定的理由；请改名，或不要放进区域。',
    ]);
  });

  it('with one heading twice, or with more columns than there are, is refused', () => {
    const twice = failed('TECHDOCUMENTS', [
      ['级别', '层级', '排名'],
      ['省级', '省级', 1],
    ]);
    expect(twice.problems).toStrictEqual([{ code: 'repeated-heading', parameter: 'documents', found: '层级' }]);
    const wide = failed('TECHDOCUMENTS', [['甲', '省级', 1, 4, '是', '', '补充']]);
    expect(wide.problems[0]).toMatchObject({ code: 'too-many-cells', found: '补充' });
  });

  it('takes a word that is a heading as well for what it is alone: a value', () => {
    // One required instrument without its name, held.
    expect(points('INSTRUMENTS', [['', '已配备']], '无')).toBe(12);
    expect(
      points(
        'INSTRUMENTS',
        [
          ['仪器名称', '已配备'],
          ['气相色谱仪', '已配备'],
        ],
        '无',
      ),
    ).toBe(12);
    expect(points('INSTRUMENTS', [['气相色谱仪', '已配备']], '无')).toBe(12);
  });

  it('of more than 10,000 entries is refused by the rules', () => {
    const many = Array.from({ length: 10_001 }, () => ['甲', '省级', 1, 4]);
    expect(failed('TECHDOCUMENTS', many).issues[0]).toMatchObject({ code: 'too-many-rows' });
  });
});

describe('a range of facts', () => {
  const lists = [[['甲', '国家级', 2, 4]], [['乙', 'SCI', 1, 5]]];
  const values = ['是', '是', '是', '否', '硕士', '副高级', 7, '良好', 27, 4, '是', '是', 1];
  const names = [
    '符合第96号令第十二条',
    '申报表填写规范',
    '附件对应且真实有效',
    '有第96号令第十三条规定情形',
    '学位',
    '职称',
    '从业年限',
    '专业技术能力等次',
    '专业技术能力得分',
    '组织协调能力得分',
    '生态环境主管部门专业培训结业考试通过',
    '司法行政机关执业培训结业考试通过',
    '提交论文并主讲次数',
  ];
  const pairs = names.map((name, place) => [name, values[place]]);

  it('may be a row, a column, names beside values, or names above values', () => {
    for (const range of [[values], values.map((value) => [value]), pairs, [names, values]])
      expect(points('APPRAISER', range, ...lists)).toBe(69);
  });

  it('may have its names in any order, with titles, blank cells, a person’s name and remarks between', () => {
    const range = [
      ['一、基本情况', null, ''],
      ['鉴定人姓名', null, '林某'],
      ['备注', null, '已核'],
      ...[...pairs].reverse().map(([name, value]) => [name, null, value]),
      [null, null, null],
    ];
    expect(points('APPRAISER', range, ...lists)).toBe(69);
  });

  it('may use English names, paths and short names', () => {
    const range = [
      ['Degree', 'master'],
      ['title', 'associate senior'],
      ['年限', 7],
      ...pairs.slice(0, 4),
      ...pairs.slice(7),
    ];
    expect(points('APPRAISER', range, ...lists)).toBe(69);
  });

  it('whose names are not known is refused, for a value would be lost', () => {
    expect(refused('APPRAISER', [...pairs, ['学历', '研究生']], ...lists)[1]).toMatch(
      /^鉴定人各项：没有“学历”这一项，可用的名称：/,
    );
    expect(refused('APPRAISER', [...pairs, ['', '研究生']], ...lists)[1]).toMatch(/^鉴定人各项：没有“研究生”这一项/);
  });

  it('takes no name that two facts share', () => {
    const named = [
      ['申请的鉴定事项或执业类别', '04'],
      ['points', 5],
    ];
    expect(refused('INSTITUTION', named)[1]).toMatch(/^机构各项：没有“points”这一项/);
  });

  it('with a name twice, of another shape, or with too many values is refused', () => {
    expect(failed('APPRAISER', [...pairs, ['学位', '博士']], ...lists).problems).toStrictEqual([
      { code: 'repeated-heading', parameter: 'appraiserFacts', found: '学位' },
    ]);
    expect(failed('APPRAISER', [values, values], ...lists).problems).toStrictEqual([
      { code: 'facts-shape', parameter: 'appraiserFacts' },
    ]);
    expect(failed('APPRAISER', [[...values, 3]], ...lists).problems[0]).toMatchObject({
      code: 'too-many-cells',
      found: '3',
    });
  });
});

describe('an argument', () => {
  it('that is one cell may come as a range of one', () => {
    expect(points('HEADCOUNT', [[5]])).toBe(8);
  });

  it('that is one cell cannot be a range of several', () => {
    expect(refused('HEADCOUNT', [[5, 6]])).toStrictEqual(['value', '鉴定人数量：只能是一个单元格，不能是区域。']);
  });

  it.each([
    ['#N/A', '#N/A'],
    ['#DIV/0!', '#DIV/0!'],
    [{ type: 'Error', basicType: 'Error', basicValue: '#REF!' }, '#REF!'],
    [{ code: '#NUM!', message: 'as a thrown error' }, '#NUM!'],
    [{}, '#VALUE!'],
  ])('that is the error %j is named as one', (cell, found) => {
    expect(refused('HEADCOUNT', cell)).toStrictEqual(['value', `鉴定人数量：区域中有错误值 ${found}，请先改正。`]);
    expect(failed('TECHDOCUMENTS', [['甲', cell, 1, 5]]).problems[0]).toMatchObject({ code: 'error-cell', found });
  });

  it('that is a data type is read by the plain value inside', () => {
    expect(
      points('HEADCOUNT', { type: 'FormattedNumber', basicType: 'Double', basicValue: 5, numberFormat: '0人' }),
    ).toBe(8);
  });

  it('that is a text beginning with # is no error', () => {
    expect(points('TECHDOCUMENTS', [['#3 井报告', '省级', 1, 4]])).toBe(4);
  });
});
