import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertRows } from '../../src/hosts/insert-rows.js';
import type { Panels } from '../../src/panel/panel.js';
import { type PanelRecord, emptyRecord } from '../../src/panel/record.js';
import type { Audience } from '../../src/panel/audience.js';
import { isPanelWorkbook, keepsRecords } from '../../src/panel/workbook/is-panel-workbook.js';
import { misreadInPanelWorkbook, readPanelWorkbook } from '../../src/panel/workbook/read.js';
import { keyWorkbook } from '../../src/panel/workbook/key.js';
import { heat } from '../../src/panel/workbook/sheets/unit/heat.js';
import { panelWorkbook } from '../../src/panel/workbook/write.js';
import type { Scalar } from '../../src/formula/expression.js';
import type { Snapshot } from '../../src/workbook/snapshot.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { plainName } from '../../src/validation/alike.js';
import { editXlsx } from '../../src/xlsx/edit.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { hostile } from '../report/validation.js';
import { type Facts, institutionFacts, people } from '../scoresheet/reviews.js';
import { partsOf } from '../xlsx/parts.js';
import { byExpert, combined, fileOf, sumOf } from './day.js';

const names = ['周一鸣', '吴二妮', '阿依·古丽'] as const;
const institution = '示例环境损害司法鉴定所（虚构）';
const other = '白沙环境损害司法鉴定所（虚构）';
const sheet = `04 ${institution}`;

const judgedBy = (
  number: 1 | 2 | 3,
  quality: number,
  expertise: number,
  changes: (place: number) => Facts = () => ({}),
) =>
  byExpert(number, {
    expert: { number, name: names[number - 1], library: number === 1 ? 'national' : 'provincial' },
    appraisers: people(4, (place) => ({ expertise: { points: expertise }, ...changes(place) })),
    facts: institutionFacts({
      quality: { allAbilities: false, points: quality },
      specialisedMajors: ['水文地质学', '土壤学'].map((major) => ({ major, appraisers: 2 })),
    }),
  });

const struckOff = { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: true };

/** The second expert alone disqualifies the fourth appraiser, and recommends two categories for the first. */
const second = (quality: number) =>
  judgedBy(2, quality, 23.4, (place) => ({
    ...(place === 4 && { ethics: struckOff }),
    ...(place === 1 && { recommendedCategories: ['0401', '0402'] }),
  }));

/*
 * 64 and the quality: 68, 66 − 2 (three appraisers give 3 and not 5 points), 73 (a mean of 84.9 gives 25 and not 22): 205 / 3 = 68.33,
 * 1.67 under 70. Pooled, (84.4 + 84.4 + 84.9) / 3 gives 25 to all, 2 points more: 70.33.
 */
const files = {
  '青林_专家01.xlsx': judgedBy(1, 4, 23.4),
  '青林_专家02.xlsx': second(3.5),
  '青林_专家02_修订.xlsx': second(2),
  '吴二妮代交_专家03.xlsx': judgedBy(3, 6, 23.9),
  '白沙.xlsx': byExpert(1, { institution: { name: other }, unit: '06' }),
};

const revised = sumOf(fileOf(second(2)));

const ofPanel: PanelRecord = {
  institution,
  unit: '04',
  leader: 1,
  versions: [
    { sha256: revised, isChosen: true, delivery: 'revised', reason: '吴二妮发现多计了0.5分以外的分', isSigned: true },
  ],
  // Of the version that does not count.
  codes: [{ sha256: sumOf(fileOf(second(3.5))), appraiser: 2, code: '0042-1234' }],
  appraisers: [
    { appraiser: 3, decision: 'notQualified', reason: '答辩未达到要求', date: '2026-11-21' },
    { appraiser: 4, decision: 'qualified', categories: ['0401', '0402'] },
  ],
  resolutions: [{ code: 'I4', text: '=1+1 各自保留', date: '2026-11-21' }],
};

const gone: PanelRecord = {
  institution: '云岭·鉴定所',
  unit: '02',
  versions: [{ sha256: 'ab'.repeat(32), isSigned: false }],
  codes: [],
  appraisers: [{ appraiser: 1, decision: 'qualified' }],
  resolutions: [{ appraiser: 1, code: 'A4', text: '采用' }],
};

let panels: Panels;
const books = new Map<Audience, { bytes: Uint8Array; snapshot: Snapshot }>();

const at = '2026-11-21 17:30';
const nothing: Panels = { validation: { files: [], listed: 0, isPartial: false }, panels: [], otherRecords: [] };

const written = (workbook: Workbook): Snapshot => readXlsx(writeXlsx(workbook));

function book(audience: Audience): { bytes: Uint8Array; snapshot: Snapshot } {
  const known = books.get(audience);
  if (known !== undefined) return known;
  const shown =
    audience === 'applicant' ? { ...panels, panels: panels.panels.filter((one) => one.unit === '04') } : panels;
  const bytes = writeXlsx(panelWorkbook(shown, { audience, at }));
  const made = { bytes, snapshot: readXlsx(bytes) };
  books.set(audience, made);
  return made;
}

/** The rows of a sheet as values, blank cells as nothing. */
const rowsOf = (name: string, snapshot = book('internal').snapshot): (Scalar | undefined)[][] => {
  const found = snapshot.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return [...found.cells.values()].map((cells) =>
    Array.from({ length: Math.max(...cells.keys()) }, (_, index) => cells.get(index + 1)?.value),
  );
};

/** The row that begins with these. */
const rowWith = (rows: (Scalar | undefined)[][], ...first: Scalar[]): (Scalar | undefined)[] => {
  const found = rows.find((row) => first.every((value, index) => row[index] === value));
  if (found === undefined) throw new Error(`no row ${first.join(' ')}`);
  return found;
};

beforeAll(() => {
  panels = combined(files, { records: [ofPanel, gone] });
});

describe('the first page of a panel workbook', () => {
  it('has every panel in a row: experts, figures, what is lacking, the conclusion and what is open', () => {
    const rows = rowsOf('汇总');
    expect(rowWith(rows, institution)).toEqual([
      ...[institution, '04 土壤与地下水环境损害鉴定', '3（1）', 68.33, 13.33, 37, 18, '总分1.67', '64–73'],
      ...['不具备设立环境损害司法鉴定机构的技术条件和技术能力', '—', 1],
    ]);
    expect(rowWith(rows, other).slice(2, 11)).toEqual([
      ...['1（1）', 70, 12, 40, 18, undefined, '70–70', '暂不能作出结论', '1 项，见下'],
    ]);
  });

  it('says why a conclusion is provisional', () => {
    const [told] = rowWith(
      rowsOf('汇总'),
      `${other} · 06 生态系统环境损害鉴定：只有 1 名专家，每个事项的专家组须不少于 3 名；请补足，在此之前结论暂定。`,
    );
    expect(told).toBeDefined();
  });

  it('says where the other reading of D17 ends in another conclusion, and which values were used', () => {
    const texts = rowsOf('汇总').flat();
    expect(texts).toContainEqual(
      expect.stringMatching(/^示例.+“先合并再取整定档”合并（D17），总分为 70\.33，结论为“具备/u),
    );
    expect(rowWith(rowsOf('汇总'), 'D17 专家组的鉴定人能力分')[1]).toBe('各专家分别取整定档');
    expect(rowWith(rowsOf('汇总'), 'D9 多名专家得分的合并')[1]).toBe('算术平均');
  });

  it('has the leader of the plan where nobody has written down another', () => {
    const plan = {
      applicants: [{ number: 7, name: other }],
      applications: [{ applicant: 7, unit: '06', panel: 2 }],
      panels: [
        { panel: 1, expert: 8, leader: true },
        { panel: 2, expert: 1 },
        { panel: 2, expert: 9, leader: true },
      ],
    };
    const led = combined(files, { records: [ofPanel, gone], plan });
    const rows = rowsOf('汇总', written(panelWorkbook(led, { audience: 'internal', at })));
    expect([other, institution].map((name) => rowWith(rows, name)[11])).toEqual([9, 1]);
  });

  it('keeps a panel of which nothing came this time', () => {
    expect(rowWith(rowsOf('汇总'), '云岭·鉴定所')[9]).toBe('本次没有收到评分表，登记保留');
  });
});

describe('the sheet of a unit', () => {
  it('has every expert beside the mean, part by part, and how far they are apart', () => {
    const rows = rowsOf(sheet);
    expect(rowWith(rows, 'I4')).toEqual(['I4', '成果完成质量', 10, 4, 2, 6, 4, '2–6', '▲ 4']);
    expect(rowWith(rows, 'I2.2')).toEqual(['I2.2', '　专业要求', 5, 4, 4, 4, 4, '4–4', 0]);
    expect(rowWith(rows, 'I5').slice(2)).toEqual([30, 22, 22, 25, 23, '22–25', 3]);
    expect(rows).toContainEqual([
      '代码',
      '评审要素',
      '满分',
      ...names.map((name, place) => `专家${place + 1} ${name}`),
      '平均',
      '最低–最高',
      '相差',
    ]);
  });

  it('fills figures by how far they are from the mean: from a twentieth, a tenth, a sixth of what can be had', () => {
    // Of 60 points: 2.99, 3, 5.99, 6, 9.99 and 10 away from 30.
    const looks = [32.99, 33, 35.99, 36, 39.99, 40, 20].map((points) => heat(points, 30, 60));
    expect(looks).toEqual(['number', 'near', 'near', 'far', 'far', 'furthest', 'furthest']);
    const styles = panelWorkbook(panels, { audience: 'internal', at }).sheets.find(({ name }) => name === sheet)?.cells;
    const row = [...(styles?.values() ?? [])].find((cells) => cells.get(1)?.value === 'I4');
    expect([4, 5, 6].map((column) => row?.get(column)?.style)).toEqual(['number', 'furthest', 'furthest']);
  });

  it('draws the sections against what they must reach, with their figures', () => {
    const charts = Object.entries(partsOf(book('internal').bytes)).filter(([path]) =>
      path.startsWith('xl/charts/chart'),
    );
    const figures = charts.map(([, xml]) => [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value));
    expect(figures).toContainEqual([
      ...['平均', '鉴定人构成', '技术水平', '实验室条件', '总分', '13.33', '37', '18', '68.33'],
      ...['最低要求', '鉴定人构成', '技术水平', '实验室条件', '总分', '12', '30', '18', '70'],
    ]);
  });

  it('has rows as high as the names of their categories', () => {
    const all = panelWorkbook(panels, { audience: 'internal', at }).sheets;
    const unit = all.find(({ name }) => name === `06 ${other}`);
    const heightOf = (code: string): number => {
      const [row = 0] = [...(unit?.cells ?? [])].find(([, cells]) => cells.get(1)?.value === code) ?? [];
      return unit?.rows?.get(row)?.height ?? 0;
    };
    // 生态破坏行为致植物损害鉴定 has one line, 矿产资源开采行为致… two.
    expect([heightOf('0601'), heightOf('0613') > 25]).toEqual([20, true]);
  });

  it('says what it comes to without those whom the panel refuses', () => {
    const rows = rowsOf(sheet);
    const from = rows.findIndex(([first]) => first === '四、只计专家组认定具备的鉴定人');
    // The third is refused: the first and the third expert count three (3 points), the second two (0).
    expect(rows.slice(from + 1, from + 3).map((row) => row.slice(6, 8))).toEqual([
      ['全部鉴定人', '只计具备者'],
      [4.33, 2],
    ]);
  });

  it('says how many experts recommend how many appraisers for a category', () => {
    const rows = rowsOf(sheet);
    expect(rowWith(rows, '0401').slice(2)).toEqual([
      4,
      '3名专家建议：4人',
      undefined,
      undefined,
      undefined,
      undefined,
      1,
    ]);
    expect(rowWith(rows, '0402').slice(2, 4)).toEqual([4, '1名专家建议：1人']);
  });

  it('is called so that Excel takes the name, and no two the same', () => {
    const long = '某省某市某区某街道某某某某某某某某某某某某环境损害司法鉴定所';
    const twins = ['1', '2'].map((end) => byExpert(1, { institution: { name: `${long}[${end}]/?*` } }));
    const made = combined(Object.fromEntries(twins.map((review, index) => [`${index}.xlsx`, review])));
    const titles = panelWorkbook(made, { audience: 'internal', at }).sheets.map(({ name }) => name);
    const [first = '', next = ''] = titles.filter((name) => name.startsWith('04'));
    expect(first.length).toBeLessThanOrEqual(31);
    expect(next).toMatch(/ \(2\)$/);
    expect(() => writeXlsx(panelWorkbook(made, { audience: 'internal', at }))).not.toThrow();
  });
});

describe('the tables of a panel workbook', () => {
  it('tell of each appraiser what every expert gave, who disqualifies, what is recommended and what was decided', () => {
    const rows = rowsOf('鉴定人');
    expect(rowWith(rows, institution, '04', 1).slice(3)).toEqual([
      ...[
        '赵某',
        '周一鸣 84.4；吴二妮 84.4；阿依·古丽 84.9',
        84.57,
        '84.4–84.9',
        undefined,
        '0401×3、0402×1',
        '已定稿',
      ],
    ]);
    expect(rowWith(rows, institution, '04', 4).slice(4)).toEqual([
      ...['周一鸣 84.4；吴二妮 取消评审资格；阿依·古丽 84.9', 84.65, '84.4–84.9', '吴二妮', '0401×3', '已定稿'],
      ...['具备', '0401、0402'],
    ]);
  });

  it('list where experts are more than a third apart, with what the leader says to it, as a text', () => {
    const rows = rowsOf('分歧');
    expect(rowWith(rows, institution, '04')).toEqual([
      ...[institution, '04', undefined, '机构', 'I4', '成果完成质量', 10],
      ...['周一鸣 4；吴二妮 2；阿依·古丽 6', 4, '=1+1 各自保留', '2026-11-21'],
    ]);
    expect(rowWith(rows, institution, '04', 4)[4]).toBe('A1');
  });

  it('list every file that came, and which one counts', () => {
    const rows = rowsOf('版本').filter(([whose]) => whose === institution);
    expect(rows.map((row) => [row[2], row[3], row[7], row[8], row[9]])).toEqual([
      ['专家1 周一鸣', '青林_专家01.xlsx', '计入', undefined, undefined],
      ['专家2 吴二妮', '青林_专家02.xlsx', '不计入，另一份为准', undefined, undefined],
      ['专家2 吴二妮', '青林_专家02_修订.xlsx', '计入', '是', '修订'],
      ['专家3 阿依·古丽', '吴二妮代交_专家03.xlsx', '计入', undefined, undefined],
    ]);
    expect(rows.map((row) => row[4])).toContain(revised.slice(0, 12));
  });

  it('show a revised review cell by cell, before and after, for the expert to sign', () => {
    const rows = rowsOf('修订对照');
    expect(rowWith(rows, '成果完成质量得分').slice(2)).toEqual([3.5, 2]);
    expect(rowWith(rows, '成果完成质量得分')[1]).toMatch(/^机构!C\d+$/);
    expect(rows.flat()).toContainEqual(expect.stringMatching(/^专家2 吴二妮（签名）：/));
  });

  it('show a second entry from paper beside the first, for whoever checks it', () => {
    const [first, second] = [byExpert(1), byExpert(1, { facts: institutionFacts({ quality: { points: 7 } }) })];
    const versions = [{ sha256: sumOf(fileOf(second)), delivery: 'second' as const }];
    const records = [{ ...emptyRecord(institution, '04'), versions }];
    const snapshot = written(
      panelWorkbook(combined({ 'b.xlsx': first, 'a.xlsx': second }, { records }), { audience: 'internal', at }),
    );
    const rows = rowsOf('修订对照', snapshot);
    expect(rows.flat()).toContainEqual(expect.stringMatching(/a\.xlsx，与 b\.xlsx 对照$/));
    expect(rowWith(rows, '成果完成质量得分').slice(2)).toEqual([8, 7]);
    expect(rows.flat()).toContainEqual(expect.stringMatching(/^核对人（签名）：/));
    expect(rows.flat()).not.toContainEqual(expect.stringMatching(/^专家.*（签名）：/));
    expect(
      rowsOf('版本', snapshot)
        .slice(1)
        .map((row) => [row[3], row[7], row[9]]),
    ).toEqual([
      ['a.xlsx', '二次录入，只供核对', '二次录入'],
      ['b.xlsx', '计入', undefined],
    ]);
  });

  it('have a place for the code of every printed form, and the findings of all files', () => {
    const rows = rowsOf('签字校验').filter(([whose]) => whose === institution);
    expect(rows).toHaveLength(4 * 5);
    expect(rows.filter((row) => row[8] !== undefined).map((row) => row.slice(6))).toEqual([
      [2, '表（二）2 钱某某', '0042-1234'],
    ]);
    expect(rowsOf('问题').map((row) => row[1])).toContain('青林_专家02.xlsx');
  });

  it('hold no formula and are locked but for the inputs', () => {
    const { bytes, snapshot } = book('internal');
    const cells = snapshot.sheets.flatMap((one) => [...one.cells.values()].flatMap((row) => [...row.values()]));
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const sheets = Object.entries(partsOf(bytes)).filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
    expect(sheets.filter(([, xml]) => !xml.includes('<sheetProtection'))).toEqual([]);
    const lists = sheets.flatMap(([, xml]) =>
      [...xml.matchAll(/<dataValidation type="(\w+)"/g)].map(([, type]) => type),
    );
    expect(lists.toSorted()).toEqual(['date', 'date', 'list', 'list', 'list', 'list', 'whole']);
  });
});

describe('what is written down in a panel workbook', () => {
  it('is read back as it was written, with what was written down of panels that sent nothing', () => {
    const { snapshot } = book('internal');
    expect([isPanelWorkbook, keepsRecords].map((is) => is(snapshot))).toEqual([true, true]);
    expect(readPanelWorkbook(snapshot)).toEqual([emptyRecord(other, '06'), ofPanel, gone]);
    expect(misreadInPanelWorkbook(snapshot)).toEqual([]);
  });

  it('is kept when people, files and disagreements of it are there no more', () => {
    const fewer = Object.fromEntries(Object.entries(files).filter(([name]) => !name.includes('修订')));
    const less = combined({ ...fewer, '吴二妮代交_专家03.xlsx': judgedBy(3, 4, 23.4) }, { records: [ofPanel] });
    const again = written(panelWorkbook(less, { audience: 'internal', at }));
    expect(readPanelWorkbook(again)).toContainEqual(ofPanel);
    expect(rowsOf('版本', again).map((row) => row[3])).toContain('本次没有收到此文件，登记保留');
  });

  it('is found by its names after rows have been inserted and sheets renamed and moved', () => {
    const workbook = panelWorkbook(panels, { audience: 'internal', at });
    const inserted = ['鉴定人', '版本', '汇总'].reduce(
      (before, name) => insertRows(before, { sheet: name, before: name === '汇总' ? 8 : 4, rows: 2 }),
      workbook,
    );
    const moved = { ...inserted, sheets: inserted.sheets.toReversed() };
    expect(readPanelWorkbook(written(moved))).toEqual(expect.arrayContaining([ofPanel, gone]));
  });

  it('is understood as people type it, and what is not is told', () => {
    const { bytes, snapshot } = book('internal');
    const cell = (name: string, place: number) => {
      const found = snapshot.names.find((one) => one.name === `panel.${name}`);
      if (found === undefined) throw new Error(`no name ${name}`);
      return { sheet: found.sheet, row: found.top + place, column: found.left };
    };
    const row = rowsOf('鉴定人').findIndex(([whose, , id]) => whose === institution && id === 1) - 1;
    const version = rowsOf('版本').findIndex(([, , , file]) => file === '青林_专家01.xlsx') - 1;
    const typed = editXlsx(bytes, [
      { ...cell('appraisers.decision', row), value: ' 具备 ' },
      { ...cell('appraisers.categories', row), value: '0401，４０２' },
      { ...cell('appraisers.date', row), value: '２０２６年11月21日' },
      { ...cell('appraisers.decision', row + 1), value: '基本具备' },
      { ...cell('appraisers.date', row + 1), value: 46_347 },
      { ...cell('versions.delivery', version), value: '纸质 录入' },
      { ...cell('versions.isSigned', version), value: '√' },
      { ...cell('codes.code', 0), value: 1234 },
      { ...cell('panels.leader', 1), value: '３' },
    ]);
    const read = readXlsx(typed);
    const record = readPanelWorkbook(read).find((one) => one.institution === institution);
    expect(record?.leader).toBe(3);
    expect(record?.appraisers.slice(0, 2)).toEqual([
      { appraiser: 1, decision: 'qualified', categories: ['0401', '0402'], date: '2026-11-21' },
      { appraiser: 2, date: '2026-11-21' },
    ]);
    expect(record?.versions[0]).toEqual({
      sha256: sumOf(fileOf(files['青林_专家01.xlsx'])),
      delivery: 'paper',
      isSigned: true,
    });
    expect(readPanelWorkbook(read).find((one) => one.institution === other)?.codes[0]?.code).toBe('1234');
    expect(misreadInPanelWorkbook(read).map(({ label, found }) => [label, found])).toEqual([
      ['专家组结论', '基本具备'],
    ]);
  });

  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((raw) => raw.trim())
    .filter((raw) => raw !== '' && !/[\r\uFFFE\uFFFF\p{Surrogate}]/u.test(raw));
  const day = fc.constantFrom('2026-11-21', '2024-02-29', '2100-12-31');
  const sum = fc.string({ unit: fc.constantFrom('0', '7', 'a', 'f'), minLength: 64, maxLength: 64 });
  const person = fc.integer({ min: 1, max: 60 });
  const some = <Of extends object>(entry: fc.Arbitrary<Of>, least: number) =>
    fc.array(
      entry.filter((one) => Object.keys(one).length > least),
      { maxLength: 4 },
    );
  const record = fc.record(
    {
      institution: text,
      unit: fc.constantFrom('01', '04', '0401'),
      leader: fc.integer({ min: 1, max: 99 }),
      versions: some(
        fc.record(
          {
            sha256: sum,
            isChosen: fc.boolean(),
            delivery: fc.constantFrom('first' as const, 'revised' as const, 'paper' as const, 'second' as const),
            reason: text,
            enteredBy: text,
            checkedBy: text,
            isSigned: fc.boolean(),
          },
          { requiredKeys: ['sha256'] },
        ),
        1,
      ),
      codes: some(fc.record({ sha256: sum, appraiser: person, code: text }, { requiredKeys: ['sha256', 'code'] }), 1),
      appraisers: some(
        fc.record(
          {
            appraiser: person,
            decision: fc.constantFrom('qualified' as const, 'notQualified' as const),
            categories: fc.uniqueArray(fc.constantFrom('0401', '0402', '0613'), { minLength: 1 }),
            reason: text,
            date: day,
          },
          { requiredKeys: ['appraiser'] },
        ),
        1,
      ),
      resolutions: some(
        fc.record(
          { appraiser: person, code: fc.constantFrom('I4', 'A8'), text, date: day },
          { requiredKeys: ['code', 'text'] },
        ),
        1,
      ),
    },
    { requiredKeys: ['institution', 'unit', 'versions', 'codes', 'appraisers', 'resolutions'] },
  );

  it('comes back from a file whatever it is', () => {
    const distinct = fc.uniqueArray(record, {
      maxLength: 3,
      selector: ({ institution: name }) => plainName(name),
    });
    fc.assert(
      fc.property(distinct, (records) => {
        const kept = panelWorkbook({ ...nothing, otherRecords: records }, { audience: 'internal', at });
        expect(readPanelWorkbook(written(kept))).toEqual(records);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the copies of a panel workbook', () => {
  const textsIn = (bytes: Uint8Array): string => Object.values(partsOf(bytes)).join('\n');

  it('of the panel itself name the experts', () => {
    for (const name of names) expect(textsIn(book('internal').bytes)).toContain(name);
  });

  it('without names have numbers in their place, in files, reasons and findings too, and nothing to type into', () => {
    const { bytes, snapshot } = book('anonymous');
    for (const hidden of [...names, ...Object.keys(files), '青林_专家', '代交'])
      expect(textsIn(bytes)).not.toContain(hidden);
    expect(rowsOf('版本', snapshot).map((row) => row[3])).toContain('专家2 第2份');
    expect(rowWith(rowsOf('鉴定人', snapshot), institution, '04', 1)[4]).toBe('专家1 84.4；专家2 84.4；专家3 84.9');
    expect([isPanelWorkbook, keepsRecords].map((is) => is(snapshot))).toEqual([true, false]);
    expect(readPanelWorkbook(snapshot)).toEqual([]);
    expect(textsIn(bytes)).not.toContain('<dataValidation ');
  });

  it('without names have their key apart: who each number is, with the files that came', () => {
    const bytes = writeXlsx(keyWorkbook(panels));
    const rows = rowsOf('专家对照表', readXlsx(bytes));
    expect(rows.map((row) => row.slice(2, 6))).toEqual([
      ['匿名稿中', '姓名', '专家库', '收到的文件'],
      ['专家1', '专家姓1', '国家库', '第1份 白沙.xlsx'],
      ['专家1', '周一鸣', '国家库', '第1份 青林_专家01.xlsx'],
      ['专家2', '吴二妮', '地方库', '第1份 青林_专家02.xlsx、第2份 青林_专家02_修订.xlsx'],
      ['专家3', '阿依·古丽', '地方库', '第1份 吴二妮代交_专家03.xlsx'],
    ]);
    expect(rowWith(rows, institution, '04 土壤与地下水环境损害鉴定')[2]).toBe('专家1');
    expect(textsIn(bytes)).not.toContain('<f>');
  });

  it('tell experts without a number apart, in the key as in every text', () => {
    const nameless = (name: string) => byExpert(2, { expert: { name, library: 'national' } });
    const made = combined({ 'a.xlsx': nameless('周一鸣'), 'b.xlsx': nameless('吴二妮') });
    const record = { appraiser: 1, decision: 'notQualified' as const, reason: '吴二妮提出，周一鸣同意' };
    const [panel] = made.panels;
    const key = rowsOf('专家对照表', written(keyWorkbook(made)));
    const called = new Map(key.slice(1).map((row) => [row[3], row[2]]));
    expect([...called.values()].sort()).toEqual(['专家1', '专家2']);
    const decided = combined(
      { 'a.xlsx': nameless('周一鸣'), 'b.xlsx': nameless('吴二妮') },
      { records: [{ ...emptyRecord(panel?.institution ?? '', '04'), appraisers: [record] }] },
    );
    const row = rowsOf('鉴定人', written(panelWorkbook(decided, { audience: 'anonymous', at })))[1];
    expect(row?.[4]).toBe('专家1 82；专家2 82');
    expect(row?.[12]).toBe(`${called.get('吴二妮')}提出，${called.get('周一鸣')}同意`);
  });

  it('for an applicant have means and outcomes, and no single score, finding or version', () => {
    const { bytes, snapshot } = book('applicant');
    expect(snapshot.sheets.map((one) => one.name)).toEqual(['汇总', '鉴定人', sheet]);
    const rows = rowsOf(sheet, snapshot);
    expect(rowWith(rows, 'I4')).toEqual(['I4', '成果完成质量', 10, 4]);
    expect(rowWith(rowsOf('鉴定人', snapshot), institution, '04', 3)).toEqual([
      ...[institution, '04', 3, '孙某', 84.57, '不具备', undefined, '答辩未达到要求', '2026-11-21'],
    ]);
    for (const hidden of [...names, '专家1', '84.4', '64–73', '分歧', 'D17），'])
      expect(textsIn(bytes)).not.toContain(hidden);
  });

  it('for an applicant have no means of one expert alone, and no other applicant', () => {
    const alone = { ...panels, panels: panels.panels.filter((one) => one.unit === '06') };
    const snapshot = written(panelWorkbook(alone, { audience: 'applicant', at }));
    expect(rowWith(rowsOf('汇总', snapshot), other).slice(3, 7)).toEqual(['—', undefined, undefined, undefined]);
    expect(
      rowsOf('鉴定人', snapshot)
        .slice(1)
        .map((row) => row[4]),
    ).toEqual(['—', '—', '—', '—']);
    expect(rowWith(rowsOf(`06 ${other}`, snapshot), 'I4')[3]).toBe('—');
    expect(() => panelWorkbook(panels, { audience: 'applicant', at })).toThrow('one institution');
  });
});

it('a panel workbook of hostile texts holds them as texts, and shows what cannot be seen', () => {
  const [first, ...others] = hostile;
  const made = combined({
    '=1+1.xlsx': byExpert(1, {
      institution: { name: first },
      expert: { number: 1, name: others[5], library: 'national' },
      appraisers: people(6).map((person, place) => ({
        ...person,
        name: place === 0 ? 'x'.repeat(30_000) : others[place],
      })),
    }),
  });
  for (const audience of ['internal', 'anonymous', 'applicant'] as const) {
    const snapshot = written(panelWorkbook(made, { audience, at }));
    const cells = snapshot.sheets.flatMap((one) => [...one.cells.values()].flatMap((row) => [...row.values()]));
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(rowsOf('鉴定人', snapshot).map((row) => row[3])).toEqual(
      expect.arrayContaining([`${'x'.repeat(1000)}…`, ...others.slice(1, 5), '\\u202etxet\\u2066']),
    );
  }
});
