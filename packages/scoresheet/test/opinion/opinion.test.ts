import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/panel/audience.js';
import { type Panel, panelsOf } from '../../src/panel/panel.js';
import { type PanelRecord, emptyRecord } from '../../src/panel/record.js';
import { opinionOf } from '../../src/opinion/opinion.js';
import { byExpert, checked, combined, judging, only, three, valuing } from '../panel/day.js';
import { type Facts, institutionFacts, people, reviewOf } from '../scoresheet/reviews.js';
import { partsOf } from '../xlsx/parts.js';
import { paperOf } from './reading.js';

const institution = '示例环境损害司法鉴定所（虚构）';
const recorded = (record: Partial<PanelRecord>): readonly PanelRecord[] => [
  { ...emptyRecord(institution, '04'), ...record },
];

const paper = async (panel: Panel, audience: Audience = 'internal') => paperOf(await opinionOf(panel, { audience }));

/** The lines from one heading to the next. */
const below = (lines: readonly string[], heading: string): readonly string[] => {
  const from = lines.findIndex((line) => line.includes(heading)) + 1;
  const length = lines.slice(from).findIndex((line) => /^[一二三四五六七八九]、/u.test(line));
  return lines.slice(from, length < 0 ? undefined : from + length);
};

/** With all the judgements and facts of the first review, and these changes to the institution's. */
const all = (changes: Facts, more: Facts = {}): Readonly<Record<string, Facts>> =>
  Object.fromEntries(
    [1, 2, 3].map((number) => [`${number}.xlsx`, byExpert(number, { facts: institutionFacts(changes), ...more })]),
  );

const disqualifying = byExpert(3, {
  appraisers: people(4, (place) =>
    place === 2
      ? { ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: true } }
      : {},
  ),
});

describe('the opinion on a panel', () => {
  it('says who applied for what, who sat, what it scored and concludes, in the exact words', async () => {
    const panel = only(combined({ ...three(), '专家2.xlsx': valuing(2, 9) }, { records: recorded({ leader: 2 }) }));
    const { lines, header } = await paper(panel);
    expect(header).toBe(['专家评审意见书', institution, '内部版'].join('\u3000'));
    expect(below(lines, '申请事项')).toEqual([
      `申请机构｜${institution}`,
      '鉴定事项｜04 土壤与地下水环境损害鉴定',
      '业务范围｜整个鉴定事项',
      '评审日期｜2026年11月21日',
      expect.stringMatching(/^评分标准｜《环境损害司法鉴定机构登记评审评分标准》/u),
    ]);
    expect(below(lines, '专家评审组')).toEqual([
      '职责｜专家｜专家库｜评分',
      '组长｜专家2 专家姓2｜地方库｜评分已计入',
      '成员｜专家1 专家姓1｜国家库｜评分已计入',
      '成员｜专家3 专家姓3｜地方库｜评分已计入',
    ]);
    expect(below(lines, '评审过程').join()).toMatch(/抽取专家3名（其中国家库专家1名）.*【请按实际过程修改】$/u);
    // I4 is 8, 9 and 8: 25 / 3 = 8.33, and with it 70.33 and 40.33.
    expect(below(lines, '评审得分')).toEqual([
      '得分由3名专家的评分合并（算术平均），按精确值与最低要求比较，显示两位小数（四舍五入）。',
      '部分｜得分｜满分｜最低要求｜是否达到',
      '鉴定人构成（人员条件）｜12.00｜20｜12｜达到',
      '技术水平（技术能力）｜40.33｜50｜30｜达到',
      '实验室条件（设施设备）｜18.00｜30｜18｜达到',
      '总分｜70.33｜100｜70｜达到',
      '',
      '专家｜总分｜鉴定人构成｜技术水平｜实验室条件｜I1｜I2｜I3｜I4｜I5｜I6｜I7',
      '专家1 专家姓1｜70｜12｜40｜18｜5｜7｜10｜8｜22｜4｜14',
      '专家2 专家姓2｜71｜12｜41｜18｜5｜7｜10｜9｜22｜4｜14',
      '专家3 专家姓3｜70｜12｜40｜18｜5｜7｜10｜8｜22｜4｜14',
      '合并得分｜70.33｜12.00｜40.33｜18.00｜5.00｜7.00｜10.00｜8.33｜22.00｜4.00｜14.00',
      expect.stringMatching(/^I1 鉴定人数量；/u),
    ]);
    const conclusion = below(lines, '评审结论');
    expect(conclusion[0]).toBe('具备设立环境损害司法鉴定机构的技术条件和技术能力');
    expect(conclusion).toContain('0401 污染环境行为致土壤环境损害鉴定｜具备');
    expect(lines.join()).not.toContain('待核');
    expect(below(lines, '拟执业鉴定人')[1]).toBe(
      '1｜赵某｜82.00 / 专家1 专家姓1 82 / 专家2 专家姓2 82 / 专家3 专家姓3 82｜已评分｜（待专家组填写）｜0401 污染环境行为致土壤环境损害鉴定（3 位中 3 位建议）',
    );
    expect(below(lines, '采用的取值').slice(2)).toEqual([
      'D9｜多名专家得分的合并｜算术平均',
      'D12｜评分单位｜按鉴定事项',
      'D17｜专家组的鉴定人能力分｜各专家分别取整定档后再合并',
    ]);
    expect(below(lines, '专家签字').slice(1)).toEqual([
      '职责｜专家｜签字｜日期',
      '组长｜专家2 专家姓2｜｜　　年　　月　　日',
      '成员｜专家1 专家姓1｜｜　　年　　月　　日',
      '成员｜专家3 专家姓3｜｜　　年　　月　　日',
      '出具日期：　　　　年　　月　　日',
    ]);
  });

  it('names every shortfall with its size, and marks the negative wording as not prescribed', async () => {
    // I4 5 instead of 8, I7.3 0 instead of 1: 66, laboratory 17.
    const files = all({ quality: { allAbilities: false, points: 5 }, maintenance: { grade: 'poor', points: 0 } });
    const { lines } = await paper(only(combined(files)));
    expect(below(lines, '评审结论').slice(0, 6)).toEqual([
      '不具备设立环境损害司法鉴定机构的技术条件和技术能力【待核】',
      '【待核】否定结论的用语未见规定，以上按肯定结论的表述拟定，请核对后定稿。',
      '未达到最低要求的：',
      '总分距最低要求 70 分还差 4 分',
      '实验室条件距最低要求 18 分还差 1 分',
      '结论按执业类别记录如下：',
    ]);
    expect(below(lines, '评审得分')).toContain('总分｜66.00｜100｜70｜未达到');
  });

  it('marks a conclusion on a part of a matter, and says which part', async () => {
    const { lines } = await paper(only(combined(all({}, { scope: { only: ['0401', '0402'] } }))));
    expect(lines).toContain(
      '业务范围｜仅限：0401 污染环境行为致土壤环境损害鉴定、0402 污染环境行为致地下水环境损害鉴定',
    );
    expect(below(lines, '评审结论').at(-1)).toMatch(/^【待核】结论只涉及该鉴定事项的部分执业类别/u);
  });

  it('marks every page of a provisional one and gives the reasons first, without the names that anonymous readers may not know', async () => {
    const left = byExpert(2, { facts: institutionFacts({ quality: { allAbilities: false, points: 11 } }) });
    const panel = only(combined({ ...three(), '专家姓2.xlsx': left, '专家3.xlsx': disqualifying }));
    const bytes = await opinionOf(panel, { audience: 'anonymous' });
    const { lines, header } = paperOf(bytes);
    expect(header).toMatch(/^暂定\u3000/u);
    expect(lines.slice(2, 5)).toEqual([
      '本意见书为暂定，原因如下：',
      '专家2交了不同的几份评审表，尚未选定以哪份为准。',
      '只有 2 名专家，每个事项的专家组须不少于 3 名；请补足，在此之前结论暂定。',
    ]);
    expect(lines[5]).toBe(
      '钱某某：有 1 位专家取消其评审资格，其他专家没有；议定之前结论暂定，请专家组议定并记下理由。',
    );
    expect(lines).toContain('成员｜专家2｜地方库｜评分未计入');
    expect(below(lines, '评审结论')[0]).toBe('暂不能作出结论【待核】');
    expect(below(lines, '拟执业鉴定人')[2]).toContain('｜专家3取消其评审资格，其他专家没有｜');
    expect(Object.values(partsOf(bytes)).join()).not.toContain('专家姓');
  });

  it('has no single score and no name of an expert in the copy for the applicant', async () => {
    const panel = only(combined({ ...three(), '专家2.xlsx': valuing(2, 9), '专家3.xlsx': disqualifying }));
    const bytes = await opinionOf(panel, { audience: 'applicant' });
    const { lines } = paperOf(bytes);
    expect(below(lines, '评审得分').slice(-2)[0]).toMatch(/^合并得分｜/u);
    expect(lines.filter((line) => /^专家[123]｜/u.test(line))).toEqual([]);
    expect(below(lines, '拟执业鉴定人').slice(1, 3)).toEqual([
      expect.stringMatching(/^1｜赵某｜82\.00｜已评分｜/u),
      expect.stringMatching(/^2｜钱某某｜—｜3名专家中1名取消其评审资格｜/u),
    ]);
    expect(lines.join()).not.toMatch(/71|专家姓/u);
  });

  describe('where experts are more than a third of a maximum apart', () => {
    // I4 has 10: 8, 9 and 5 are 4 apart; A4 has 35: 20 and 34 for the first appraiser.
    const apart = {
      '1.xlsx': judging(1, { 1: 34 }),
      '2.xlsx': judging(2, { 1: 20 }, { facts: institutionFacts({ quality: { allAbilities: false, points: 9 } }) }),
      '3.xlsx': judging(3, { 1: 34 }, { facts: institutionFacts({ quality: { allAbilities: false, points: 5 } }) }),
    };
    const resolutions = [
      { code: 'I4', text: '专家姓3补充说明后，各自保留', date: '2026-11-21' },
      { appraiser: 2, code: 'A4', text: '没有这处分歧' },
      { appraiser: 1, code: 'A4', text: '' },
    ];
    const appraisers = [{ appraiser: 3, decision: 'qualified', reason: '专家姓2追问后认可' }] as const;
    const panel = only(combined(apart, { records: recorded({ resolutions, appraisers }) }));
    const lead = '相差超过满分三分之一';
    const rowsIn = (lines: readonly string[]): readonly string[] => {
      const scores = below(lines, '评审得分');
      return scores.slice(scores.findIndex((line) => line.includes(lead)) + 1);
    };

    it('gives every figure and what the leader wrote down, behind the scores', async () => {
      expect(rowsIn((await paper(panel)).lines)).toEqual([
        '对象｜评审要素｜各专家的评分｜处理意见',
        '机构｜I4 成果完成质量（满分10）｜专家1 专家姓1：8 / 专家2 专家姓2：9 / 专家3 专家姓3：5｜专家姓3补充说明后，各自保留（2026年11月21日）',
        '1 赵某｜A4 专业技术能力（满分35）｜专家1 专家姓1：34 / 专家2 专家姓2：20 / 专家3 专家姓3：34｜（待专家组填写）',
      ]);
    });

    it('has no expert’s name in the anonymous one, whoever wrote it down', async () => {
      const bytes = await opinionOf(panel, { audience: 'anonymous' });
      expect(rowsIn(paperOf(bytes).lines)[1]).toBe(
        '机构｜I4 成果完成质量（满分10）｜专家1：8 / 专家2：9 / 专家3：5｜专家3补充说明后，各自保留（2026年11月21日）',
      );
      expect(Object.values(partsOf(bytes)).join()).not.toContain('专家姓');
    });

    it('tells an applicant no more than on how many the panel resolved, and nothing where on none', async () => {
      const { lines } = await paper(panel, 'applicant');
      expect(below(lines, '评审得分').at(-1)).toBe('专家评分相差较大的1处，专家评审组已讨论议定。');
      expect(lines.join()).not.toMatch(/专家[123]：|补充说明|专家姓/u);
      const open = await paper(only(combined(apart)), 'applicant');
      expect(open.lines.join()).not.toMatch(/相差较大/u);
    });

    it('and says nothing of it where they are not', async () => {
      expect((await paper(only(combined(three())))).lines.join()).not.toContain(lead);
    });
  });

  it('says on its first page that the other reading of D17 concludes otherwise', async () => {
    // Everybody has 82, but of two experts 89 each and of one 90: means 89, 89, 90 give 25, 25, 28; together 89.33, which is 25.
    const files = Object.fromEntries(
      [
        [1, 28],
        [2, 28],
        [3, 29],
      ].map(([number = 0, points]) => [
        `${number}.xlsx`,
        byExpert(number, {
          appraisers: people(4, () => ({ expertise: { points } })),
          facts: institutionFacts({ quality: { allAbilities: false, points: 4.5 } }),
        }),
      ]),
    );
    const { lines } = await paper(only(combined(files)));
    const notice = lines.findIndex((line) => line.includes('（D17）'));
    expect(lines[notice]).toBe(
      '【待核】鉴定人能力（I5）若改为“先合并再取整定档”（D17），总分为69.50分，结论将为“不具备设立环境损害司法鉴定机构的技术条件和技术能力”。两种方式结论不同，文本未作规定，请专家组议定。',
    );
    expect(notice).toBeLessThan(lines.indexOf('一、申请事项'));
  });

  it('has the panel’s decision on everybody, and what it comes to without those whom it refused', async () => {
    const appraisers = [
      { appraiser: 1, decision: 'qualified', categories: ['0402'], date: '2026-11-21' },
      { appraiser: 2, decision: 'notQualified', reason: '答辩未通过' },
    ] as const;
    const { lines } = await paper(only(combined(three(), { records: recorded({ appraisers }) })));
    const rows = below(lines, '拟执业鉴定人');
    expect(rows[1]).toMatch(/｜具备（2026年11月21日）｜0402 污染环境行为致地下水环境损害鉴定$/u);
    // Nobody is recommended whom the panel refused, whatever the experts put down.
    expect(rows[2]).toMatch(/｜不具备（答辩未通过）｜—$/u);
    expect(rows[3]).toMatch(/｜（待专家组填写）｜0401 .+（3 位中 3 位建议）$/u);
    // Without the second, the only hydrogeologist of two: I1 3, I2 6.
    expect(lines[2]).toMatch(
      /^【待核】只计专家组认可的3名鉴定人时：鉴定人数量 3\.00、专业配置 6\.00、鉴定人能力 22\.00，总分 67\.00，不具备.*两种计法结论不同，请专家组议定。$/u,
    );
  });

  it('has no name in it that only the plan knows', async () => {
    const appraisers = [{ appraiser: 2, decision: 'notQualified', reason: '由周一鸣复核' }] as const;
    const panel = only(combined(three(), { records: recorded({ appraisers }) }));
    const plan = { experts: [{ number: 7, name: '周一鸣' }] };
    const { lines } = paperOf(await opinionOf(panel, { audience: 'applicant', plan }));
    expect(below(lines, '拟执业鉴定人')[2]).toMatch(/｜不具备（由专家7复核）｜/u);
  });

  it('has a row to sign for everybody who agreed on one sheet (D9)', async () => {
    const missing = [1, 3].map((number) => ({
      file: `${number}.xlsx`,
      institution,
      unit: '04',
      expert: { number, name: `专家姓${number}`, library: 'national' as const },
    }));
    const { validation, handedIn } = checked({ '2.xlsx': byExpert(2, { policy: { D9: 'agreed' } }) });
    const panel = only(panelsOf({ ...validation, plan: { file: 'plan.xlsx', missing } }, handedIn));
    const { lines } = await paper(panel);
    expect(below(lines, '专家评审组').slice(1)).toEqual([
      '成员｜专家1 专家姓1｜国家库｜共同评分',
      '成员｜专家2 专家姓2｜地方库｜评分已计入',
      '成员｜专家3 专家姓3｜国家库｜共同评分',
    ]);
    expect(below(lines, '评审得分')[0]).toMatch(/^得分为专家组共同认可的一份评分表的得分/u);
    expect(
      below(lines, '专家签字')
        .slice(2, 5)
        .map((row) => row.split('｜')[1]),
    ).toEqual([...['专家1 专家姓1', '专家2 专家姓2', '专家3 专家姓3']]);
  });

  it('takes names for text, whatever is in them', async () => {
    const name = '<w:p/>&"{总分}"\u0007\u202E\uD800所';
    const bytes = await opinionOf(
      { ...only(combined(three())), institution: name },
      { audience: 'internal', date: '2026年12月1日' },
    );
    expect(paperOf(bytes).lines).toContain('申请机构｜<w:p/>&"{总分}"所');
    expect(paperOf(bytes).lines.at(-1)).toBe('出具日期：2026年12月1日');
    for (const [path, xml] of Object.entries(partsOf(bytes)))
      expect(() => new SaxesParser({ xmlns: true }).write(xml).close(), path).not.toThrow();
  });

  it('is the same bytes for the same panel, and knows neither a clock nor an author', async () => {
    const panel = only(combined(three()));
    const [once, again] = [
      await opinionOf(panel, { audience: 'internal' }),
      await opinionOf(panel, { audience: 'internal' }),
    ];
    expect(again).toEqual(once);
    expect(Object.keys(partsOf(once)).filter((path) => path.startsWith('docProps'))).toEqual([]);
  });

  it('has no figures while a review that counts is not in order, and says whose', async () => {
    const wrong = byExpert(2, { facts: institutionFacts({ quality: { allAbilities: false, points: 11 } }) });
    const panel = only(combined({ ...three(), '专家2.xlsx': wrong }, { includesInvalid: true }));
    const { lines } = await paper(panel, 'anonymous');
    expect(lines.slice(3, 6)).toEqual([
      '专家2的评审表有错误，按要求仍计入。',
      '专家2：该专家的评分表尚未定稿（有误（须先改正））；请先处理该表。',
      '【待核】组长尚未记下；请在签字时注明，组长签在第一行。',
    ]);
    expect(below(lines, '评审得分')).toContain('总分｜—｜100｜70｜—');
    // A sum of what is known is never without its status.
    expect(below(lines, '评审得分').find((line) => line.startsWith('专家2'))).toMatch(/^专家2（有误）｜62｜/u);
    expect(below(lines, '评审得分').at(-2)).toMatch(/^合并得分｜—｜/u);
  });

  it('is made of one expert’s review too, provisional for want of others', async () => {
    const { lines } = await paper(only(combined({ 'a.xlsx': reviewOf({ expert: { number: 1, name: '某人' } }) })));
    expect(lines.slice(3, 6).join()).toMatch(/只有 1 名.*没有国家库的专家.*专家1 某人：.*未填写/u);
    expect(lines).toContain('成员｜专家1 某人｜—｜评分已计入');
  });
});
