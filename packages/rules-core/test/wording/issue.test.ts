import { type Issue, type IssueCode, type Path, issueKinds, readPolicy, score, wordIssue } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { scoreAppraiser, scoreInstitution } from './sheets.js';

/** The sentences for one issue of a scored document, Chinese and English. */
function sentences(document: Readonly<Record<string, unknown>>, code: IssueCode, path: Path): readonly string[] {
  const result = score(document);
  const issue = result.issues.find((one) => one.code === code && one.path.join('.') === path.join('.'));
  if (issue === undefined) throw new Error(`no ${code} at ${path.join('.')}`);
  const kind = 'kind' in result ? result.kind : 'appraiser';
  return [wordIssue(issue, kind, 'zh'), wordIssue(issue, kind, 'en')];
}

const national = { level: 'national', rank: 1, points: 5 };

describe('the sentence for an issue', () => {
  it('names list, row and item, what was found, what is allowed, and what to do', () => {
    const documents = [national, national, { level: 'provincial', rank: 1, points: 4.5 }];
    expect(sentences({ kind: 'appraiser', documents }, 'points-out-of-range', ['documents', 2, 'points'])).toEqual([
      '技术文件第3项 · 得分：填了 4.5 分，只能是 1 至 4；请改正。',
      'Technical documents no. 3, points: found 4.5, allowed 1 to 4; correct it.',
    ]);
  });

  it('allows what the row allows, also where no row of the list could have so many points', () => {
    const documents = [national, national, { level: 'provincial', rank: 1, points: 7 }];
    expect(sentences({ kind: 'appraiser', documents }, 'points-out-of-range', ['documents', 2, 'points'])).toEqual([
      '技术文件第3项 · 得分：填了 7 分，只能是 1 至 4；请改正。',
      'Technical documents no. 3, points: found 7, allowed 1 to 4; correct it.',
    ]);
  });

  it('says whom too few of a review are counted as', () => {
    const appraisers = ['senior', 'junior', 'junior'].map((title) => ({ facts: { kind: 'appraiser', title } }));
    expect(sentences({ kind: 'review', appraisers }, 'entry-condition', ['appraisers'])).toEqual([
      '鉴定人：有高级职称的为 1，而准入条件要求不少于 2；不影响得分，请一并核对。',
      'Appraisers: with a senior title 1, where the entry condition asks for 2 or more; not scored, check.',
    ]);
    expect(sentences({ kind: 'institution', headcount: 2 }, 'entry-condition', ['headcount'])).toEqual([
      '鉴定人数量：为 2，而准入条件要求不少于 3；不影响得分，请一并核对。',
      'Number of appraisers: 2, where the entry condition asks for 3 or more; not scored, check.',
    ]);
  });

  it('asks for a blank, and for a blank list to be filled in or confirmed empty', () => {
    expect(sentences({ kind: 'appraiser' }, 'missing', ['expertise', 'points'])).toEqual([
      '专业技术能力得分：未填写，请补填。',
      'Points for technical expertise: blank; fill it in.',
    ]);
    expect(sentences({ kind: 'institution' }, 'missing', ['instruments', 'required'])).toEqual([
      '必配仪器清单：未填写，也未确认为空；请逐项填写，确实没有的请确认为空。',
      'Required instruments: neither filled in nor confirmed empty; list the rows, or confirm that there are none.',
    ]);
  });

  it('puts words of the contract into the reader’s words, other text in quotation marks', () => {
    expect(sentences({ kind: 'appraiser', degree: 'phd' }, 'unknown-value', ['degree'])[0]).toBe(
      '学位：填了 “phd”，只能是 学士以下、学士、硕士、博士；请改正。',
    );
    const expertise = { grade: 'good', points: 19.5 };
    expect(sentences({ kind: 'appraiser', expertise }, 'grade-mismatch', ['expertise', 'grade'])).toEqual([
      '专业技术能力等次：等次填了 良好，按所给得分应为一般；请改正等次或得分。',
      'Grade of technical expertise: grade good, but the points given make it fair; correct either.',
    ]);
  });

  it('says what type belongs where another one was found', () => {
    const ethics = { article12Met: 'yes' };
    expect(sentences({ kind: 'appraiser', ethics }, 'wrong-type', ['ethics', 'article12Met'])[0]).toBe(
      '符合第96号令第十二条：填了 “yes”，此处应填“是”或“否”；请改正。',
    );
    const training = { keynotes: 1.5 };
    expect(sentences({ kind: 'appraiser', training }, 'wrong-type', ['training', 'keynotes'])).toEqual([
      '提交论文并主讲次数：填了 1.5，此处应填整数（不少于 0）；请改正。',
      'Papers submitted and presented: found 1.5, where a whole number (0 or more) belongs; correct it.',
    ]);
    expect(sentences({ kind: 'appraiser', documents: { a: 1 } }, 'wrong-type', ['documents'])[0]).toMatch(
      /^技术文件：填了 一组项目，此处应填列表/,
    );
  });

  it('tells where whole numbers end only to who went beyond', () => {
    const facts = (rank: number, keynotes: number) => ({
      kind: 'appraiser',
      documents: [{ level: 'national', rank }],
      training: { keynotes },
    });
    const rankOf = (rank: number) => sentences(facts(rank, 0), 'value-out-of-range', ['documents', 0, 'rank']);
    expect(rankOf(0)[0]).toBe('技术文件第1项 · 本人排名：填了 0，只能是 整数（不少于 1）；请改正。');
    expect(rankOf(2 ** 53)[0]).toBe(
      '技术文件第1项 · 本人排名：填了 9007199254740992，只能是 整数（1 至 9007199254740991）；请改正。',
    );
    expect(sentences(facts(1, 2 ** 53), 'value-out-of-range', ['training', 'keynotes'])[1]).toBe(
      'Papers submitted and presented: found 9007199254740992, allowed a whole number (0 to 9007199254740991); correct it.',
    );
  });

  it('gives the range of a quantity, and the step of points', () => {
    expect(sentences({ kind: 'appraiser', years: 71 }, 'value-out-of-range', ['years'])).toEqual([
      '从业年限：填了 71，只能是 0 至 70；请改正。',
      'Years in practice: found 71, allowed 0 to 70; correct it.',
    ]);
    expect(sentences({ kind: 'appraiser', coordination: 4.25 }, 'too-many-decimals', ['coordination'])).toEqual([
      '组织协调能力得分：填了 4.25，只能是 0.1 的整数倍；请改正。',
      'Points for coordination: found 4.25, allowed multiples of 0.1; correct it.',
    ]);
  });

  it('names suggested points, and the sum that a cap cut', () => {
    const documents = [{ level: 'national', rank: 2 }, national, national, national];
    expect(sentences({ kind: 'appraiser', documents }, 'suggested', ['documents', 0, 'points'])).toEqual([
      '技术文件第1项 · 得分：未填得分，暂按建议计 4 分；请专家确认或改填。',
      'Technical documents no. 1, points: no points given, 4 suggested; confirm them or give others.',
    ]);
    expect(sentences({ kind: 'appraiser', documents }, 'cap-applied', ['documents'])).toEqual([
      '技术文件：合计 19 分，本项累计不超过 15 分，按上限计。',
      'Technical documents: the sum of 19 is over the cap, allowed 15 at most.',
    ]);
  });

  it('names the scheme that a matter cannot have', () => {
    const facts = { kind: 'institution', unit: '04', majorsScheme: 'species' };
    expect(sentences(facts, 'scheme-mismatch', ['majorsScheme'])[0]).toBe(
      '专业配置的计分方式：该事项不能用“物种鉴定”，只能用一般（基本要求＋专业要求）；请改正。',
    );
  });

  it('names the level of units that the policy sets, and no unit', () => {
    expect(sentences({ kind: 'institution', unit: '0401' }, 'unit-level', ['unit'])).toEqual([
      expect.stringMatching(
        /^申请的鉴定事项或执业类别：0401 \S+ 与本省设定的评分单位（鉴定事项）不是同一层级/,
      ) as string,
      expect.stringMatching(
        / is not of the level that the policy sets for units \(matter, D12\); not scored, check\.$/,
      ),
    ]);
    const { issues } = score({ kind: 'institution', unit: '04' }, { policy: readPolicy({ D12: 'category' }).policy });
    const level = issues.find(({ code }) => code === 'unit-level')!;
    expect(wordIssue(level, 'institution', 'zh')).toContain('（执业类别）');
    expect(wordIssue(level, 'institution', 'en')).toContain('(category, D12)');
    expect(sentences({ kind: 'institution', unit: 'matter' }, 'unknown-unit', ['unit'])[0]).toContain('没有 “matter” ');
  });

  it('counts one in the singular', () => {
    const one = { kind: 'institution', headcount: 1, appraiserTotals: [80, 80] };
    expect(sentences(one, 'totals-differ-from-headcount', ['appraiserTotals'])[1]).toBe(
      'Totals of the appraisers: 2 totals for 1 appraiser; add the missing ones or check the number.',
    );
    const two = { kind: 'institution', headcount: 2, appraiserTotals: [80] };
    expect(sentences(two, 'totals-differ-from-headcount', ['appraiserTotals'])[1]).toBe(
      'Totals of the appraisers: 1 total for 2 appraisers; add the missing ones or check the number.',
    );
    const panel = (...experts: readonly object[]) => ({ kind: 'panel', experts });
    expect(sentences(panel({}), 'panel-too-small', ['experts'])[1]).toBe(
      'Experts: 1 expert, allowed 3 or more; call more in, provisional until then.',
    );
    expect(sentences(panel({}, {}), 'panel-too-small', ['experts'])[1]).toMatch(/^Experts: 2 experts, /);
  });

  it('speaks of a sheet inside a panel or a review in that sheet’s words', () => {
    const issue: Issue = {
      severity: 'warning',
      code: 'missing',
      path: ['appraisers', 1, 'facts', 'documents', 0, 'rank'],
    };
    expect(wordIssue(issue, 'review', 'zh')).toBe('鉴定人第2项 · 技术文件第1项 · 本人排名：未填写，请补填。');
    expect(wordIssue({ ...issue, path: ['experts', 2, 'facts', 'headcount'] }, 'panel', 'zh')).toBe(
      '评审专家第3项 · 鉴定人数量：未填写，请补填。',
    );
  });

  it('calls an unknown property by its own name', () => {
    expect(sentences({ kind: 'appraiser', age: 40 }, 'unknown-property', ['age'])).toEqual([
      'age：不是本表的项目；请删去，或核对名称。',
      'age: no item of this sheet; remove it or check its name.',
    ]);
  });

  it('calls the day of the review by its label in every document', () => {
    const { issues } = score({ kind: 'appraiser' }, { date: '2018-06-13' });
    const early = issues.find(({ code }) => code === 'date-before-edition')!;
    expect(wordIssue(early, 'appraiser', 'zh')).toMatch(/^评审日期：.*2018-06-13.*2018-06-14/);
    expect(wordIssue(early, 'appraiser', 'en')).toMatch(/^Day of the review: .*2018-06-13.*2018-06-14/);
  });

  it('says of a disqualified appraiser what the policy makes of it', () => {
    const facts = { kind: 'institution', headcount: 3, appraiserTotals: ['disqualified', 80, 80] };
    const counted = score(facts, { policy: readPolicy({ D4: 'off' }).policy });
    const issue = counted.issues.find(({ code }) => code === 'disqualified-appraiser')!;
    expect(wordIssue(issue, 'institution', 'zh')).not.toContain('不计入');
    expect(wordIssue(issue, 'institution', 'en')).not.toContain('left out');
  });

  it('shows both names where a review’s own facts are another institution’s', () => {
    const review = { kind: 'review', institution: { name: '甲所' }, facts: { kind: 'institution', name: '乙所' } };
    for (const sentence of sentences(review, 'institution-differs', ['facts', 'name'])) {
      expect(sentence).toContain('甲所');
      expect(sentence).toContain('乙所');
    }
  });
});

describe('every issue', () => {
  const codes = Object.keys(issueKinds) as IssueCode[];

  it.each(codes)('%s is one whole sentence in both languages, with nothing left open', (code) => {
    const path = code === 'date-before-edition' ? ['date'] : ['documents', 2, 'points'];
    const issue: Issue = { severity: 'error', code, path, found: 7, allowed: { from: 1, to: 4 } };
    const [zh, en] = [wordIssue(issue, 'appraiser', 'zh'), wordIssue(issue, 'appraiser', 'en')];
    expect(zh).toMatch(/^(技术文件第3项 · 得分|评审日期)：[^：]+。$/);
    expect(en).toMatch(/^(Technical documents no\. 3, points|Day of the review): .+\.$/);
    for (const sentence of [zh, en]) {
      expect(sentence).not.toMatch(/undefined|NaN|\[object|[?!。.]\.$|。。/);
      expect(sentence).not.toMatch(/\(\)|（）|“”|「」|, ,|，，| {2}/);
    }
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it('says the same of the same blank on both tables, each in its own labels', () => {
    const word = (result: { readonly kind: 'appraiser' | 'institution'; readonly issues: readonly Issue[] }) =>
      result.issues.filter(({ code }) => code === 'missing').map((issue) => wordIssue(issue, result.kind, 'zh'));
    // 14 blanks of table (二): 4 of A1, 2 of A2, A3, A4, A5, 2 lists, 3 of A8.
    expect(word(scoreAppraiser({}))).toHaveLength(14);
    // 13 of table (一): I1, unit and list of I2, I3, 2 of I4, I5, 3 of I6, 3 of I7.
    expect(word(scoreInstitution({}))).toHaveLength(13);
    for (const sentence of [...word(scoreAppraiser({})), ...word(scoreInstitution({}))]) {
      expect(sentence).toMatch(/^[\p{Script=Han}\d（）A-Z、]+：未填写，.+。$/u);
    }
  });
});
