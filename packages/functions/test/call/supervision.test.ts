import { describe, expect, it } from 'vitest';
import { call, isFailure } from '../../src/index.js';
import { points, refused } from './failed.js';

const head = ['列入编号', '许可证号或执业证号', '名称或姓名', '事件', '日期', '文号'];

/** A listing from its notice to its pass on 31 August 2026; half a year later is the last day of February. */
const listed = (number: string, name: string) => [
  ['A-1', number, name, '告知拟列入', '2026-03-02', ''],
  ['A-1', number, name, '作出决定', '2026-03-20', '粤司〔2026〕8号'],
  ['A-1', number, name, '列入', '2026-03-21', ''],
  ['A-1', number, name, '整改完成', '2026-08-01', ''],
  ['A-1', number, name, '整改合格', '2026-08-31', ''],
];
const register = [head, ...listed('粤1', '甲鉴定所')];

describe('BLACKLIST', () => {
  it.each([
    ['2026-03-01', '未列入'],
    ['2026-03-02', '拟列入'],
    ['2026-03-20', '已决定，尚未列入'],
    ['2026-03-21', '已列入'],
    ['2026-08-01', '已列入，已整改待复查'],
    ['2026-08-31', '已列入，整改合格，半年期内'],
    ['2027-02-27', '已列入，整改合格，半年期内'],
    ['2027-02-28', '已列入，可以移出'],
  ])('on %s says %s', (asOf, state) => {
    expect(points('BLACKLIST', '粤1', register, asOf)).toBe(state);
  });

  it('looks at the host’s day where none is given, and asks for one where the host knows none', () => {
    expect(call('BLACKLIST', ['粤1', register], 'en', '2026-03-21')).toBe('listed');
    expect(refused('BLACKLIST', '粤1', register)).toStrictEqual(['notAvailable', '截至日期：未填写，请补填。']);
  });

  it('warns by name where somebody of that name is listed, and gives no verdict', () => {
    expect(points('BLACKLIST', '甲鉴定所', register, '2026-04-01')).toBe('有同名者列入，请按证号核对：粤1');
    expect(call('BLACKLIST', ['甲鉴定所', register, '2026-04-01'], 'en')).toBe(
      'somebody of this name is listed; check the number: 粤1',
    );
  });

  it('warns of nobody without a decision and its number', () => {
    const undecided = register.map((row) => row.map((cell) => (cell === '粤司〔2026〕8号' ? '' : cell)));
    expect(points('BLACKLIST', '甲鉴定所', undecided, '2026-04-01')).toBe('未列入');
    expect(points('BLACKLIST', '粤1', undecided, '2026-04-01')).toBe('拟列入');
    expect(points('BLACKLIST', '甲鉴定所', register, '2026-03-20')).toBe('未列入');
  });

  it('names of two of the same name only the one who is listed', () => {
    const two = [...register, ['B-1', '粤2', '甲鉴定所', '告知拟列入', '2026-03-02', '']];
    expect(points('BLACKLIST', '甲鉴定所', two, '2026-04-01')).toBe('有同名者列入，请按证号核对：粤1');
    expect(points('BLACKLIST', '粤2', two, '2026-04-01')).toBe('拟列入');
  });

  it('warns of a name that was listed without a number', () => {
    const alone = [head, ...listed('', '乙鉴定所')];
    expect(points('BLACKLIST', '乙鉴定所', alone, '2026-04-01')).toBe('有同名者列入，请按证号核对');
  });

  it('tells numbers apart without case, width and blanks, and takes a number that Excel made of one', () => {
    expect(points('BLACKLIST', ' 粤１ ', register, '2026-04-01')).toBe('已列入');
    expect(points('BLACKLIST', 31001, [head, ...listed('31001', '丙')], '2026-04-01')).toBe('已列入');
  });

  it('reads the register in the order of its columns, with columns of the office’s own beside and headings in English', () => {
    expect(points('BLACKLIST', '粤1', listed('粤1', '甲'), '2026-04-01')).toBe('已列入');
    const more = register.map((row, index) => [index === 0 ? '承办人' : '王', ...row]);
    expect(points('BLACKLIST', '粤1', more, '2026-04-01')).toBe('已列入');
    const english = [['listing number', 'licence or certificate number', 'name', 'event', 'date', 'document number']];
    expect(points('BLACKLIST', '粤1', [...english, ...listed('粤1', '甲')], '2026-04-01')).toBe('已列入');
  });

  it('says of its own rows what is wrong, and nothing of the rows of others', () => {
    const wrong = [...register, ['A-1', '粤1', '', '移出', '2027-02-30', ''], ['C-1', '粤9', '', '不知道', '', '']];
    expect(refused('BLACKLIST', '粤1', wrong, '2027-03-01')).toStrictEqual([
      'value',
      '黑名单台账第6项：“日期”填了“2027-02-30”，看不懂、没有这一日，或长号码没有按文本填；请改正。',
    ]);
    expect(refused('BLACKLIST', '粤9', wrong, '2027-03-01')[1]).toMatch(/“事件”填了“不知道”/);
    const blank = [...register, ['A-1', '粤1', '', '移出', '', '']];
    expect(refused('BLACKLIST', '粤1', blank, '2027-03-01')).toStrictEqual([
      'notAvailable',
      '黑名单台账第6项：“日期”未填写，请补填。',
    ]);
    expect(points('BLACKLIST', '粤2', wrong, '2027-03-01')).toBe('未列入');
  });

  it('neither takes a number for another that differs in signs alone, nor passes it over', () => {
    expect(refused('BLACKLIST', '粤-1', register, '2026-04-01')).toStrictEqual([
      'value',
      '黑名单台账第1项：“许可证号或执业证号”填了“粤1”，与所查号码只差符号；是同一个的请写成一样。',
    ]);
    const both = [...register, ['B-1', '粤-1', '', '告知拟列入', '2026-03-02', '']];
    expect(refused('BLACKLIST', '粤1', both, '2026-04-01')[1]).toMatch(/^黑名单台账第6项：.*“粤-1”/);
    expect(points('BLACKLIST', '粤2', both, '2026-04-01')).toBe('未列入');
  });

  it('names a day of far years in its rows, and does not pass it over', () => {
    const shown = (column: number, found: string | number) => [
      ...register,
      ['A-1', '粤1', '', '移出', '2027-03-01', ''].map((cell, index) => (index === column ? found : cell)),
    ];
    expect(refused('BLACKLIST', '粤1', shown(4, 2958465), '2027-03-02')).toStrictEqual([
      'value',
      '黑名单台账第6项：“日期”填了“2958465”，看不懂、没有这一日，或长号码没有按文本填；请改正。',
    ]);
    expect(refused('BLACKLIST', '粤1', shown(4, '9999-12-31'), '2027-03-02')[1]).toMatch(/“日期”填了“9999-12-31”/);
    expect(points('BLACKLIST', '粤2', shown(4, 2958465), '2027-03-02')).toBe('未列入');
  });

  it('says of nobody that they are not listed while a row does not tell whose it is', () => {
    const lost = (holder: string | number) => [...register, ['B-1', holder, '', '告知拟列入', '2026-03-02', '']];
    // Of sixteen digits Excel has lost the last.
    expect(refused('BLACKLIST', '粤2', lost(3_600_001_234_567_890), '2026-04-01')).toStrictEqual([
      'value',
      '黑名单台账第6项：“许可证号或执业证号”填了“3600001234567890”，看不懂、没有这一日，或长号码没有按文本填；请改正。',
    ]);
    expect(points('BLACKLIST', '粤2', lost('360001'), '2026-04-01')).toBe('未列入');
  });

  it('does not say that somebody is not listed where the range is another sheet', () => {
    const other = [
      ['年度', '金额'],
      ['2025', '粤1'],
    ];
    expect(refused('BLACKLIST', '粤1', other, '2026-04-01')[1]).toMatch(/看不出各列是什么/);
  });

  it('starts the half year again as D15 says', () => {
    const breach = [...register, ['', '粤1', '', '新的违法违规', '2027-02-28', '']];
    expect(points('BLACKLIST', '粤1', breach, '2027-03-01')).toBe('已列入');
    expect(points('BLACKLIST', '粤1', breach, '2027-03-01', 'D15=off')).toBe('已列入，整改合格，半年期内');
  });
});

describe('RELEASEDATE', () => {
  // Serial numbers: 2026-01-01 is 46023, 2027-01-01 is 46388, 2028-01-01 is 46753.
  it.each([
    ['half a year later', '2026-01-01', 46023 + 181],
    ['the last day of February for 31 August', '2026-08-31', 46388 + 58],
    ['29 February in a leap year', '2027-08-31', 46753 + 59],
    ['a serial number of Excel', 46265, 46388 + 58],
    ['the Chinese form', '2026年8月31日', 46388 + 58],
    ['digits alone', '20260831', 46388 + 58],
  ])('is %s', (_, passedOn, serial) => {
    expect(points('RELEASEDATE', [[passedOn]])).toBe(serial);
  });

  it('is blank while a breach on the last day awaits a new pass, and counts from that pass', () => {
    expect(points('RELEASEDATE', [['2026-01-01']], [['2026-07-02']])).toBe(46204);
    expect(points('RELEASEDATE', [['2026-01-01']], [['2026-07-01']])).toBe('');
    expect(points('RELEASEDATE', [['2026-01-01'], ['2026-08-31']], [['2026-07-01']])).toBe(46446);
    expect(points('RELEASEDATE', [['2026-01-01']], [['2026-07-01']], 'D15=off')).toBe(46388);
  });

  it('takes ranges in any order with blanks between, and names what is no day', () => {
    expect(points('RELEASEDATE', [['2026-08-31'], [''], ['2026-01-01']], [['2026-07-01']])).toBe(46446);
    expect(refused('RELEASEDATE', [['2026-02-30']])).toStrictEqual([
      'value',
      '整改合格日期：填了“2026-02-30”，此处应填日期，如 2026-11-21；请改正。',
    ]);
    expect(refused('RELEASEDATE', [['']])[0]).toBe('notAvailable');
  });
});

describe('CASEMONTHS', () => {
  const cases = [
    ['机构许可证号', '所属月份', '报送日期', '报送情况', '未报送的理由'],
    ['粤1', '', '2025-12-31', '已报送', ''],
    ['粤1', '2026-01', '', '本月无受理案件', ''],
    ['粤1', '2026年2月', '', '本月无受理案件', '没有收到委托'],
    ['粤2', '2026-03', '2026-03-05', '已报送', ''],
  ];

  it('lists months across a year’s end with the reason, those of one institution alone', () => {
    expect(points('CASEMONTHS', cases, '2025-11-01', '2026-04-01', '粤1')).toStrictEqual([
      ['2025-11', '没有报送'],
      ['2026-01', '写明本月无受理案件，但没有理由'],
      ['2026-03', '没有报送'],
      ['2026-04', '本月尚未报送，月底前应报'],
    ]);
  });

  it('takes all rows where no number is given', () => {
    expect(points('CASEMONTHS', cases, '2025-11-02', '2026-03-31')).toStrictEqual([
      ['2026-01', '写明本月无受理案件，但没有理由'],
    ]);
  });

  it('says that none is owed', () => {
    expect(call('CASEMONTHS', [cases, '2025-11-02', '2025-11-30', '粤1'], 'en')).toStrictEqual([
      ['', 'Nothing found.'],
    ]);
  });

  it('names a number that Excel has cut once, also where all rows are looked at', () => {
    const cut = [...cases, [3_600_001_234_567_890, '2958465', '2026-03-05', '已报送', '']];
    expect(refused('CASEMONTHS', cut, '2025-11-01', '2026-04-01')[1]).toBe(
      [
        '案例报送第5项：“机构许可证号”填了“3600001234567890”，看不懂、没有这一日，或长号码没有按文本填；请改正。',
        '案例报送第5项：“所属月份”填了“2958465”，看不懂、没有这一日，或长号码没有按文本填；请改正。',
      ].join(''),
    );
  });

  it('does not miss months that were sent under a number that differs in signs alone', () => {
    expect(refused('CASEMONTHS', cases, '2025-11-01', '2026-04-01', '粤—1')[1]).toMatch(
      /“机构许可证号”填了“粤1”，与所查号码只差符号/,
    );
  });

  it('asks for a status that is missing in its rows', () => {
    const blank = [...cases, ['粤1', '2026-03', '', '', '']];
    expect(refused('CASEMONTHS', blank, '2025-11-01', '2026-04-01', '粤1')[1]).toMatch(/“报送情况”未填写/);
    expect(isFailure(call('CASEMONTHS', [blank, '2025-11-01', '2026-04-01', '粤2']))).toBe(false);
  });
});

describe('COMMISSION', () => {
  it.each([
    [['是', '是', '公私财产损失数额', '是'], /^必须受理：/],
    [['是', '是', '一般问题', '是'], /^可以不受理：.*；应引导委托人到有能力的机构$/],
    [['否', '', '', '是'], /^可以不受理：/],
    [['是', '是', '污染物性质', '否'], '可以不受理：不在执业范围内；应引导委托人到有能力的机构'],
    [['是', '是', '污染物性质', '是', '是'], '可与其他机构联合鉴定：在执业范围内，但一个机构难以完成'],
    [['是', '是', '污染物性质', '是', '否', '不受理'], '无正当理由拒绝受理：没有写明理由'],
    [['是', '是', '污染物性质', '是', '否', '不受理', '人手不足', '否'], '无正当理由拒绝受理：理由不正当'],
    [
      ['是', '是', '污染物性质', '是', '否', '不受理', '应当回避', '是'],
      '可以不受理：理由正当；应引导委托人到有能力的机构',
    ],
  ])('of %j says %s', (facts, answer) => {
    expect(points('COMMISSION', ...facts)).toMatch(answer);
  });

  it('asks for what decides it, and names what it does not understand', () => {
    expect(refused('COMMISSION', '是', '', '', '是')).toStrictEqual([
      'notAvailable',
      '环境污染刑事案件：未填写，请补填。鉴定问题：未填写，请补填。',
    ]);
    expect(refused('COMMISSION', '是', '是', '气味', '不详')).toStrictEqual([
      'value',
      [
        '在执业范围内：填了“不详”，此处应填 是 或 否；请改正。',
        '鉴定问题：填了 气味，只能是 公私财产损失数额、超过排放标准的倍数、污染物性质、其他核心或关键问题、一般问题；请改正。',
      ].join(''),
    ]);
  });
});

describe('TRAININGDUE', () => {
  const trainings = [
    ['执业证号', '开始日期', '结束日期'],
    ['鉴1', '2023-12-28', '2024-01-04'],
    ['鉴2', '2025-06-01', ''],
  ];

  it('counts a training for the year that it makes up for', () => {
    const made = [
      ...trainings.map((row) => [...row, row[0] === '执业证号' ? '补训所属年度' : '']),
      ['鉴1', '2026-02-01', '', 2025],
    ];
    expect(points('TRAININGDUE', made, '2024-01-01', '2026-03-01', '鉴1')).toStrictEqual([['', '没有发现问题。']]);
  });

  it('lists years without a training, one over new year counted for both', () => {
    expect(points('TRAININGDUE', trainings, '2022-12-31', '2026-01-01', '鉴1')).toStrictEqual([
      [2022, '当年没有培训'],
      [2025, '当年没有培训'],
      [2026, '今年尚未培训，年底前应完成'],
    ]);
    expect(points('TRAININGDUE', trainings, '2023-01-01', '2025-12-31')).toStrictEqual([['', '没有发现问题。']]);
  });
});

describe('DRAW', () => {
  const list = [['赣002'], [''], ['赣001 '], ['赣003'], ['赣001']];

  it('gives the same for the same list, whatever its order, repetitions and blanks', () => {
    const drawn = points('DRAW', list, 2, '2026');
    expect(points('DRAW', [['赣003'], ['赣001'], ['赣002']], 2, '2026')).toStrictEqual(drawn);
    expect(points('DRAW', [['赣003', '赣001', '赣002']], 2, 2026)).toStrictEqual(drawn);
  });

  it('draws as many as there are, not more, and at least one', () => {
    expect(points('DRAW', list, 3, '2026')).toHaveLength(3);
    expect(refused('DRAW', list, 4, '2026')).toStrictEqual([
      'value',
      '抽取数：填了 4，只能是 1 至 3、1 的整数倍；请改正。',
    ]);
    expect(refused('DRAW', list, 0, '2026')[0]).toBe('value');
    expect(refused('DRAW', list, 1.5, '2026')[0]).toBe('value');
  });

  it('asks for the seed and for the list', () => {
    expect(refused('DRAW', [['']], 1, '')).toStrictEqual([
      'notAvailable',
      '名单：未填写，请补填。种子：未填写，请补填。',
    ]);
  });
});
