import { catalogueOf } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { type Cell, coerce, coerceList, factOf, factTypeOf } from '../../src/index.js';

const years = (cell: Cell) => coerce('appraiser', 'years', cell);
const degree = (cell: Cell) => coerce('appraiser', 'degree', cell);
const held = (cell: Cell) => coerce('institution', 'basicMajors.ecology', cell);
const unit = (cell: Cell) => coerce('institution', 'unit', cell);
const date = (cell: Cell) => coerce('review', 'date', cell);
const title = (cell: Cell) => coerce('appraiser', 'documents.title', cell);

describe('a blank cell', () => {
  it.each([null, undefined, '', ' ', '\t\n', '\u3000', '\u00A0', ' \u3000\u00A0 '])(
    'is %j, for every type of fact',
    (cell) => {
      for (const read of [years, degree, held, unit, date, title]) {
        expect(read(cell)).toStrictEqual({ blank: true });
        expect(factOf(read(cell))).toBeUndefined();
      }
    },
  );
});

describe('a number', () => {
  it.each([
    [4, 4],
    [3.5, 3.5],
    ['4', 4],
    [' 4 ', 4],
    ['\u30003.5\u00A0', 3.5],
    ['３．５', 3.5],
    ['１２', 12],
    ['007', 7],
    ['-1', -1],
    ['－１', -1],
    ['−1', -1],
    ['0', 0],
    ['-0', 0],
    [-0, 0],
  ])('typed as %j is %d', (cell, value) => {
    expect(years(cell)).toStrictEqual({ value });
  });

  it.each([
    [77.50000000000001, 77.5],
    [0.1 + 0.2, 0.3],
    [1.1 * 3, 3.3],
  ])('that Excel computed to %d counts as the %d it shows', (cell, value) => {
    expect(coerce('institution', 'appraiserTotals', cell)).toStrictEqual({ value });
  });

  it.each([
    '4%',
    '４％',
    '1e1',
    '1,000',
    '1 000',
    '4分',
    '4/5',
    '2026-11-21',
    '3.5.1',
    '.5',
    '5.',
    '+4',
    '10²',
    '①',
    '四',
    'NaN',
    'Infinity',
    '9'.repeat(400),
    '--1',
    true,
    false,
    Infinity,
  ])('is not %j: refused as found', (cell) => {
    expect(years(cell)).toStrictEqual({ refused: cell });
    expect(factOf(years(cell))).toBe(cell);
  });

  it('out of its range or with a fraction is still the number: the core says what is wrong with it', () => {
    expect(years('99')).toStrictEqual({ value: 99 });
    expect(coerce('institution', 'headcount', '3.5')).toStrictEqual({ value: 3.5 });
  });

  it('may have a word beside it, as the total of an appraiser has', () => {
    for (const cell of ['取消评审资格', 'Disqualified', '取消资格']) {
      expect(coerce('institution', 'appraiserTotals', cell)).toStrictEqual({ value: 'disqualified' });
      expect(coerce('institution', 'appraiserTotals.total', cell)).toStrictEqual({ value: 'disqualified' });
    }
    expect(coerce('institution', 'appraiserTotals', ' 81 ')).toStrictEqual({ value: 81 });
    expect(coerce('institution', 'appraiserTotals', '')).toStrictEqual({ blank: true });
    expect(coerce('institution', 'appraiserTotals', '缺考')).toStrictEqual({ refused: '缺考' });
    expect(coerce('institution', 'appraiserTotals', true)).toStrictEqual({ refused: true });
  });
});

describe('a word', () => {
  it.each(['博士', 'doctor', 'Doctor', ' DOCTOR ', '博 士', '\u3000博士', 'ｄｏｃｔｏｒ', '博士学位', 'PhD'])(
    'typed as %j is doctor',
    (cell) => {
      expect(degree(cell)).toStrictEqual({ value: 'doctor' });
    },
  );

  it.each([
    ['正高', 'senior'],
    ['正高级', 'senior'],
    ['full senior', 'senior'],
    ['副高', 'associateSenior'],
    ['associatesenior', 'associateSenior'],
    ['无', 'none'],
  ])('of a title typed as %j is %s', (cell, value) => {
    expect(coerce('appraiser', 'title', cell)).toStrictEqual({ value });
  });

  it.each([
    ['documents.level', '省级', 'provincial'],
    ['documents.level', '部委', 'national'],
    ['publications.type', 'SCI', 'sci'],
    ['publications.type', 'ＳＣＩ 论文', 'sci'],
    ['publications.type', '核心期刊', 'core'],
    ['publications.type', 'Non-core', 'nonCore'],
    ['publications.type', '译著', 'translation'],
  ] as const)('at %s typed as %j is %s', (path, cell, value) => {
    expect(coerce('appraiser', path, cell)).toStrictEqual({ value });
  });

  it('of an accreditation is read with its comma of either width', () => {
    for (const cell of ['有，能力表与申请业务相关', '有,能力表与申请业务相关', '相关'])
      expect(coerce('institution', 'accreditations.cma', cell)).toStrictEqual({ value: 'relevant' });
  });

  it('may be typed as a number, as an edition is', () => {
    expect(coerce('review', 'edition', 2018)).toStrictEqual({ value: '2018' });
  });

  it.each([
    ['appraiser', 'documents.level', '省部级'],
    ['appraiser', 'title', '高级'],
    ['institution', 'accreditations.cma', '有'],
    ['appraiser', 'degree', '本科'],
    ['appraiser', 'degree', true],
  ] as const)('of %s %s is not %j, which could mean two things or none', (kind, path, cell) => {
    expect(coerce(kind, path, cell)).toStrictEqual({ refused: cell });
  });

  it('is not a number: it is refused as text, so that the core speaks of an unknown word', () => {
    expect(degree(3)).toStrictEqual({ refused: '3' });
  });
});

describe('a flag', () => {
  it.each([true, '是', ' 是 ', '有', '√', '✓', 'yes', 'Y', 'ＹＥＳ', 'TRUE'])('typed as %j is yes', (cell) => {
    expect(held(cell)).toStrictEqual({ value: true });
  });

  it.each([false, '否', '无', '没有', '×', 'no', 'N', 'False'])('typed as %j is no', (cell) => {
    expect(held(cell)).toStrictEqual({ value: false });
  });

  it('is never 1 or 0: a 0 may be a blank cell of an older Excel', () => {
    for (const cell of [1, 0, '1', '0', '可能', '通过']) expect(held(cell)).toStrictEqual({ refused: cell });
  });

  it.each([
    ['appraiser', 'training.ecologyCoursePassed', '通过', '未通过'],
    ['appraiser', 'documents.accepted', '认定', '不认定'],
    ['institution', 'instruments.required.held', '已配备', '未配备'],
    ['institution', 'projects.opinionIssued', '已出具', '未出具'],
  ] as const)('of %s %s may be %s or %s', (kind, path, yes, no) => {
    expect(coerce(kind, path, yes)).toStrictEqual({ value: true });
    expect(coerce(kind, path, no)).toStrictEqual({ value: false });
  });
});

describe('a date', () => {
  it.each([
    '2026-11-21',
    '2026/11/21',
    '2026.11.21',
    '2026年11月21日',
    ' 2026 年 11 月 21 日 ',
    '２０２６－１１－２１',
    // 2000-01-01 is 36526; 26 years with 7 leap days make 9497 days, the 21st of November is 324 days after the 1st of January.
    46347,
  ])('typed as %j is 2026-11-21', (cell) => {
    expect(date(cell)).toStrictEqual({ value: '2026-11-21' });
  });

  it.each([
    ['2026-1-5', '2026-01-05'],
    ['2024/2/29', '2024-02-29'],
    [36526, '2000-01-01'],
    [73415, '2100-12-31'],
  ])('typed as %j is %s', (cell, value) => {
    expect(date(cell)).toStrictEqual({ value });
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-11',
    '2026-11/21',
    '26-11-21',
    '20261121',
    '11/21/2026',
    '2026年11月',
    '46347',
    36525,
    73416,
    46347.5,
    4,
    true,
  ])('is not %j', (cell) => {
    expect(date(cell)).toStrictEqual({ refused: cell });
  });
});

describe('a code', () => {
  it.each([
    ['04', '04'],
    [4, '04'],
    ['4', '04'],
    ['０４', '04'],
    ['401', '0401'],
    [401, '0401'],
    ['0401', '0401'],
    ['04 土壤与地下水环境损害鉴定', '04'],
    ['04 土壤', '04'],
    ['04-土壤与地下水', '04'],
    ['04、土壤与地下水', '04'],
    ['土壤与地下水环境损害鉴定', '04'],
    ['土壤与地下水', '04'],
    ['Environmental damage to soil and groundwater', '04'],
    ['地下水污染致植物损害鉴定', '0405'],
    ['生态破坏行为致河流、湖泊生态系统损害鉴定', '0609'],
    ['其他', '07'],
  ])('typed as %j is %s', (cell, value) => {
    expect(unit(cell)).toStrictEqual({ value });
  });

  it.each([
    ['04 空气污染', '04 空气污染'],
    ['08', '08'],
    [8, '8'],
    [4.5, '4.5'],
    [0, '0'],
    ['040', '040'],
    ['土壤', '土壤'],
    ['00401', '00401'],
    [true, true],
  ])('is not %j', (cell, refused) => {
    expect(unit(cell)).toStrictEqual({ refused });
  });
});

describe('a text', () => {
  it.each([
    ['  国家技术导则 ', '国家技术导则'],
    ['Ａ  报告\n二', 'Ａ  报告\n二'],
    [2018, '2018'],
  ])('typed as %j is %j', (cell, value) => {
    expect(title(cell)).toStrictEqual({ value });
  });

  it('is not a truth value', () => {
    expect(title(true)).toStrictEqual({ refused: true });
  });
});

describe('a list in one cell', () => {
  const categories = (cell: Cell) => coerceList('appraiser', 'categories', cell);

  it.each(['0401、0402', '0401,0402', '0401；0402', '401 402', '0401\n0402', ' 0401，，0402， '])('is %j', (cell) => {
    expect(categories(cell)).toStrictEqual([{ value: '0401' }, { value: '0402' }]);
  });

  it('is not parted inside a name', () => {
    expect(categories('0609 生态破坏行为致河流、湖泊生态系统损害鉴定、0601')).toStrictEqual([
      { value: '0609' },
      { value: '0601' },
    ]);
  });

  it('may be one number, or nothing', () => {
    expect(categories(401)).toStrictEqual([{ value: '0401' }]);
    for (const cell of ['', null, '、', ' , '])
      expect(categories(cell).filter((one) => 'value' in one)).toStrictEqual([]);
    expect(categories('')).toStrictEqual([]);
  });

  it('names what is refused in its place', () => {
    expect(categories('0401、0999')).toStrictEqual([{ value: '0401' }, { refused: '0999' }]);
  });
});

describe('every labelled place of a document', () => {
  const groups = {
    appraiser: ['kind', 'ethics', 'expertise', 'documents', 'publications', 'training'],
    institution: [
      'kind',
      'basicMajors',
      'specialisedMajors',
      'projects',
      'quality',
      'accreditations',
      'instruments',
    ].concat(['instruments.required', 'instruments.optional', 'maintenance']),
    panel: ['kind', 'experts', 'experts.facts', 'reviews', 'appraiserDecisions'],
    review: ['kind', 'policy', 'institution', 'scope', 'expert', 'appraisers', 'appraisers.facts', 'facts'].concat([
      'declared',
      'confirmed',
    ]),
  };

  it.each(['appraiser', 'institution', 'panel', 'review'] as const)(
    'of kind %s has a type, or only holds others',
    (kind) => {
      const without = Object.keys(catalogueOf('zh').labels[kind]).filter((path) => {
        try {
          factTypeOf(kind, path as never);
          return false;
        } catch (error) {
          expect(error).toStrictEqual(new TypeError(`no fact with a value: ${kind} ${path}`));
          return true;
        }
      });
      expect(without).toStrictEqual(groups[kind]);
    },
  );
});
