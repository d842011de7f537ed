import { describe, expect, it } from 'vitest';
import { points, refused } from './failed.js';

// Expected figures are worked by hand from tables (二) and (一), the sentence of the row beside each.

describe('ETHICS', () => {
  it('gives 5 points where all three conditions hold and Article 13 does not', () => {
    expect(points('ETHICS', '是', true, 'yes', '无')).toBe(5);
  });

  it.each([
    ['否', '是', '是'],
    ['是', '否', '是'],
    ['是', '是', '否'],
    ['否', '', ''],
  ])('gives 0 where one does not hold (%s %s %s)', (...conditions) => {
    expect(points('ETHICS', ...conditions, '否')).toBe(0);
  });

  it('is the text 取消评审资格 in a situation of Article 13, whatever else is blank', () => {
    expect(points('ETHICS', null, null, null, '有')).toBe('取消评审资格');
  });

  it('is incomplete while Article 13 is blank', () => {
    expect(refused('ETHICS', '是', '是', '是', '')).toStrictEqual([
      'notAvailable',
      '有第96号令第十三条规定情形：未填写，请补填。',
    ]);
  });
});

describe('CREDENTIAL', () => {
  it.each([
    ['学士以下', '', 0],
    ['学士', '', 1],
    ['硕士', '', 2],
    ['博士', '', 3],
    ['', '无', 0],
    ['', '初级', 2],
    ['', '中级', 3],
    ['', '副高', 4],
    ['', '正高', 5],
    ['博士', '初级', 3],
    ['master', 'full senior', 5],
  ])('of %j and %j gives %d, the better of the two', (degree, title, gives) => {
    expect(points('CREDENTIAL', degree, title)).toBe(gives);
  });
});

describe('EXPERIENCE', () => {
  it.each([
    [0, 0],
    [4, 0],
    ['4.9', 0],
    [5, 1],
    [5.9, 1],
    [6, 2],
    ['７', 3],
    [8, 4],
    [9, 5],
    [70, 5],
  ])('of %j years gives %d', (years, gives) => {
    expect(points('EXPERIENCE', years)).toBe(gives);
  });

  it('of a blank cell is incomplete, of −1 and 71 wrong', () => {
    expect(refused('EXPERIENCE', null)[0]).toBe('notAvailable');
    expect(refused('EXPERIENCE', -1)).toStrictEqual(['value', '从业年限：填了 -1，只能是 0 至 70；请改正。']);
    expect(refused('EXPERIENCE', 71)[0]).toBe('value');
  });
});

describe('EXPERTISE', () => {
  it.each([
    [0, '一般'],
    [19.9, '一般'],
    [20, '良好'],
    [29, '良好'],
    [30, '优秀'],
    ['35', 'excellent'],
    [12.5, null],
  ])('gives %j back, as its grade %j says', (given, grade) => {
    expect(points('EXPERTISE', given, grade)).toBe(Number(given));
  });

  it('refuses a grade that contradicts the points, and points over 35', () => {
    expect(refused('EXPERTISE', 27, '优秀')).toStrictEqual([
      'value',
      '专业技术能力等次：等次填了 优秀，按所给得分应为良好；请改正等次或得分。',
    ]);
    expect(refused('EXPERTISE', 35.1)[0]).toBe('value');
  });
});

describe('COORDINATION', () => {
  it.each([0, 0.1, 4.5, 5])('gives %d back', (given) => {
    expect(points('COORDINATION', given)).toBe(given);
  });

  it.each([5.1, -0.1, 2.25, '4分', true])('refuses %j', (given) => {
    expect(refused('COORDINATION', given)[0]).toBe('value');
  });
});

describe('TECHDOCUMENTS', () => {
  it('caps the sum at 15', () => {
    // 5 + 5 + 5 + 5 = 20
    expect(
      points(
        'TECHDOCUMENTS',
        [1, 2, 3, 4].map((rank) => ['标准', '国家级', rank, 5]),
      ),
    ).toBe(15);
  });

  it.each([
    ['国家或部委', 5, 1],
    ['省级', 4, 1],
    ['地市级', 3, 1],
    ['国家或部委', 6, 0],
    ['省级', 5, 0],
    ['地市级', 4, 0],
  ])('suggests for %s, rank %d, the %d that the rank leaves', (level, rank, gives) => {
    expect(points('TECHDOCUMENTS', [['规范', level, rank, '']])).toBe(gives);
  });

  it('gives nothing for a row that is not accepted', () => {
    expect(points('TECHDOCUMENTS', [['规范', '省级', 1, 4, '不认定', '未被采用']])).toBe(0);
  });

  it('names the row that is wrong', () => {
    expect(
      refused('TECHDOCUMENTS', [
        ['甲', '省级', 1, 4],
        ['乙', '县级', 1, 4],
      ]),
    ).toStrictEqual([
      'value',
      '技术文件第2项 · 批准发布或采用的层级：填了 “县级”，只能是 国家或部委、省级、地市级；请改正。',
    ]);
  });
});

describe('PUBLICATIONS', () => {
  it.each([
    ['SCI', 5, 5],
    ['EI', 4, 4],
    ['核心期刊', 3, 3],
    ['专著', 5, 5],
    ['译著', 3, 3],
  ])('takes the %s of rank %d with %d points', (type, rank, given) => {
    expect(points('PUBLICATIONS', [['题名', type, rank, given]])).toBe(given);
  });

  it('gives 1 point to the first and the corresponding author of a non-core paper, none to others', () => {
    expect(points('PUBLICATIONS', [['题名', '非核心', 1, '']])).toBe(1);
    expect(points('PUBLICATIONS', [['题名', '非核心', '', '', '是']])).toBe(1);
    expect(points('PUBLICATIONS', [['题名', '非核心', 2, '']])).toBe(0);
  });

  it('gives nothing to a group author of a monograph, and caps the sum at 10', () => {
    expect(points('PUBLICATIONS', [['题名', '著作', '', '', '', '是']])).toBe(0);
    expect(
      points('PUBLICATIONS', [
        ['一', 'SCI', 1, 5],
        ['二', 'SCI', 1, 5],
        ['三', 'EI', 1, 4],
      ]),
    ).toBe(10);
  });
});

describe('EXCHANGE', () => {
  it.each([
    ['是', '是', 0, 15],
    ['是', '是', 1, 17],
    ['是', '是', 2, 19],
    ['通过', '通过', 3, 20],
    ['否', '', 0, 0],
    ['是', '未通过', 2, 4],
  ])('of %s, %s and %d papers gives %d', (ecology, judicial, papers, gives) => {
    expect(points('EXCHANGE', ecology, judicial, papers)).toBe(gives);
  });

  it('is incomplete while one course is open and the other passed', () => {
    expect(refused('EXCHANGE', '是', '', 1)[0]).toBe('notAvailable');
  });
});

describe('HEADCOUNT', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 3],
    [4, 5],
    [5, 8],
    [6, 10],
    ['20', 10],
  ])('of %j appraisers gives %d', (persons, gives) => {
    expect(points('HEADCOUNT', persons)).toBe(gives);
  });

  it('refuses half an appraiser', () => {
    expect(refused('HEADCOUNT', 3.5)[0]).toBe('value');
  });
});

describe('MAJORS', () => {
  const basic = [['是', '是', '是']];

  it('adds basic and specialised majors of a matter', () => {
    // 5 + (1 + 2)
    expect(
      points('MAJORS', '04', basic, [
        ['水文地质学', 1],
        ['土壤学', 3],
      ]),
    ).toBe(8);
    expect(points('MAJORS', '一般', basic, '无')).toBe(5);
  });

  it('takes 2 off for each basic major missing, never below 0', () => {
    expect(points('MAJORS', 4, [['是'], ['否'], ['是']], '无')).toBe(3);
    expect(points('MAJORS', 4, [['否', '否', '是']], '无')).toBe(1);
    expect(points('MAJORS', 4, [['否', '否', '否']], '无')).toBe(0);
  });

  it('asks no basic majors of pollutant and species identification', () => {
    expect(
      points('MAJORS', '污染物性质鉴定', '', [
        ['化学', 2],
        ['分析化学', 1],
      ]),
    ).toBe(3);
    expect(
      points('MAJORS', '物种', null, [
        ['植物学', 2],
        ['动物学', 1],
      ]),
    ).toBe(6);
  });

  it('takes basic majors beside their names, in any order', () => {
    expect(
      points(
        'MAJORS',
        '04',
        [
          ['生态学', '否'],
          ['资源与环境经济学', '是'],
          ['环境科学与工程', '是'],
        ],
        '无',
      ),
    ).toBe(3);
  });

  it('refuses what is neither a scheme nor a unit', () => {
    expect(refused('MAJORS', '土壤', basic, '无')).toStrictEqual([
      'value',
      '专业配置的计分方式：填了 “土壤”，只能是 一般（基本要求＋专业要求）、污染物性质鉴定、物种鉴定；请改正。',
    ]);
  });
});

describe('PROJECTS', () => {
  it.each([
    ['省部级', '负责', 5],
    ['省部级', '参加', 3],
    ['地市级', '负责', 4],
    ['地市级', '参加', 2],
    ['县级', '主持', 3],
    ['县级', '参与', 1],
    ['其他', '负责', 2],
    ['其他', '参加', 1],
  ])('gives for one project of level %s, %s, %d', (level, role, gives) => {
    expect(points('PROJECTS', [['项目', level, role, '是', '是']])).toBe(gives);
  });

  it('gives nothing without a contract, and caps the sum at 10', () => {
    expect(points('PROJECTS', [['项目', '省部级', '负责', '是', '否']])).toBe(0);
    expect(
      points(
        'PROJECTS',
        [1, 2, 3].map((number) => [`项目${number}`, '省部级', '负责', '是', '是']),
      ),
    ).toBe(10);
  });
});

describe('QUALITY', () => {
  it.each([
    ['是', null, 10],
    ['否', 9, 9],
    ['否', 1, 1],
    ['否', 0, 0],
  ])('of all abilities %s and %j gives %d', (all, given, gives) => {
    expect(points('QUALITY', all, given)).toBe(gives);
  });

  it.each([9.5, 10, 0.5])('refuses %d where not all abilities are shown', (given) => {
    expect(refused('QUALITY', '否', given)[0]).toBe('value');
  });
});

describe('APPRAISERABILITY', () => {
  it.each([
    [[55.4], 0],
    [[55.5], 10],
    [[64.4], 10],
    [[64.5], 13],
    [[69.4, 69.6], 16],
    [[75], 19],
    [[80], 22],
    [[85], 25],
    [[90], 28],
    [[94.5], 30],
    [[100, 90, '取消评审资格'], 30],
  ])('of the totals %j gives %d', (totals, gives) => {
    expect(
      points(
        'APPRAISERABILITY',
        totals.map((total) => [total]),
      ),
    ).toBe(gives);
  });

  it('takes totals side by side as well as below each other, and what Excel’s sums leave behind', () => {
    expect(points('APPRAISERABILITY', [[81, 77.50000000000001, '']])).toBe(19);
  });

  it('refuses a 0, which may be a blank cell of an older Excel', () => {
    expect(refused('APPRAISERABILITY', [[81], ['0']])).toStrictEqual([
      'value',
      '鉴定人总分第2项：为 0，无法与空白区分（较早的 Excel 把空白当作 0 交来）；请核对，空白请用 IF(区域="","",区域)。',
    ]);
  });

  it('is incomplete without any total, and where everybody is disqualified', () => {
    expect(refused('APPRAISERABILITY', [[''], [null]])[0]).toBe('notAvailable');
    expect(refused('APPRAISERABILITY', [['取消评审资格']])[0]).toBe('notAvailable');
  });

  it('refuses names among the totals', () => {
    expect(refused('APPRAISERABILITY', [['张某', 81]])[0]).toBe('value');
  });
});

describe('ACCREDITATION', () => {
  it.each([
    ['无', '无', '无', 0],
    ['相关', '无', '无关', 4],
    ['相关', '相关', '无', 6],
    ['relevant', 'relevant', 'relevant', 6],
  ])('of %s, %s, %s gives %d', (cma, cnas, glp, gives) => {
    expect(points('ACCREDITATION', cma, cnas, glp)).toBe(gives);
  });

  it('refuses 有, which does not say whether it covers the work', () => {
    expect(refused('ACCREDITATION', '有', '无', '无')[0]).toBe('value');
  });
});

describe('INSTRUMENTS', () => {
  const held = [['气相色谱仪', '是']];

  it('adds 12 for the required instruments to the points for the optional ones', () => {
    expect(points('INSTRUMENTS', held, held, 5.5)).toBe(17.5);
    expect(points('INSTRUMENTS', [...held, ['流式细胞仪', '否']], held, 5.5)).toBe(5.5);
  });

  it('suggests the number held, 6 at most, where no points are given', () => {
    expect(
      points('INSTRUMENTS', held, [
        ['甲', '是'],
        ['乙', '否'],
        ['丙', '是'],
      ]),
    ).toBe(14);
    expect(
      points(
        'INSTRUMENTS',
        held,
        ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => [name, '是']),
      ),
    ).toBe(18);
    expect(points('INSTRUMENTS', held, '无')).toBe(12);
  });

  it('is incomplete without a list of required instruments', () => {
    expect(refused('INSTRUMENTS', '', held, 4)[0]).toBe('notAvailable');
  });
});

describe('MAINTENANCE', () => {
  it.each([
    [0, '存在不能正常使用的情况'],
    [2, '较差'],
    [3, '较好'],
    [4.9, '较好'],
    [5, '良好'],
    [6, null],
  ])('gives %d back, as its grade %j says', (given, grade) => {
    expect(points('MAINTENANCE', given, grade)).toBe(given);
  });

  it('is incomplete without points, whatever INSTRUMENTS says', () => {
    expect(refused('MAINTENANCE', '')).toStrictEqual(['notAvailable', '仪器维护使用得分：未填写，请补填。']);
  });
});
