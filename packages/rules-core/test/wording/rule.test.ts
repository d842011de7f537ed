import { explainRule, policyDecisions } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';

const criteria = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7'];
const parts = ['A8.1', 'A8.2', 'I2.1', 'I2.2', 'I7.1', 'I7.2', 'I7.3'];
const decisions = Array.from({ length: 17 }, (_, index) => `D${index + 1}`);
const others = ['P1', 'P2', 'P3', ...Array.from({ length: 7 }, (_, index) => `N${index + 1}`)];

/** A rule in words without its last two lines, the clause and where it stands. */
const bodyOf = (code: string) => explainRule(code, 'zh')?.split('\n').slice(0, -2);

describe('a criterion in words', () => {
  it('A1 names its conditions, and what disqualifies', () => {
    expect(bodyOf('A1')).toEqual([
      'A1 职业道德：满分 5 分',
      '下列全部满足得 5 分，否则不得分：符合第96号令第十二条、申报表填写规范、附件对应且真实有效。',
      '有第96号令第十三条规定情形：直接取消评审资格。',
    ]);
  });

  it('A2 lists both ladders', () => {
    expect(bodyOf('A2')?.slice(2)).toEqual([
      '学士以下：0 分',
      '学士：1 分',
      '硕士：2 分',
      '博士：3 分',
      '无职称：0 分',
      '初级：2 分',
      '中级：3 分',
      '副高级：4 分',
      '正高级：5 分',
    ]);
  });

  it('A3 and I5 list their bands, the last one open', () => {
    expect(bodyOf('A3')?.slice(2)).toEqual([
      '0 至 4：0 分',
      '5：1 分',
      '6：2 分',
      '7：3 分',
      '8：4 分',
      '9 及以上：5 分',
    ]);
    expect(bodyOf('I5')?.slice(2)).toEqual([
      '0 至 55：0 分',
      '56 至 64：10 分',
      '65 至 69：13 分',
      '70 至 74：16 分',
      '75 至 79：19 分',
      '80 至 84：22 分',
      '85 至 89：25 分',
      '90 至 94：28 分',
      '95 及以上：30 分',
    ]);
  });

  it('A4 lists its grades by whole points', () => {
    expect(bodyOf('A4')).toEqual([
      'A4 专业技术能力：满分 35 分',
      '由专家在 0 至 35 分内评定。',
      '一般：0 至 19 分',
      '良好：20 至 29 分',
      '优秀：30 至 35 分',
    ]);
  });

  it('A6 and A7 list what each kind gives, to which rank, and the cap', () => {
    expect(bodyOf('A6')).toEqual([
      'A6 技术文件：满分 15 分',
      '国家或部委：每项 1 至 5 分，第 5 名以后不得分',
      '省级：每项 1 至 4 分，第 4 名以后不得分',
      '地市级：每项 1 至 3 分，第 3 名以后不得分',
      '得分空白时，按“最高分 −（排名 − 1）”建议（D2）。',
      '累计不超过 15 分。',
    ]);
    expect(bodyOf('A7')?.slice(1, 7)).toEqual([
      'SCI期刊论文：每项 1 至 5 分，第 5 名以后不得分；通讯作者视同第一作者',
      'EI论文：每项 1 至 4 分，第 4 名以后不得分；通讯作者视同第一作者',
      '国内核心期刊论文：每项 1 至 3 分，第 3 名以后不得分；通讯作者视同第一作者',
      '国内非核心期刊论文：每项 1 分，第 1 名以后不得分；通讯作者视同第一作者',
      '著作：每项 1 至 5 分，第 5 名以后不得分；群体作者不计分',
      '翻译著作：每项 1 至 3 分，第 3 名以后不得分',
    ]);
  });

  it('A8.2 alone is told under its criterion', () => {
    expect(bodyOf('A8.2')).toEqual([
      'A8 培训交流影响：满分 20 分',
      'A8.2 提交论文并主讲：满分 5 分',
      '  提交论文并主讲次数：每次 2 分。',
      '  累计不超过 5 分。',
    ]);
  });

  it('I2 tells each scheme with its parts', () => {
    const lines = bodyOf('I2')?.filter((line) => !line.startsWith(' '));
    expect(lines).toEqual([
      'I2 专业配置：满分 10 分',
      '【一般（基本要求＋专业要求）】I2.1 基本要求：满分 5 分',
      '【一般（基本要求＋专业要求）】I2.2 专业要求：满分 5 分',
      '【污染物性质鉴定】I2.2 专业要求：满分 10 分',
      '【物种鉴定】I2.2 专业要求：满分 10 分',
    ]);
  });

  it('I3 lists what each level gives to who leads and who joins', () => {
    expect(bodyOf('I3')?.slice(1, 9)).toEqual([
      '省部级及以上 · 负责：5 分',
      '省部级及以上 · 参加：3 分',
      '地市级 · 负责：4 分',
      '地市级 · 参加：2 分',
      '县处级 · 负责：3 分',
      '县处级 · 参加：1 分',
      '其他法人 · 负责：2 分',
      '其他法人 · 参加：1 分',
    ]);
  });

  it.each([...criteria, ...parts, ...decisions, ...others])('%s counts one in the singular', (code) => {
    expect(explainRule(code, 'en')).not.toMatch(/(?<!\S)1 points/);
  });

  it('A7 gives 1 point to the first author of a non-core paper', () => {
    expect(explainRule('A7', 'en')).toContain(
      'domestic non-core journal paper: 1 point each, none beyond rank 1; a corresponding author counts as the first',
    );
  });

  it('I4 tells all, some and none', () => {
    expect(bodyOf('I4')?.[1]).toBe(
      '达到全部专业能力要求得 10 分；达到部分的，由专家在 1 至 9 分内评定；一项也没有的 0 分。',
    );
  });

  it('I7 tells its three parts', () => {
    expect(bodyOf('I7')).toEqual([
      'I7 仪器配置及使用情况：满分 24 分',
      'I7.1 必配仪器：满分 12 分',
      '  必配仪器清单所列全部配备得 12 分，否则不得分；同一种多台不加分。',
      'I7.2 选配仪器：满分 6 分',
      '  由专家在 0 至 6 分内评定。',
      '  得分空白时，按已配备的不同仪器数建议（D3）。',
      'I7.3 仪器维护使用：满分 6 分',
      '  由专家在 0 至 6 分内评定。',
      '  存在不能正常使用的情况：0 至 2 分',
      '  较好：3 至 4 分',
      '  良好：5 至 6 分',
    ]);
  });

  it('ends with its clause and where it stands', () => {
    expect(explainRule('I5', 'zh')?.split('\n').slice(-2)).toEqual([
      expect.stringMatching(/^条文：按照附件1（二）.*95及以上的，得30分。$/) as string,
      '依据：《登记评审细则》附件1表（一）技术水平 · 鉴定人能力',
    ]);
  });
});

describe('a decision in words', () => {
  it('names its default and what it may be', () => {
    expect(explainRule('D1', 'zh')?.split('\n')).toEqual([
      'D1 酌情给分的小数位',
      '酌情给分（A4、A5、I4、I7.2、I7.3 及 A6、A7 各项）的最小单位。',
      '默认：0.1',
      '可设为：0.1、0.5、1',
      '文本未作规定；本软件的取值，可由各省另行设定',
    ]);
    expect(explainRule('D11', 'en')?.split('\n').slice(2, 4)).toEqual(['Default: none', 'May be: none, 0 to 100']);
    expect(explainRule('D8', 'en')?.split('\n').slice(2, 4)).toEqual(['Default: 0', 'May be: 0, -1']);
  });

  it('is there for each of D1 to D17, as the policy has them', () => {
    expect(Object.keys(policyDecisions)).toEqual(decisions);
  });
});

describe('explainRule', () => {
  it.each([...criteria, ...parts, ...decisions, ...others])('tells %s in Chinese and in English', (code) => {
    for (const language of ['zh', 'en'] as const) {
      const lines = explainRule(code, language)?.split('\n') ?? [];
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines[0]).toMatch(new RegExp(`^${code.replace(/\..*/, '')} \\S`));
      for (const line of lines) {
        expect(line).not.toMatch(/undefined|NaN|\[object/);
        expect(line).toBe(line.trimEnd());
        expect(line.trim()).not.toBe('');
      }
    }
  });

  it('knows no other code', () => {
    for (const code of ['', 'A', 'A0', 'A9', 'a6', 'I8', 'I7.4', 'D18', 'P4', 'N8', 'toString', '__proto__']) {
      expect(explainRule(code, 'zh')).toBeUndefined();
    }
  });
});
