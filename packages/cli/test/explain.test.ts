import { type Language, explain, explainRule, score } from '@envscore/rules-core';
import { describe, expect, test } from 'vitest';
import { envscore, scratchFolder } from './envscore.js';
import { type Facts, appraiser, blank, institution, ndjson, panel, review } from './facts.js';

const write = scratchFolder();

/** Where a rule of each family stands, as its text must say. */
const sources = {
  zh: {
    A: /登记评审细则.*附件1.*表（二）/,
    I: /登记评审细则.*附件1.*表（一）/,
    P: /《环境损害司法鉴定机构登记评审细则》正文/,
    N: /《司法部办公厅关于进一步做好环境损害司法鉴定管理有关工作的通知》（2019）第[一二三四五六七]部分/,
    D: /文本未作规定/,
  },
  en: {
    A: /登记评审细则.*附件1.*table \(二\)/,
    I: /登记评审细则.*附件1.*table \(一\)/,
    P: /Registration review rules for environmental damage appraisal institutions, body/,
    N: /Notice of the General Office of the Ministry of Justice .* \(2019\), part [1-7]/,
    D: /Not settled by the text/,
  },
} as const;

const familyOf = (code: string): keyof (typeof sources)['zh'] => code.slice(0, 1) as keyof (typeof sources)['zh'];

/** Every code with its Chinese title: for A and I as the official tables print it. */
const titles: Readonly<Record<string, string>> = {
  A1: '职业道德',
  A2: '现有学位或职称',
  A3: '从业年限',
  A4: '专业技术能力',
  A5: '组织协调能力',
  A6: '技术文件',
  A7: '论文著作',
  A8: '培训交流影响',
  'A8.1': '培训',
  'A8.2': '论文并主讲',
  I1: '鉴定人数量',
  I2: '专业配置',
  'I2.1': '基本要求',
  'I2.2': '专业要求',
  I3: '鉴定评估项目数量',
  I4: '成果完成质量',
  I5: '鉴定人能力',
  I6: '实验室资质',
  I7: '仪器配置及使用情况',
  'I7.1': '必配仪器',
  'I7.2': '选配仪器',
  'I7.3': '仪器维护使用',
  P1: '专家组',
  P2: '合并',
  P3: '结论',
  N1: '指导',
  N2: '案例',
  N3: '不预收',
  N4: '委托',
  N5: '黑名单',
  N6: '分类',
  N7: '退出',
  D1: '小数',
  D2: '排名',
  D3: '选配仪器',
  D4: '取消资格',
  D5: '尚无',
  D6: '一人一个专业方向',
  D7: '等次',
  D8: '三个基本专业',
  D9: '多名专家',
  D10: '年限',
  D11: '及格分',
  D12: '评分单位',
  D13: '没有一项能力',
  D14: '黑名单',
  D15: '半年',
  D16: '第三方评价',
  D17: '专家组的鉴定人能力',
};

describe('every rule is explained', () => {
  const range = (letter: string, last: number) => Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

  test('A1–A8, I1–I7, their parts, P1–P3, N1–N7 and D1–D17, none forgotten here', () => {
    const parts = ['A8.1', 'A8.2', 'I2.1', 'I2.2', 'I7.1', 'I7.2', 'I7.3'];
    const codes = [range('A', 8), range('I', 7), parts, range('P', 3), range('N', 7), range('D', 17)].flat();
    expect(Object.keys(titles).sort()).toEqual(codes.sort());
  });

  test.each(Object.entries(titles))('%s in both languages: code, title and source', (code, title) => {
    const zh = explainRule(code, 'zh') ?? '';
    const en = explainRule(code, 'en') ?? '';
    const line = new RegExp(`^\\s*(【.+】)?${code.replace('.', '\\.')} \\S*${title}`, 'mu');
    expect(zh).toMatch(line);
    expect(zh).toMatch(sources.zh[familyOf(code)]);
    expect(en).toMatch(new RegExp(`^\\s*(\\[.+\\])?${code.replace('.', '\\.')} [A-Z]`, 'mu'));
    expect(en).toMatch(sources.en[familyOf(code)]);
    // Title, rule and source at the least.
    expect(zh.split('\n').length).toBeGreaterThan(2);
    expect(en.split('\n').length).toBeGreaterThan(2);
  });

  test.each(Object.keys(titles).filter((code) => code.startsWith('D')))(
    '%s with its default and allowed values',
    (code) => {
      expect(explainRule(code, 'zh')).toMatch(/^默认：\S+\n可设为：\S+/m);
      expect(explainRule(code, 'en')).toMatch(/^Default: \S+\nMay be: \S+/m);
    },
  );
});

test.each(['A0', 'I8', 'A8.3', 'I3.1', 'P4', 'N8', 'D18', 'a6', '', 'toString'])('“%s” is no code', (code) => {
  expect(explainRule(code, 'zh')).toBeUndefined();
});

describe.concurrent('explain CODE', () => {
  test.each(['A8.1', 'I2', 'P3', 'N5', 'D17'])('prints the rule of %s in the language asked for', async (code) => {
    const languages: readonly Language[] = ['zh', 'en'];
    const runs = await Promise.all(languages.map((language) => envscore(['explain', code, '--lang', language])));
    expect(runs).toEqual(
      languages.map((language) => ({ exit: 0, stdout: `${explainRule(code, language) ?? ''}\n`, stderr: '' })),
    );
  });

  test('says every number of its rule', async () => {
    const { stdout } = await envscore(['explain', 'a6']);
    expect(stdout).toMatch(/满分 15 分/);
    expect(stdout).toMatch(/国家或部委.* 1 至 5 分.* 5 名/);
    expect(stdout).toMatch(/省级.* 1 至 4 分.* 4 名/);
    expect(stdout).toMatch(/地市级.* 1 至 3 分.* 3 名/);
  });

  test.each(['A9', 'constructor'])('%s is no code: misuse', async (code) => {
    const { exit, stdout, stderr } = await envscore(['explain', code]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(`没有“${code}”这一代码`);
  });
});

/** Every way that a row and a criterion can come out, once each. */
const mixedAppraiser: Facts = {
  ...appraiser,
  ethics: { article12Met: true, formStandard: false, attachmentsGenuine: true, article13Situation: false },
  degree: 'master',
  title: 'intermediate',
  years: 7.9,
  expertise: { points: 28.5 },
  coordination: 3.5,
  documents: [
    { title: '导则', level: 'national', rank: 1, points: 5 },
    { title: '规程', level: 'provincial', rank: 2 },
    { title: '方案', level: 'municipal', rank: 4 },
    { title: '标准', level: 'national', rank: 2, points: 4 },
    { title: '制度', level: 'national', rank: 3, points: 3.5 },
    { title: '草案', level: 'national', rank: 3, points: 3, accepted: false },
  ],
  publications: [
    { title: '论文', type: 'sci', rank: 7, corresponding: true, points: 5 },
    { title: '专著', type: 'monograph', group: true },
    { title: '随笔', type: 'nonCore', rank: 1 },
    { title: '待填', type: 'ei' },
  ],
  training: { ecologyCoursePassed: true, judicialCoursePassed: false, keynotes: 3 },
};

const mixedInstitution: Facts = {
  ...institution,
  basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: false },
  specialisedMajors: [
    { major: '水文地质学', appraisers: 2 },
    { major: '土壤学', appraisers: 1 },
  ],
  projects: [
    { title: '甲', level: 'provincial', role: 'lead', contract: true },
    { title: '乙', level: 'provincial', role: 'lead', contract: true },
    { title: '丙', level: 'county', role: 'lead', contract: true },
    { title: '丁', level: 'municipal', role: 'join', contract: true, opinionIssued: false },
    { title: '戊', level: 'other', role: 'join', contract: false },
  ],
  quality: { allAbilities: false, points: 7 },
  appraiserTotals: [81, 77.5, 'disqualified', { name: '李', total: 90 }],
  accreditations: { cma: 'relevant', cnas: 'irrelevant', glp: 'none' },
  instruments: {
    required: [
      { name: '质谱仪', held: true },
      { name: '天平', held: false },
    ],
    optional: [{ name: '无人机', held: true }],
  },
  maintenance: { points: 3.5 },
};

/** The explanation of a criterion for facts, as the core words it; the command prints it below. */
function explained(facts: Facts, code: string): string {
  const result = score(facts);
  const isSheet = 'kind' in result && (result.kind === 'appraiser' || result.kind === 'institution');
  return (isSheet ? explain(result, code, 'zh') : undefined) ?? '';
}

const mixed = (code: string): Facts => (code.startsWith('A') ? mixedAppraiser : mixedInstitution);

describe('the explanation of a criterion for facts', () => {
  test.each<[code: string, said: readonly RegExp[]]>([
    ['A1', [/^A1 .*0／5 分/, /申报表填写规范：否/, /再进一步：.*申报表填写规范.* 5 分/]],
    // Master 2, intermediate 3; associate senior would be 4.
    ['A2', [/^A2 .*3／5 分/, /学位：硕士/, /职称：中级/, /再进一步：.*副高级.* 1 分/]],
    // 7.9 years count as 7 and give 3; the eighth is a tenth of a year away and gives 1.
    ['A3', [/^A3 .*3／5 分/, /从业年限：7\.9/, /^7 .*“7”.* 3 分/m, /D10/, /再进一步：.*达到 8.* 1 分/]],
    ['A4', [/^A4 .*28\.5／35 分/, /再进一步：.*增加 1\.5（达到 30）.* 1\.5 分/]],
    ['A5', [/^A5 .*3\.5／5 分/, /再进一步：.*增加 1\.5（达到 5）.* 1\.5 分/]],
    // 5 + 3 (4 − 1, suggested) + 0 + 4 + 3.5 + 0 (refused) = 15.5, capped at 15.
    [
      'A6',
      [
        /^A6 .*15／15 分/,
        /第1项《导则》.*国家或部委.*排名 1：5 分$/m,
        /第2项《规程》.*省级.*排名 2：3 分（建议分，待确认）$/m,
        /第3项《方案》.*地市级.*排名 4：0 分.*排名第 4，超出计分名次，不得分/,
        /第4项《标准》.*：4 分$/m,
        /第5项《制度》.*：3\.5 分$/m,
        /第6项《草案》.*：0 分.*未予认定/,
        /合计 15\.5 分，.*按 15 分计/,
        /D2/,
        /第2项 · 得分：.* 3 分；请专家确认/,
      ],
    ],
    [
      'A7',
      [
        /^A7 .*—／10 分.*未填完/,
        /第1项《论文》.*SCI.*通讯作者：5 分$/m,
        /第2项《专著》.*：0 分.*群体作者不计分/,
        /第3项《随笔》.*：1 分$/m,
        /第4项《待填》.*：—$/m,
        /第4项 · 本人排名：未填写，请补填/,
      ],
    ],
    // 3 × 2 = 6, capped at 5; one course failed gives nothing.
    [
      'A8',
      [
        /^A8 .*5／20 分/,
        /A8\.1 .*0／15 分/,
        /再进一步：.*司法行政.* 15 分/,
        /A8\.2 .*5／5 分/,
        /合计 6 分，.*按 5 分计/,
      ],
    ],
    // 4 appraisers less one disqualified are 3; 4 would give 5.
    [
      'I1',
      [
        /^I1 .*3／10 分/,
        /鉴定人数量：4/,
        /1 名被取消/,
        /^3 .*“3”.* 3 分/m,
        /D4/,
        /再进一步：.*增加 1（达到 5）.* 2 分/,
      ],
    ],
    // 5 − 2 = 3; 2 + 1 = 3.
    [
      'I2',
      [
        /^I2 .*6／10 分/,
        /I2\.1 .*3／5 分/,
        /再进一步：.*资源与环境经济学.* 2 分/,
        /I2\.2 .*3／5 分/,
        /第1项.*水文地质学.*：2 分$/m,
        /第2项.*土壤学.*：1 分$/m,
      ],
    ],
    // 5 + 5 + 3 + 0 + 0 = 13, capped at 10.
    [
      'I3',
      [
        /^I3 .*10／10 分/,
        /第1项《甲》.*：5 分$/m,
        /第3项《丙》.*县处级.*：3 分$/m,
        /第4项《丁》.*：0 分.*未依鉴定程序出具/,
        /第5项《戊》.*：0 分.*没有任务合同书/,
        /合计 13 分，.*按 10 分计/,
      ],
    ],
    ['I4', [/^I4 .*7／10 分/, /得分：7$/m, /再进一步：.*全部专业能力.* 3 分/]],
    // 81 + 77.5 + 90 = 248.5, by 3 is 82.83, rounded 83: band 80 to 84; 85 would give 25.
    [
      'I5',
      [
        /^I5 .*22／30 分/,
        /3 名.* 248\.5 分.* 82\.83 分.* 83 分/,
        /^83 .*“80 至 84”.* 22 分/m,
        /D4/,
        /再进一步：.*增加 2（达到 85）.* 3 分/,
      ],
    ],
    ['I6', [/^I6 .*4／6 分/, /CMA.*：有，.*相关$/m, /^1 .*“1”.* 4 分/m, /再进一步：.*CNAS.* 2 分/]],
    // 0 + 1 (suggested) + 3.5.
    [
      'I7',
      [
        /^I7 .*4\.5／24 分/,
        /I7\.1 .*0／12 分/,
        /清单 2 种，已配备 1 种/,
        /再进一步：.*第2项.* 12 分/,
        /I7\.2 .*1／6 分/,
        /选配仪器得分：.* 1 分；请专家确认/,
        /I7\.3 .*3\.5／6 分/,
        /再进一步：.*增加 1\.5（达到 5）.* 1\.5 分/,
        /D3/,
      ],
    ],
  ])('%s: what was stated, what each row gave, cap or band, what is missing, the next step', (code, said) => {
    const text = explained(mixed(code), code);
    for (const piece of said) expect(text).toMatch(piece);
    expect(text).toMatch(sources.zh[familyOf(code)]);
  });

  test.each(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7'])(
    '%s of a blank sheet: no points, what is missing, and no next step',
    (code) => {
      const text = explained(code.startsWith('A') ? blank : { kind: 'institution' }, code);
      expect(text).toMatch(new RegExp(`^${code} .*—／\\d+ 分 +未填完`));
      expect(text).toMatch(/^注意：.*未填写/m);
      expect(text).not.toContain('再进一步');
    },
  );
});

describe.concurrent('explain CODE --facts FILE', () => {
  const file = write('institution.json', mixedInstitution);

  test.each(['A6', 'I5'])('prints the explanation of %s', async (code) => {
    const facts = write(`${code}.json`, mixed(code));
    const [zh, en] = await Promise.all([
      envscore(['explain', code, '--facts', facts]),
      envscore(['explain', code, '--facts', facts, '--lang', 'en']),
    ]);
    expect(zh).toEqual({ exit: 0, stdout: `${explained(mixed(code), code)}\n`, stderr: '' });
    expect(en).toMatchObject({ exit: 0, stderr: '' });
    expect(en.stdout).toMatch(
      code === 'A6' ? /^Technical documents no\. 2 ?“规程” .*: 3 points \(suggested/m : /^83 .*“80 to 84”.* 22 points/m,
    );
    expect(en.stdout).toMatch(sources.en[familyOf(code)]);
  });

  test('a part leads to its criterion, and the policy counts', async () => {
    const policy = write('policy.json', { D3: 'off' });
    const [part, other] = await Promise.all([
      envscore(['explain', 'I7.2', '--facts', file]),
      envscore(['explain', 'I7.2', '--facts', file, '--policy', policy]),
    ]);
    expect(part.stdout).toMatch(/I7\.2 .*1／6 分/);
    expect(other.stdout).toMatch(/I7\.2 .*—／6 分/);
  });

  test('a policy that counts the disqualified does not say that they are left out', async () => {
    const policy = write('d4.json', { D4: 'off' });
    const { stdout } = await envscore(['explain', 'I5', '--facts', file, '--policy', policy]);
    // 248.5 by 4 is 62.125, rounded 62: band 56 to 64.
    expect(stdout).toMatch(/^I5 .*10／30 分/);
    expect(stdout).toMatch(/4 名.* 248\.5 分.* 62\.13 分.* 62 分/);
    expect(stdout).not.toContain('不计入');
  });

  test('from standard input, one explanation a document', async () => {
    const { exit, stdout } = await envscore(['explain', 'A3', '--facts', '-'], ndjson([mixedAppraiser, appraiser]));
    expect(exit).toBe(0);
    expect(stdout.match(/^A3 从业年限：\d／5 分/gm)).toEqual(['A3 从业年限：3／5 分', 'A3 从业年限：5／5 分']);
  });

  test('of a review and a panel: every sheet that has the criterion, each under its name', async () => {
    const [people, unit, experts] = await Promise.all([
      envscore(['explain', 'A3', '--facts', '-'], JSON.stringify(review)),
      envscore(['explain', 'I1', '--facts', '-'], JSON.stringify(review)),
      envscore(['explain', 'I1', '--facts', '-'], JSON.stringify(panel)),
    ]);
    expect(people.stdout.match(/^A3 .*5／5 分/gm)).toHaveLength(4);
    expect(people.stdout.match(/赵甲/g)).toHaveLength(4);
    expect(unit.stdout.match(/^I1 .*5／10 分/gm)).toHaveLength(1);
    expect(experts.stdout.match(/^I1 .*5／10 分/gm)).toHaveLength(3);
    expect(experts.stdout).toMatch(/国家[^]*省一[^]*省二/);
  });

  test.each([
    ['A6', institution],
    ['I3', appraiser],
    ['P1', panel],
    ['D2', appraiser],
  ])('%s of a document that has no such criterion is misuse', async (code, document) => {
    const { exit, stdout, stderr } = await envscore(['explain', code, '--facts', '-'], JSON.stringify(document));
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(code);
  });

  test('of what is no document says so', async () => {
    const { exit, stdout, stderr } = await envscore(['explain', 'A6', '--facts', '-'], '7');
    expect({ exit: exit > 0, stdout }).toEqual({ exit: true, stdout: '' });
    expect(stderr).toMatch(/\S/);
  });

  test('of facts that cannot be read: exit code 3', async () => {
    const runs = await Promise.all([
      envscore(['explain', 'A6', '--facts', '-'], 'none'),
      envscore(['explain', 'A6', '--facts', `${file}.not`]),
    ]);
    expect(runs.map(({ exit, stdout }) => ({ exit, stdout }))).toEqual(runs.map(() => ({ exit: 3, stdout: '' })));
  });
});
