import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readXlsx, registersWorkbook, writeXlsx } from '@envscore/scoresheet';
import { describe, expect, test } from 'vitest';
import { envscore } from './envscore.js';
import { folderOf, planted } from './validate.js';

const workbookOf = (document: object): Buffer =>
  Buffer.from(writeXlsx(registersWorkbook({ kind: 'registers', version: 1, ...document })));

const institution = (licence: string, province?: string) => ({
  licence,
  name: `${licence}鉴定中心`,
  registeredOn: '2019-03-05',
  ...(province !== undefined && { province }),
});

const listing = (event: string, date: string, more: object = {}) => ({
  listing: '1',
  holder: '赣002',
  event,
  date,
  ...more,
});

const jiangxi = {
  province: '江西',
  countedFrom: '2026-01-01',
  institutions: ['赣001', '赣002', '赣003'].map((licence) => institution(licence)),
  cases: [
    { institution: '赣001', month: '2026-01', status: 'sent', sentOn: '2026-01-28', fields: ['marine', 'ecology'] },
    { institution: '赣002', month: '2026-01', status: 'none', reason: '没有委托' },
  ],
  blacklist: [
    listing('intended', '2026-01-05'),
    listing('decided', '2026-01-10', { number: '赣司〔2026〕1号', ground: 'refusal' }),
    listing('listed', '2026-01-11'),
    listing('published', '2026-01-11'),
    listing('pushed', '2026-01-12'),
    listing('rectified', '2026-02-01'),
    listing('passed', '2026-02-15', { status: 'removed' }),
  ],
  inspectors: [
    { number: '1', name: '甲', employer: '赣001' },
    { number: '2', name: '乙' },
    { number: '3', name: '丙' },
  ],
};

const textSheet = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  cells: new Map(
    rows.map((cells, row) => [row + 1, new Map(cells.map((value, column) => [column + 1, { value }]))] as const),
  ),
});

const ledger = writeXlsx({
  sheets: [
    textSheet('机构台账', [
      ['江西省环境损害司法鉴定机构一览表'],
      ['许可证编号', '单位名称', '登记日期', '联系人'],
      ['赣001', '甲鉴定中心', '2019年3月5日', '张三'],
      ['赣002', '乙鉴定中心', '2019年13月1日', '李四'],
    ]),
  ],
  names: [],
  styles: {},
});

const folder = folderOf({
  '台账.xlsx': Buffer.from(ledger),
  '江西.xlsx': workbookOf(jiangxi),
  '江西副本.xlsx': workbookOf(jiangxi),
  '很多.xlsx': workbookOf({
    cases: Array.from({ length: 1200 }, () => ({ institution: '赣001', month: '2026-01', status: 'sent' })),
  }),
  '湖南.xlsx': workbookOf({ province: '湖南', countedFrom: '2026-02-01', institutions: [institution('湘001')] }),
  '名称台账.xlsx': Buffer.from(
    writeXlsx({
      sheets: [
        textSheet('机构名单', [
          ['许可证编号', '单位名称', '登记时间'],
          ['赣001', '甲中心', '2019-03-05'],
        ]),
        textSheet('案例报送', [
          ['机构名称', '所属月份', '报送情况'],
          ['甲中心', '2026-01', '已报送'],
          ['乙中心', '2026-01', '已报送'],
        ]),
      ],
      names: [],
      styles: {},
    }),
  ),
  '名单.csv': 'not a workbook',
  '湖北.json': JSON.stringify({
    kind: 'registers',
    province: '湖北',
    countedFrom: '2026-02-01',
    institutions: [institution('鄂001'), { ...institution('鄂002'), registeredOn: '2019年3月5日' }],
    complaint: [],
  }),
  '两写.json': JSON.stringify({
    kind: 'registers',
    institutions: [institution('赣-001'), institution('赣001')],
    inspectors: [
      { number: '1', name: '甲' },
      { number: '2', name: '乙' },
    ],
  }),
  '破.json': '{"kind": "registers",',
  '别的.json': '{"kind": "scoresheet"}',
  '草稿.xlsx': Buffer.from(
    writeXlsx({
      sheets: [
        textSheet('鉴定机构2026', [
          ['许可证号', '机构名称'],
          ['赣001', '甲中心'],
        ]),
        textSheet('黑 名 册', [['列入编号'], ['1']]),
        textSheet('空白', []),
      ],
      names: [],
      styles: {},
    }),
  ),
  '错名单.xlsx': workbookOf({
    ...jiangxi,
    inspectors: [...jiangxi.inspectors, { number: '3', name: '丁' }, { number: '4', name: '戊', recusals: ['赣999'] }],
  }),
});

const run = (...args: readonly string[]) => envscore(args, '', { cwd: folder });

describe.concurrent('envscore registers check', () => {
  test('says duty by duty what is late, open, due and whom to warn, with the cell and what ends it', async () => {
    const { exit, stdout, stderr } = await run('registers', 'check', '江西.xlsx', '--as-of', '2026-03-05');
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(stdout).toContain('监管登记册，截至 2026-03-05\n  江西  3 家机构  0 名鉴定人\n');
    // February was owed by the 28th: five days late on 5 March.
    expect(stdout).toMatch(
      /逾期 {2}赣001鉴定中心（赣001）：1 个月没有报送案例（2026-02），自 2026-03-01 起，已逾 5 天。.* \[江西\.xlsx '鉴定机构'!A\d+\]/,
    );
    expect(stdout).toMatch(/警示 {2}赣002鉴定中心（赣002）：在黑名单上（2026-01-11 起，文号 赣司〔2026〕1号）/);
    expect(stdout).toMatch(/将到期 {2}赣002鉴定中心（赣002）：2026-02-15 整改合格.*自 2026-08-15 起可以移出/);
    expect(stdout).toMatch(
      /登记有误 {2}赣002鉴定中心（赣002）：状态填的是“已移出”，按事件应为“已列入，整改合格，半年期内”/,
    );
  });

  test('says on the day six months after the pass that somebody may be removed, and not the day before', async () => {
    const [before, on] = await Promise.all(
      ['2026-08-14', '2026-08-15'].map((day) => run('registers', 'check', '江西.xlsx', '--as-of', day)),
    );
    expect(before?.stdout).toContain('赣002  赣002鉴定中心  已列入，整改合格，半年期内  2026-02-15  2026-08-15');
    expect(on?.stdout).toContain('赣002  赣002鉴定中心  已列入，可以移出  2026-08-15  2026-08-15');
  });

  test('takes several provinces together, each counted from its own day', async () => {
    const { stdout } = await run(
      'registers',
      'check',
      '江西.xlsx',
      '湖南.xlsx',
      '--as-of',
      '2026-03-05',
      '--lang',
      'en',
    );
    expect(stdout).toContain('江西  3 institutions  0 appraisers');
    expect(stdout).toContain('湖南  1 institution   0 appraisers');
    expect(stdout).toContain('湘001鉴定中心 (湘001): no case submitted for 1 month (2026-02)');
    expect(stdout).toContain('赣003鉴定中心 (赣003): no case submitted for 2 months (2026-01, 2026-02)');
  });

  test('says on a terminal how many files and rows it has read, in a line that goes', async () => {
    const onTerminal = planted(`Object.assign(process.stderr, { isTTY: true, columns: 100 });`);
    const { stdout, stderr } = await envscore(['registers', 'check', '很多.xlsx', '--as-of', '2026-03-05'], '', {
      cwd: folder,
      ...onTerminal,
    });
    expect(stdout).toContain('监管登记册，截至 2026-03-05');
    expect(stripVTControlCharacters(stderr)).toMatch(/0\/1 个文件，1000 行/);
    expect(stderr.endsWith('\r\u001B[K')).toBe(true);
  });

  test('tells a file that was given twice, and counts it once', async () => {
    const { exit, stdout, stderr } = await run(
      'registers',
      'check',
      '江西.xlsx',
      '江西副本.xlsx',
      '--as-of',
      '2026-03-05',
    );
    expect(exit).toBe(3);
    expect(stderr).toMatch(/^江西副本\.xlsx：.*江西\.xlsx/);
    expect(stdout).toContain('江西  3 家机构');
    expect(stdout).not.toContain('已有一行');
  });

  test.each([
    ['名单.csv', /^名单\.csv：/],
    ['没有.xlsx', /^没有\.xlsx：/],
  ])('tells of %s what it is, and goes on', async (file, told) => {
    const { exit, stdout, stderr } = await run('registers', 'check', file, '湖南.xlsx', '--as-of', '2026-03-05');
    expect(exit).toBe(3);
    expect(stderr).toMatch(told);
    expect(stdout).toContain('湖南  1 家机构');
  });
});

describe.concurrent('what envscore registers check has not read', () => {
  test('is told, sheets and needed columns, and the check is not clean', async () => {
    const { exit, stdout, stderr } = await run('registers', 'check', '草稿.xlsx', '--as-of', '2019-03-05');
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^草稿\.xlsx 有内容看不出是哪一册，没有读：黑 名 册。/);
    expect(stderr).toContain('草稿.xlsx 缺少必填的栏目：鉴定机构2026：登记日期。');
    expect(stderr).not.toContain('空白');
    expect(stdout).toContain('监管登记册，截至 2019-03-05');
  });
});

describe.concurrent('a registers document', () => {
  test('is checked beside workbooks, and told by a JSON pointer where it is wrong', async () => {
    const { exit, stdout, stderr } = await run('registers', 'check', '湖北.json', '湖南.xlsx', '--as-of', '2026-03-05');
    expect(exit).toBe(1);
    expect(stderr).toBe('湖北.json 有内容看不出是哪一册，没有读：/complaint。是台账的，请改成台账的名称后重新检查。\n');
    expect(stdout).toMatch(/鉴定机构：登记日期 填了“2019年3月5日”.* \[湖北\.json \/institutions\/1\/registeredOn\]/);
    expect(stdout).toMatch(/鄂001鉴定中心（鄂001）：1 个月没有报送案例（2026-02）.* \[湖北\.json \/institutions\/0\]/);
    expect(stdout).toContain('湖南  1 家机构');
  });

  test.each([
    ['破.json', /^破\.json：.*JSON/],
    ['别的.json', /^别的\.json：/],
  ])('is none where it is %s, and the rest is checked', async (file, why) => {
    const { exit, stdout, stderr } = await run('registers', 'check', file, '湖南.xlsx', '--as-of', '2026-03-05');
    expect(exit).toBe(3);
    expect(stderr).toMatch(why);
    expect(stdout).toContain('湖南  1 家机构');
  });
});

describe.concurrent('a report in the folder that is read', () => {
  const inside = folderOf({ '甲.xlsx': workbookOf(jiangxi), '坏.xlsx': 'damaged', '乙.json': '{"kind":"registers"}' });
  const check = (report: string) =>
    envscore(['registers', 'check', '.', '--as-of', '2026-03-05', '--report', report, '--force'], '', { cwd: inside });

  test.each(['甲.xlsx', '坏.xlsx', '乙.json'])('is not written over %s', async (name) => {
    const before = readFileSync(join(inside, name));
    const { exit, stdout, stderr } = await check(name);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(`${name} 是要读的文件`);
    expect(readFileSync(join(inside, name))).toEqual(before);
  });

  test.each(['页.html', '行.ndjson', '文.json'])('is written over the report that was there: %s', async (name) => {
    await check(name);
    expect((await check(name)).stdout).toContain(`报告：${name}`);
  });

  test('is written over the report that was there, which is no register for another check', async () => {
    await check('报告.xlsx');
    const again = await check('报告.xlsx');
    expect(again.stdout).toContain('报告：报告.xlsx');
    const { stdout, stderr } = await check('报告2.xlsx');
    expect(stderr).toContain('报告.xlsx：');
    expect(stderr).not.toContain('报告.xlsx 有内容');
    expect(stdout).not.toMatch(/\[报告\.xlsx/);
  });
});

describe.concurrent('a file that is read', () => {
  const kept = ['江西.xlsx', '台账.xlsx', '湖南.xlsx'].map((name) => [name, readFileSync(join(folder, name))] as const);
  symlinkSync(join(folder, '湖南.xlsx'), join(folder, '链接.xlsx'));

  test.each([
    ['registers', 'check', '江西.xlsx', '--report', '江西.xlsx', '--force'],
    ['registers', 'check', '江西.xlsx', '--report', join('.', '江西.xlsx'), '--force'],
    ['registers', 'check', '湖南.xlsx', '--report', '链接.xlsx', '--force'],
    ['registers', 'import', '台账.xlsx', '--out', '台账.xlsx', '--force'],
    ['validate', '江西.xlsx', '--report', '江西.xlsx', '--force'],
    ['panel', '江西.xlsx', '--out', '江西.xlsx', '--force'],
    ['panel', '江西.xlsx', '--plan', '湖南.xlsx', '--report', '湖南.xlsx', '--force'],
  ])('is never written over: %s %s %s', async (...args) => {
    const { exit, stdout, stderr } = await run(...args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('是要读的文件');
    for (const [name, bytes] of kept) expect(readFileSync(join(folder, name))).toEqual(bytes);
  });
});

describe.concurrent('envscore registers check --report', () => {
  const report = async (name: string): Promise<string> => {
    const { exit, stdout } = await run('registers', 'check', '江西.xlsx', '--as-of', '2026-03-05', '--report', name);
    expect(exit).toBe(1);
    expect(stdout).toContain(name);
    return readFileSync(join(folder, name), 'utf8');
  };

  test('writes one JSON document: every finding with its place, sentence and what ends it', async () => {
    const { kind, findings } = JSON.parse(await report('报告.json')) as {
      readonly kind: string;
      readonly findings: readonly Readonly<Record<string, unknown>>[];
    };
    expect(kind).toBe('supervision');
    expect(findings).toContainEqual(
      expect.objectContaining({
        duty: 'N2',
        code: 'cases-missed',
        asks: 'late',
        subject: { id: '赣001', name: '赣001鉴定中心', province: '江西' },
        list: ['2026-02'],
        daysLate: 5,
        place: { register: 'institutions', file: '江西.xlsx', sheet: '鉴定机构', cell: 'A4' },
      }),
    );
  });

  test('writes lines of JSON, a page that stands alone, and a workbook without a formula', async () => {
    const [lines, page] = await Promise.all([report('报告.ndjson'), report('报告.html'), report('报告.xlsx')]);
    const kinds = lines
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly kind: string }).kind);
    expect([kinds[0], kinds.at(-1)]).toEqual(['file', 'summary']);
    expect(page).toContain('赣001鉴定中心');
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    const workbook = readXlsx(readFileSync(join(folder, '报告.xlsx')));
    const formulas = workbook.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap((row) => [...row.values()].filter(({ formula }) => formula !== undefined)),
    );
    expect(formulas).toEqual([]);
  });

  test('refuses a report that is there already before anything is read', async () => {
    writeFileSync(join(folder, '旧.html'), 'kept');
    const { exit, stdout } = await run('registers', 'check', '江西.xlsx', '--report', '旧.html');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(readFileSync(join(folder, '旧.html'), 'utf8')).toBe('kept');
  });
});

describe.concurrent('envscore registers new', () => {
  test('makes a workbook whose check finds nothing but what a province owes', async () => {
    const made = await run('registers', 'new', '--out', '新.xlsx', '--province', '江西', '--from', '2026-01-01');
    expect(made).toEqual({ exit: 0, stdout: '新.xlsx\n', stderr: '' });
    expect(readXlsx(readFileSync(join(folder, '新.xlsx'))).sheets.length).toBeGreaterThan(14);
    const { stdout } = await run('registers', 'check', '新.xlsx', '--as-of', '2026-03-05');
    expect(stdout.match(/^ {2}逾期 {2}江西/gm)).toHaveLength(2);
  });

  test('overwrites nothing unless it is told to', async () => {
    writeFileSync(join(folder, '在.xlsx'), 'kept');
    const { exit, stderr } = await run('registers', 'new', '--out', '在.xlsx');
    expect(exit).toBe(2);
    expect(stderr).toContain('在.xlsx');
    expect(readFileSync(join(folder, '在.xlsx'), 'utf8')).toBe('kept');
  });
});

describe.concurrent('envscore registers import', () => {
  test('takes over a ledger: says which column becomes which, keeps the others, and gives registers that are checked', async () => {
    const dry = await run('registers', 'import', '台账.xlsx', '--dry-run');
    expect(dry.exit).toBe(1);
    expect(dry.stderr).toContain('机构台账 → 鉴定机构（标题在第 2 行，共 2 行）');
    expect(dry.stderr).toContain('  A 许可证编号 → 许可证号');
    expect(dry.stderr).toContain('  D 联系人：不认识，原样保留');
    expect(dry.stderr).toContain('  读不懂 C4 登记日期“2019年13月1日”');
    writeFileSync(join(folder, '对应.json'), dry.stdout);
    const made = await run('registers', 'import', '台账.xlsx', '--mapping', '对应.json', '--out', '转.xlsx');
    expect(made.stdout).toMatch(/转\.xlsx\n$/);
    const checked = await run('registers', 'check', '转.xlsx', '--as-of', '2026-03-05');
    expect(checked.stdout).toMatch(/登记有误 {2}鉴定机构：登记日期 填了“2019年13月1日”/);
  });

  test('lists every number that it has looked up by name, to be checked', async () => {
    const { stderr } = await run('registers', 'import', '名称台账.xlsx', '--dry-run');
    expect(stderr).toContain('  按名称查出，请核对 A2 机构名称“甲中心”→ 赣001\n');
    expect(stderr).toContain('  按名称查不出或重名 A3 机构名称“乙中心”，请填证号\n');
  });

  test.each([
    ['no JSON', '{', 'JSON'],
    ['no register', '{"机构台账":{"register":"people","columns":{}}}', '机构台账.register'],
    [
      'no column',
      '{"机构台账":{"register":"institutions","columns":{"许可证编号":"number"}}}',
      '机构台账.columns.许可证编号',
    ],
    [
      'a heading that is not there',
      '{"机构台账":{"register":"institutions","columns":{"编号":"licence","单位名称":"name"}}}',
      '机构台账!编号',
    ],
  ])('refuses a mapping with %s', async (name, mapping, why) => {
    writeFileSync(join(folder, `${name}.json`), mapping);
    const { exit, stderr } = await run('registers', 'import', '台账.xlsx', '--mapping', `${name}.json`, '--dry-run');
    expect(exit).toBe(2);
    expect(stderr).toContain(why);
  });
});

describe.concurrent('envscore draw', () => {
  const draw = (...more: readonly string[]) =>
    run('draw', '江西.xlsx', '--institutions', '2', '--inspectors', '2', '--seed', '江西2026上半年', ...more);

  test('prints a protocol that is the same whenever it is drawn, and writes it', async () => {
    const [first, second] = await Promise.all([draw('--report', '抽取.json'), draw()]);
    expect(first).toMatchObject({ exit: 0, stderr: '' });
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout).toContain('envscore-draw-1');
    const protocol = JSON.parse(readFileSync(join(folder, '抽取.json'), 'utf8')) as {
      readonly drawn: readonly { readonly institution: string; readonly inspectors: readonly string[] }[];
    };
    expect(protocol.drawn).toHaveLength(2);
    for (const { institution: drawn, inspectors } of protocol.drawn) {
      expect(inspectors).toHaveLength(2);
      if (drawn === '赣001') expect(inspectors).not.toContain('1');
      expect(first.stdout).toMatch(new RegExp(`${drawn} +${drawn}鉴定中心 +${inspectors.join(' +')}`));
    }
  });

  test.each([
    ['a file that cannot be read', ['江西.xlsx', '名单.csv'], 3, '名单没有全部读到，没有抽取'],
    ['a sheet that was not read', ['江西.xlsx', '草稿.xlsx'], 1, '名单没有全部读到，没有抽取'],
    ['an entry that is wrong', ['错名单.xlsx'], 1, '登记有误，没有抽取'],
  ])('is not made from lists with %s', async (name, files, code, why) => {
    const made = ['--institutions', '1', '--inspectors', '2', '--seed', '1', '--report', `${name}.json`, '--force'];
    const { exit, stdout, stderr } = await run('draw', ...files, ...made);
    expect({ exit, stdout }).toEqual({ exit: code, stdout: '' });
    expect(stderr).toContain(why);
    expect(existsSync(join(folder, `${name}.json`))).toBe(false);
  });

  test('names what has to be put right first', async () => {
    const { stderr } = await run('draw', '错名单.xlsx', '--institutions', '1', '--inspectors', '2', '--seed', '1');
    expect(stderr).toMatch(/登记有误 .*赣999.* \[错名单\.xlsx '检查人员'!D8\]/);
    expect(stderr).toMatch(/登记有误 .* \[错名单\.xlsx '检查人员'!A7\]/);
  });

  test('says beside it that an institution may be in the lists twice', async () => {
    const made = ['--institutions', '1', '--inspectors', '2', '--seed', '1', '--as-of', '2026-03-05'];
    const { exit, stdout, stderr } = await run('draw', '两写.json', ...made);
    expect(exit).toBe(0);
    expect(stdout).toContain('机构名单      2 项');
    expect(stderr).toMatch(/赣001.*只差连字符等符号.* \[两写\.json \/institutions\/1\/licence\]/);
  });

  test('is not made once it has been broken off', async () => {
    const broken = planted(`const on = process.on.bind(process);
      process.on = process.once = (name, hear) => (on(name, hear), name === 'SIGINT' && process.emit('SIGINT'), process);`);
    const made = ['draw', '江西.xlsx', '--institutions', '1', '--inspectors', '2', '--seed', '1'];
    const { exit, stdout, stderr } = await envscore(made, '', { cwd: folder, ...broken });
    expect({ exit, stdout }).toEqual({ exit: 130, stdout: '' });
    expect(stderr).toContain('没有抽取');
  });

  test('says where too few may go', async () => {
    const all = await run('draw', '江西.xlsx', '--institutions', '3', '--inspectors', '3', '--seed', '1');
    expect(all.exit).toBe(1);
    expect(all.stdout).toContain('赣001：可以前往的检查人员只有 2 名');
  });

  test.each([
    [['draw', '江西.xlsx', '--institutions', '2', '--inspectors', '2', '--seed', ' '], '请给出登记册'],
    [['draw'], '请给出登记册'],
    [
      ['draw', '江西.xlsx', '--institutions', '2', '--inspectors', '0', '--seed', '1'],
      '--inspectors 应为正整数，给出的是“0”',
    ],
    [['registers', 'lose'], '请写明 new、import 或 check'],
    [['registers', 'check'], '请给出登记册文件'],
    [['registers', 'check', '江西.xlsx', '--as-of', '2026-02-29'], '--as-of 填了“2026-02-29”'],
    [['registers', 'check', '江西.xlsx', '--as-of', '9999-12-31'], '--as-of 填了“9999-12-31”'],
    [['registers', 'new', '--out', '从.xlsx', '--from', '2026-02-30'], '--from 填了“2026-02-30”'],
    [['score', '--date', '2026-02-30'], '--date 填了“2026-02-30”'],
  ])('%j is misuse', async (args, why) => {
    const { exit, stdout, stderr } = await run(...args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(why);
  });
});
