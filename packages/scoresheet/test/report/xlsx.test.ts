import { describe, expect, it } from 'vitest';
import { reportWorkbook } from '../../src/report/xlsx/workbook.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { partsOf } from '../xlsx/parts.js';
import { day, hostile, hostileDay } from './validation.js';

const bytes = writeXlsx(reportWorkbook(day, 'zh'));
const read = readXlsx(bytes);

/** The rows of a sheet as values, blank cells as nothing. */
const rowsOf = (name: string, snapshot = read): (string | number | boolean | undefined)[][] => {
  const sheet = snapshot.sheets.find((one) => one.name === name)!;
  return [...sheet.cells.values()].map((columns) =>
    Array.from({ length: Math.max(...columns.keys()) }, (_, index) => columns.get(index + 1)?.value),
  );
};

describe('the report as a workbook', () => {
  it('has a sheet for each thing, the missing ones only with a plan', () => {
    expect(read.sheets.map(({ name }) => name)).toEqual(['汇总', '问题', '文件', '尚缺']);
    const { files, listed, isPartial } = day;
    const english = readXlsx(writeXlsx(reportWorkbook({ files, listed, isPartial }, 'en')));
    expect(english.sheets.map(({ name }) => name)).toEqual(['Summary', 'Findings', 'Files']);
  });

  it('sums up: seven files are two, two, one, one and one; one is missing', () => {
    expect(rowsOf('汇总').filter(([, count]) => typeof count === 'number')).toEqual([
      ['无误', 2],
      ['需留意', 2],
      ['有错误', 1],
      ['不能读取', 1],
      ['相同副本（不计）', 1],
      ['尚缺（按评审安排）', 1],
      ['收到文件', 7],
      ['错误', 3],
      ['注意', 3],
      ['说明', 3],
    ]);
  });

  it('draws what it sums up, with the figures in it', () => {
    const chart = partsOf(bytes)['xl/charts/chart1.xml']!;
    expect([...chart.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value).slice(1)).toEqual([
      '无误',
      '需留意',
      '有错误',
      '不能读取',
      '相同副本（不计）',
      '尚缺（按评审安排）',
      '2',
      '2',
      '1',
      '1',
      '1',
      '1',
    ]);
  });

  it('lists every finding with file, sheet, cell and severity, in the order of the files', () => {
    expect(rowsOf('问题').map((row) => row.slice(0, 5))).toEqual([
      ['序号', '文件', '工作表', '单元格', '级别'],
      [1, '乙.xlsx', '机构', 'C4', '说明'],
      [2, '丙.xlsx', '机构', 'C4', '注意'],
      [3, '丙.xlsx', '机构', 'C5', '说明'],
      [4, '丁.xlsx', '机构', 'C4', '错误'],
      [5, '丁.xlsx', '机构', 'C5', '注意'],
      [6, '丁.xlsx', '机构', 'C6', '错误'],
      [7, '戊.jpg', undefined, undefined, '错误'],
      [8, '己.xlsx', undefined, undefined, '说明'],
      [9, '庚.zip/辛.xlsx', '机构', 'C4', '注意'],
    ]);
  });

  it('says what each file is worth, points as numbers', () => {
    const files = rowsOf('文件');
    expect(files[1]).toEqual([
      ...[1, '甲.xlsx', '无误', '青林', '04 土壤与地下水环境损害鉴定', '专家1 周一', '2026-11-21'],
      ...[88.5, 15, 30.5, 43, 89.5, '已定稿', 0, 0, 0],
    ]);
    expect(files[5]!.slice(0, 4)).toEqual([5, '戊.jpg', '不能读取', undefined]);
    expect(files[6]![12]).toBe('与 甲.xlsx 逐字节相同');
  });

  it('says who has not handed in what', () => {
    expect(rowsOf('尚缺')[1]).toEqual([1, '白云中心', '05 近岸海洋与海岸带环境损害鉴定', '专家2 吴二', '02_白云.xlsx']);
  });

  it('filters under a heading that stays in sight', () => {
    const sheet = partsOf(bytes)['xl/worksheets/sheet2.xml']!;
    expect(sheet).toContain('<autoFilter ref="A1:G10"/>');
    expect(sheet).toContain('ySplit="1"');
  });

  it('leads to the file and to the cell; of a file in an archive, to the archive', () => {
    const sheet = partsOf(bytes)['xl/worksheets/sheet2.xml']!;
    const links = [...sheet.matchAll(/<hyperlink ref="(\w+)" r:id="(\w+)"(?: location="([^"]*)")?\/>/g)];
    expect(links.slice(0, 2).map(([, ...rest]) => rest)).toEqual([
      ['B2', 'link1', undefined],
      ['D2', 'link1', "'机构'!C4"],
    ]);
    // The copy and the picture of this day were given no place; the file in the archive has a way to the archive only.
    expect(links.at(-1)!.slice(1)).toEqual(['B10', 'link4', undefined]);
    const targets = partsOf(bytes)['xl/worksheets/_rels/sheet2.xml.rels']!;
    expect([...targets.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => target)).toEqual([
      '../乙.xlsx',
      '../丙.xlsx',
      '../丁.xlsx',
      '../庚.zip',
    ]);
  });
});

describe('a report of hostile texts', () => {
  const written = writeXlsx(reportWorkbook(hostileDay, 'zh'));
  const parts = partsOf(written);
  const snapshot = readXlsx(written);

  it('holds no formula anywhere', () => {
    const cells = snapshot.sheets.flatMap(({ cells: rows }) =>
      [...rows.values()].flatMap((columns) => [...columns.values()]),
    );
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(
      Object.entries(parts).filter(([path, xml]) => path.startsWith('xl/worksheets/sheet') && /<f[ >]/.test(xml)),
    ).toEqual([]);
    expect(rowsOf('文件', snapshot)[1]![1]).toBe(`${hostile[0]}.xlsx`);
  });

  it('keeps such texts texts when somebody edits them: their cells are formatted as text', () => {
    const styles = parts['xl/styles.xml']!;
    const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id);
    const texts = ['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml', 'xl/worksheets/sheet4.xml'].flatMap((path) =>
      [...parts[path]!.matchAll(/<c r="\w+" s="(\d+)" t="s">/g)].map(([, style]) => formats[Number(style)]),
    );
    // The column of cells holds addresses of our own making.
    const addresses = [...parts['xl/worksheets/sheet2.xml']!.matchAll(/<c r="D\w+"/g)].length;
    expect(texts.filter((format) => format !== '49').length).toBeLessThanOrEqual(addresses);
    expect(texts.length).toBeGreaterThan(80);
  });

  it('leads to nothing but files', () => {
    const targets = Object.entries(parts)
      .filter(([path]) => path.startsWith('xl/worksheets/_rels'))
      .flatMap(([, xml]) => [...xml.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => target!));
    expect(targets.length).toBe(16);
    expect(targets.filter((target) => /[:?#&\s]/.test(target))).toEqual([]);
  });

  it('shows what cannot be seen', () => {
    expect(parts['xl/sharedStrings.xml']).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|&#|_x00/u);
    expect(parts['xl/sharedStrings.xml']).toContain('\\u202etxet\\u2066');
  });

  it('is the same file for the same day', () => {
    expect(Buffer.from(written).equals(Buffer.from(writeXlsx(reportWorkbook(structuredClone(hostileDay), 'zh'))))).toBe(
      true,
    );
  });
});
