import { describe, expect, it } from 'vitest';
import { type LedgerOptions, importRegisters } from '../../src/registers/ledger/import.js';
import { readRegisters } from '../../src/registers/read.js';
import { readXlsx } from '../../src/xlsx/read.js';
import { writeXlsx } from '../../src/xlsx/write.js';
import { type Rows, typedBook } from './typed-book.js';

const institutions: Rows = [
  ['某省司法鉴定机构名录'],
  ['（截至2026年底）'],
  ['序号', '单位名称', '许可证编号', '登记时间', '法定代表人', '开业日期', '备注'],
  [1, '示例中心', '032000001', '2019.6.3', '张三', 43_619, '重点'],
  [2, '示例所', '032000002', '去年', '李四'],
];
const cases: Rows = [
  ['序号', '机构名称', '月份', '报送时间', '状态', '标题'],
  [1, '示例中心', '2020.1', 43_845, '已报送', '甲案'],
  [2, '没有的所', '2020年2月', '2020-2-30', '已采用', '乙案'],
];

const imported = (sheets: Readonly<Record<string, Rows>>, options: LedgerOptions = {}) =>
  importRegisters(typedBook(sheets), options);

/** The rows of the workbook that an import gives, as its file is read. */
const rowsOf = ({ workbook }: ReturnType<typeof importRegisters>) =>
  readRegisters(readXlsx(writeXlsx(workbook()))).rows;

describe('a ledger taken over', () => {
  const ledger = imported({ 机构名录: institutions, '2020年案例报送': cases, 说明: [['随便写写']] });

  it('is mapped by what offices call their sheets and columns, below whatever titles', () => {
    expect(ledger.mapping).toEqual({
      机构名录: {
        register: 'institutions',
        columns: { 单位名称: 'name', 许可证编号: 'licence', 登记时间: 'registeredOn' },
      },
      '2020年案例报送': {
        register: 'cases',
        columns: { 机构名称: 'institution.name', 月份: 'month', 报送时间: 'sentOn', 状态: 'status', 标题: 'title' },
      },
    });
    expect(ledger.sheets.map(({ sheet, register, header, rows }) => [sheet, register, header, rows])).toEqual([
      ['机构名录', 'institutions', 3, 2],
      ['2020年案例报送', 'cases', 1, 2],
      ['说明', undefined, undefined, 1],
    ]);
  });

  it('names the values that nobody understands at their cells, and how many names stood for numbers', () => {
    const [first, second] = ledger.sheets;
    expect(first?.misunderstood).toEqual([{ cell: 'D5', heading: '登记时间', found: '去年' }]);
    expect(second?.misunderstood).toEqual([{ cell: 'D3', heading: '报送时间', found: '2020-2-30' }]);
    expect(second?.named).toEqual({ found: 1, unknown: 1 });
    expect(second?.lookedUp).toEqual([
      { cell: 'B2', heading: '机构名称', name: '示例中心', number: '032000001' },
      { cell: 'B3', heading: '机构名称', name: '没有的所' },
    ]);
    expect(second?.missing).toEqual([]);
  });

  it('gives a registers workbook with all of its rows, columns and values', () => {
    expect(rowsOf(ledger).map(({ register, row, extra }) => [register, row, extra])).toEqual([
      [
        'institutions',
        { licence: '032000001', name: '示例中心', registeredOn: '2019-06-03' },
        { 序号: 1, 法定代表人: '张三', 开业日期: '2019-06-03', 备注: '重点' },
      ],
      ['institutions', { licence: '032000002', name: '示例所', registeredOn: '去年' }, { 序号: 2, 法定代表人: '李四' }],
      [
        'cases',
        { institution: '032000001', month: '2020-01', sentOn: '2020-01-15', status: 'sent', title: '甲案' },
        { 序号: 1, 机构名称: '示例中心' },
      ],
      [
        'cases',
        { month: '2020-02', sentOn: '2020-2-30', status: 'adopted', title: '乙案' },
        { 序号: 2, 机构名称: '没有的所' },
      ],
    ]);
  });

  it('says its province and from when duties are counted', () => {
    const { workbook } = imported({ 机构名录: institutions }, { province: '江苏', countedFrom: '2021-01-01' });
    expect(readRegisters(readXlsx(writeXlsx(workbook()))).book).toEqual({
      province: '江苏',
      countedFrom: '2021-01-01',
      layout: 1,
    });
  });
});

describe('a list of people', () => {
  const people: Rows = [
    ['姓名', '执业证号', '执业机构', '首次登记时间'],
    ['李四', '320019001', '示例中心', '2019-06-03'],
  ];

  it.each(['鉴定人名单', '2026年鉴定人一览表', '表二'])('is known as such, called %s', (sheet) => {
    const found = imported({ 机构名单: institutions, [sheet]: people });
    expect(found.mapping[sheet]).toEqual({
      register: 'appraisers',
      columns: { 姓名: 'name', 执业证号: 'certificate', 执业机构: 'institution.name', 首次登记时间: 'registeredOn' },
    });
    expect(found.sheets[1]?.missing).toEqual([]);
  });

  it('never gives a number to what is held against somebody', () => {
    const against = {
      鉴定人名单: people,
      黑名单: [
        ['列入编号', '姓名', '事件', '日期'],
        ['1', '李四', '告知拟列入', '2026-01-01'],
      ],
      投诉举报: [
        ['投诉编号', '被投诉人', '收到日期', '投诉内容'],
        ['1', '李四', '2026-01-01', '拖延'],
      ],
    } satisfies Record<string, Rows>;
    const given = imported(against, {
      mapping: {
        ...imported(against).mapping,
        黑名单: {
          register: 'blacklist',
          columns: { 列入编号: 'listing', 姓名: 'holder.name', 事件: 'event', 日期: 'date' },
        },
      },
    });
    for (const found of [imported(against), given])
      for (const { register, row } of rowsOf(found))
        if (register !== 'appraisers') expect(JSON.stringify(row)).not.toContain('320019001');
    expect(imported(against).sheets.map(({ named }) => named.found)).toEqual([0, 0, 0]);
    expect(given.sheets[1]?.lookedUp).toEqual([{ cell: 'B2', heading: '姓名', name: '李四' }]);
  });

  it('keeps the text of a cell with an error', () => {
    const found = imported({ 鉴定机构: [...institutions.slice(2, 4), [3, '#N/A', '032000003', '2019.6.3']] });
    expect(found.sheets[0]?.misunderstood).toEqual([{ cell: 'B3', heading: '单位名称', found: '#N/A' }]);
    expect(rowsOf(found)[1]?.row).toMatchObject({ licence: '032000003', name: { found: '#N/A' } });
  });
});

it('what is merged over several rows is of each of them, and no title of a row', () => {
  const book = typedBook({
    黑名单: [
      ['黑名单登记表', undefined, undefined, undefined],
      ['列入编号', '证号', '事件', '日期'],
      ['1', '032000001', '告知拟列入', '2026-01-01'],
      [undefined, undefined, '作出决定', '2026-01-20'],
      ['2', '032000002', '告知拟列入', '2026-02-01'],
    ],
  });
  const [sheet] = book.sheets;
  const merges = [
    { top: 1, left: 1, bottom: 1, right: 4 },
    { top: 3, left: 1, bottom: 4, right: 1 },
    { top: 3, left: 2, bottom: 4, right: 2 },
  ];
  const found = importRegisters({ ...book, sheets: sheet === undefined ? [] : [{ ...sheet, merges }] });
  expect(rowsOf(found).map(({ row }) => [row['listing'], row['holder'], row['event']])).toEqual([
    ['1', '032000001', 'intended'],
    ['1', '032000001', 'decided'],
    ['2', '032000002', 'intended'],
  ]);
});

describe('the words of a ledger', () => {
  const blacklist = (...events: readonly string[]): Rows => [
    ['列入编号', '证号', '事件', '日期'],
    ...events.map((event) => ['1', '032000001', event, '2026-01-01']),
  ];

  it('become those of the register where they can mean only one thing', () => {
    const found = imported({
      执业类别: [
        ['许可证号', '鉴定事项', '核定结果'],
        ['032000001', '04', '通过'],
        ['032000002', '04', '不合格'],
      ],
      黑名单: blacklist('告知', '决定', ' 移出黑名单 '),
    });
    expect(found.sheets.flatMap(({ misunderstood }) => misunderstood)).toEqual([]);
    expect(rowsOf(found).map(({ row }) => row['passed'] ?? row['event'])).toEqual([
      true,
      false,
      'intended',
      'decided',
      'removed',
    ]);
  });

  it('stay as they are where they could mean two, and are told', () => {
    const { sheets } = imported({ 黑名单: blacklist('整改', '公示') });
    expect(sheets[0]?.misunderstood.map(({ found }) => found)).toEqual(['整改', '公示']);
  });
});

it('a sheet may be called like something that every object has', () => {
  const { sheets } = imported({ constructor: institutions, 机构名录: institutions }, { mapping: {} });
  expect(sheets.map(({ register }) => register)).toEqual([undefined, undefined]);
});

describe('what is not told by names', () => {
  it('is told by a mapping, that of the dry run with changes', () => {
    const sheets = { 甲表: institutions };
    const proposed = imported(sheets).mapping;
    expect(proposed['甲表']?.register).toBe('institutions');
    const mapping = {
      甲表: { register: 'institutions', columns: { ...proposed['甲表']?.columns, 开业日期: 'registeredOn' } },
    } as const;
    const { 登记时间, ...columns } = mapping['甲表'].columns as Record<string, string>;
    expect(登记时间).toBe('registeredOn');
    const changed = imported(sheets, { mapping: { 甲表: { register: 'institutions', columns } } });
    expect(rowsOf(changed).map(({ row }) => row['registeredOn'])).toEqual(['2019-06-03', undefined]);
    expect(rowsOf(changed)[1]?.extra).toMatchObject({ 登记时间: '去年' });
  });

  it('is not taken where a mapping leaves it out, and told where a mapping names it in vain', () => {
    const mapping = {
      机构名录: { register: 'institutions', columns: { 许可证编号: 'licence', 电话: 'name' } },
      没有: { register: 'cases', columns: {} },
    } as const;
    const { sheets, unknown } = imported({ 机构名录: institutions, 案例: cases }, { mapping });
    expect(unknown).toEqual(['机构名录!电话', '没有']);
    expect(sheets.map(({ register }) => register)).toEqual(['institutions', undefined]);
    expect(sheets[0]?.missing).toEqual(['name', 'registeredOn']);
  });

  it('is left alone: a sheet that could be two registers', () => {
    expect(
      imported({
        表: [
          ['机构许可证号', '日期'],
          ['032000001', '2020-01-01'],
        ],
      }).mapping,
    ).toEqual({});
  });

  it('is no number: a name that two have', () => {
    const twice: Rows = [
      ['单位名称', '许可证编号', '登记时间'],
      ['示例中心', '032000001', '2019-06-03'],
      ['示例中心', '032000009', '2019-06-03'],
    ];
    const { sheets } = imported({ 机构名录: twice, 案例: cases });
    expect(sheets[1]?.named).toEqual({ found: 0, unknown: 2 });
  });
});

it('columns that have the heading of another get one of their own', () => {
  const rows: Rows = [
    ['许可证号', '机构名称', '登记日期', '登记日期 '],
    ['032000001', '示例中心', '2019-06-03', '2020-01-01'],
  ];
  const [row] = rowsOf(imported({ 鉴定机构: rows }));
  expect(row).toMatchObject({ row: { registeredOn: '2019-06-03' }, extra: { '登记日期 ': '2020-01-01' } });
});
