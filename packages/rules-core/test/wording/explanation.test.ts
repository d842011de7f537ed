import { explain, explanationOf } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { scoreAppraiser, scoreInstitution } from './sheets.js';

/** An explanation without its last two lines, the clause and where it stands. */
function bodyOf(text: string | undefined): readonly string[] {
  if (text === undefined) throw new Error('nothing was explained');
  return text.split('\n').slice(0, -2);
}

const national = (rank: number, points?: number) => ({ level: 'national', rank, points });

describe('the explanation of A6', () => {
  const documents = [
    { title: '导则', ...national(1, 5) },
    { level: 'national', rank: 2 },
    { level: 'provincial', rank: 5 },
    { level: 'municipal', rank: 1, points: 3, accepted: false },
  ];

  it('tells each row, what is suggested, what counts nothing and why, and how much another row could give', () => {
    const sheet = scoreAppraiser({ documents });
    expect(bodyOf(explain(sheet, 'A6', 'zh'))).toEqual([
      'A6 技术文件：9／15 分',
      '技术文件第1项《导则》 批准发布或采用的层级 国家或部委、本人排名 1：5 分',
      '技术文件第2项 批准发布或采用的层级 国家或部委、本人排名 2：4 分（建议分，待确认）',
      '技术文件第3项 批准发布或采用的层级 省级、本人排名 5：0 分（排名第 5，超出计分名次，不得分）',
      '技术文件第4项 批准发布或采用的层级 地市级、本人排名 1：0 分（专家未予认定，不得分）',
      '采用的取值：D2 空白得分按排名建议。',
      '注意：技术文件第2项 · 得分：未填得分，暂按建议计 4 分；请专家确认或改填。',
      // 15 − 9 = 6, and one document gives at most 5.
      '再进一步：技术文件再增加一项，最多可再得 5 分。',
    ]);
  });

  it('keeps apart what a row is, what it gives and what else there is to say of it', () => {
    const explanation = explanationOf(scoreAppraiser({ documents }), 'A6', 'zh');
    expect(explanation?.heading).toEqual({ kind: 'part', text: 'A6 技术文件', worth: '9／15 分' });
    expect(explanation?.lines[1]).toEqual({
      kind: 'row',
      text: '技术文件第2项 批准发布或采用的层级 国家或部委、本人排名 2',
      worth: '4 分',
      remark: '（建议分，待确认）',
    });
    expect(explanation?.decisions).toEqual(['D2']);
    expect(explanation?.open.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('tells the sum before the cap, and no next step above it', () => {
    const body = bodyOf(
      explain(scoreAppraiser({ documents: [1, 2, 3, 4].map((rank) => national(rank, 4.5)) }), 'A6', 'zh'),
    );
    expect(body.slice(-1)).toEqual(['合计 18 分，超过上限，按 15 分计。']);
    expect(body[0]).toBe('A6 技术文件：15／15 分');
    expect(body).toHaveLength(6);
  });

  it('ends with the clause as published and where it stands', () => {
    const lines = explain(scoreAppraiser({ documents }), 'A6', 'zh')?.split('\n') ?? [];
    expect(lines.at(-2)).toMatch(
      /^条文：主持或主要参与完成的环境损害鉴定评估相关技术报告、标准、制度等.*本项累计得分不超过15分。$/,
    );
    expect(lines.at(-1)).toBe('依据：《登记评审细则》附件1表（二）工作成果 · 技术文件');
  });

  it('tells what is wrong instead of points', () => {
    const sheet = scoreAppraiser({ documents: [national(1, 5), { level: 'provincial', rank: 1, points: 4.5 }] });
    expect(bodyOf(explain(sheet, 'A6', 'zh'))).toEqual([
      'A6 技术文件：—／15 分  有误',
      '技术文件第1项 批准发布或采用的层级 国家或部委、本人排名 1：5 分',
      expect.stringMatching(/^技术文件第2项 批准发布或采用的层级 省级、本人排名 1：/) as string,
      '错误：技术文件第2项 · 得分：填了 4.5 分，只能是 1 至 4；请改正。',
    ]);
  });

  it('tells the reason that the reviewer gave for refusing a row, on its line', () => {
    const refused = (reason?: string) => ({ ...national(1), accepted: false, reason });
    const sheet = scoreAppraiser({
      documents: [refused('与环境损害\n鉴定无关'), refused(' '), { ...national(1, 5), reason: '待定' }],
    });
    expect(bodyOf(explain(sheet, 'A6', 'zh')).slice(1, 4)).toEqual([
      expect.stringMatching(/：0 分（专家未予认定，不得分；不认定的理由：“与环境损害 鉴定无关”）$/) as string,
      expect.stringMatching(/：0 分（专家未予认定，不得分）$/) as string,
      expect.stringMatching(/：5 分$/) as string,
    ]);
    expect(bodyOf(explain(sheet, 'A6', 'en')).slice(1, 3)).toEqual([
      expect.stringMatching(
        /: 0 points \(refused by the expert: no points; reason for refusal: “与环境损害 鉴定无关”\)$/,
      ) as string,
      expect.stringMatching(/: 0 points \(refused by the expert: no points\)$/) as string,
    ]);
  });

  it('is told in English likewise', () => {
    const [heading, first, second] = bodyOf(explain(scoreAppraiser({ documents }), 'A6', 'en'));
    expect(heading).toBe('A6 Technical documents: 9 of 15 points');
    expect(first).toMatch(/no\. 1.*“导则”.*level of adoption national or ministry, rank of the person 1: 5 points$/);
    expect(second).toMatch(/no\. 2.*: 4 points \(suggested, to be confirmed\)$/);
  });
});

describe('the explanation of a quantity in a band', () => {
  it('tells the years stated, the band, the policy value and the next band', () => {
    expect(bodyOf(explain(scoreAppraiser({ years: 7.5 }), 'A3', 'zh')).slice(0, -1)).toEqual([
      'A3 从业年限：3／5 分',
      '填写：从业年限：7.5',
      '7 落在“7”一档，得 3 分。',
      '采用的取值：D10 年限取整。',
    ]);
    expect(bodyOf(explain(scoreAppraiser({ years: 7 }), 'A3', 'zh')).slice(-1)).toEqual([
      '再进一步：从业年限再增加 1（达到 8），可再得 1 分。',
    ]);
  });

  it('has an open end in the highest band, and no next step', () => {
    expect(bodyOf(explain(scoreAppraiser({ years: 12 }), 'A3', 'zh'))).toEqual([
      'A3 从业年限：5／5 分',
      '填写：从业年限：12',
      '12 落在“9 及以上”一档，得 5 分。',
    ]);
  });

  it('tells how the mean of I5 came about, who was left out, and how far the next band is', () => {
    // (81 + 77.5 + 90) / 3 = 248.5 / 3 = 82.83, rounded to 83; the next band begins at 85 and gives 25 − 22.
    const totals = { headcount: 4, appraiserTotals: [81, 77.5, 'disqualified', { name: '甲', total: 90 }] };
    expect(bodyOf(explain(scoreInstitution(totals), 'I5', 'zh'))).toEqual([
      'I5 鉴定人能力：22／30 分',
      '3 名鉴定人合计 248.5 分，平均 82.83 分，四舍五入取整为 83 分。',
      '另有 1 名被取消评审资格，不计。',
      '83 落在“80 至 84”一档，得 22 分。',
      '采用的取值：D4 被取消资格的鉴定人是否计入。',
      expect.stringMatching(/^注意：鉴定人总分第3项：/) as string,
      '再进一步：鉴定人平均得分再增加 2（达到 85），可再得 3 分。',
    ]);
  });

  it('counts one in the singular', () => {
    const totals = { headcount: 1, appraiserTotals: [1] };
    expect(bodyOf(explain(scoreInstitution(totals), 'I5', 'en'))[1]).toBe(
      '1 appraiser with 1 point together: mean 1.00, rounded half up to 1.',
    );
    const required = (...held: readonly boolean[]) => ({
      instruments: { required: held.map((one) => ({ held: one })) },
    });
    const heldOf = (...held: readonly boolean[]) => explain(scoreInstitution(required(...held)), 'I7', 'en');
    expect(heldOf(true, false)).toContain('1 of 2 listed is held.');
    expect(heldOf(false)).toContain('0 of 1 listed are held.');
    expect(explain(scoreAppraiser({ years: 5 }), 'A3', 'en')).toContain(
      '5 falls into the band “5”, which gives 1 point.',
    );
  });

  it('shows a whole mean with its two decimals', () => {
    expect(explain(scoreInstitution({ headcount: 2, appraiserTotals: [80, 81] }), 'I5', 'en')).toContain(
      '2 appraisers with 161 points together: mean 80.50, rounded half up to 81.',
    );
  });
});

describe('the explanation of a conjunction', () => {
  it('tells each condition of A1 and what the next step up needs', () => {
    const ethics = { article12Met: false, formStandard: true, attachmentsGenuine: false, article13Situation: false };
    expect(bodyOf(explain(scoreAppraiser({ ethics }), 'A1', 'zh'))).toEqual([
      'A1 职业道德：0／5 分',
      '填写：符合第96号令第十二条：否',
      '填写：申报表填写规范：是',
      '填写：附件对应且真实有效：否',
      '填写：有第96号令第十三条规定情形：否',
      '再进一步：满足“符合第96号令第十二条”，并且满足“附件对应且真实有效”，可再得 5 分。',
    ]);
  });

  it('tells what of A1 is blank', () => {
    const ethics = { article12Met: true, formStandard: true, attachmentsGenuine: true };
    expect(bodyOf(explain(scoreAppraiser({ ethics }), 'A1', 'zh'))).toEqual([
      'A1 职业道德：—／5 分  未填完',
      '填写：符合第96号令第十二条：是',
      '填写：申报表填写规范：是',
      '填写：附件对应且真实有效：是',
      '注意：有第96号令第十三条规定情形：未填写，请补填。',
    ]);
  });
});

describe('the explanation of a criterion with parts', () => {
  it('tells the parts of I2, and the rows under theirs', () => {
    const sheet = scoreInstitution({
      unit: '04',
      basicMajors: { environmentalScience: true, ecology: false, resourceEconomics: true },
      specialisedMajors: [
        { major: '水文地质学', appraisers: 2 },
        { major: '土壤学', appraisers: 1 },
      ],
    });
    expect(bodyOf(explain(sheet, 'I2', 'zh')).slice(-6)).toEqual([
      // 5 − 2 = 3; ecology would give them back.
      'I2.1 基本要求：3／5 分',
      '  再进一步：满足“配备生态学”，可再得 2 分。',
      // 2 + 1 = 3; one more major gives at most 2.
      'I2.2 专业要求：3／5 分',
      '  专业方向第1项 专业 “水文地质学”、鉴定人数 2：2 分',
      '  专业方向第2项 专业 “土壤学”、鉴定人数 1：1 分',
      '  再进一步：专业方向再增加一项，最多可再得 2 分。',
    ]);
    expect(bodyOf(explain(sheet, 'I2', 'zh'))[0]).toBe('I2 专业配置：6／10 分');
    expect(explain(sheet, 'I2.2', 'zh')).toBe(explain(sheet, 'I2', 'zh'));
  });

  it('tells what is held and lacking of I7, and what was suggested and derived', () => {
    const sheet = scoreInstitution({
      instruments: {
        required: [
          { name: '气相色谱仪', held: true },
          { name: '质谱仪', held: false },
        ],
        optional: [{ name: '探地雷达', held: true }],
      },
      maintenance: { points: 4 },
    });
    expect(bodyOf(explain(sheet, 'I7', 'zh'))).toEqual([
      'I7 仪器配置及使用情况：5／24 分',
      '填写：仪器维护使用得分：4',
      'I7.1 必配仪器：0／12 分',
      '  清单 2 种，已配备 1 种。',
      '  再进一步：满足“必配仪器清单第2项 · 已配备”，可再得 12 分。',
      'I7.2 选配仪器：1／6 分',
      '  再进一步：选配仪器得分再增加 5（达到 6），可再得 5 分。',
      'I7.3 仪器维护使用：4／6 分',
      '  再进一步：仪器维护使用得分再增加 1（达到 5），可再得 1 分。',
      '采用的取值：D3 选配仪器的建议分、D7 等次与得分的对应。',
      '注意：选配仪器得分：未填得分，暂按建议计 1 分；请专家确认或改填。',
    ]);
  });

  it('shows the state of a part that is not scored', () => {
    const body = bodyOf(explain(scoreInstitution({ maintenance: { points: 6 } }), 'I7', 'en'));
    expect(body).toContain('I7.1 Required instruments: — of 12 points  incomplete');
    expect(body).toContain('I7.3 Maintenance and use: 6 of 6 points');
  });
});

describe('an explanation', () => {
  it('is made from the result alone, as it comes out of JSON', () => {
    const sheet = scoreAppraiser({ years: 7, documents: [national(2, 4)] });
    const carried = JSON.parse(JSON.stringify(sheet)) as typeof sheet;
    for (const code of ['A1', 'A3', 'A6']) expect(explain(carried, code, 'zh')).toBe(explain(sheet, code, 'zh'));
  });

  it('is not given for a code that the result does not hold', () => {
    for (const code of ['I1', 'A9', 'A6.1', 'D2', 'P1', '', 'toString']) {
      expect(explain(scoreAppraiser({}), code, 'zh')).toBeUndefined();
    }
  });
});
