import { call, cell, envscore, iff, op, range, sum, value } from '../../src/formula/build.js';
import type { RangeAddress } from '../../src/formula/expression.js';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook.js';

export const block = (sheet: string, top: number, left: number, bottom = top, right = left): RangeAddress => ({
  sheet,
  top,
  left,
  bottom,
  right,
});

/** Rows of cells from the first row and column on; `undefined` leaves a cell out, a plain value is a cell of it. */
export const cellsOf = (rows: readonly (readonly (Cell | string | number | boolean | undefined)[])[]): Sheet['cells'] =>
  new Map(
    rows.map((row, index) => [
      index + 1,
      new Map(
        row.flatMap((each, column): [number, Cell][] =>
          each === undefined ? [] : [[column + 1, typeof each === 'object' ? each : { value: each }]],
        ),
      ),
    ]),
  );

const entry = '录入 Entry';
const lists = "词表's";

const entrySheet: Sheet = {
  name: entry,
  cells: cellsOf([
    [{ value: '评审表 <一> & "二"', style: 'title' }, undefined, undefined],
    [
      { value: '姓名', style: 'head' },
      { value: '认定', style: 'head' },
      { value: '得分', style: 'head' },
      { value: '日期', style: 'head' },
    ],
    [
      { value: '王小明', style: 'inputText' },
      { value: '是', style: 'inputText' },
      { value: 4, style: 'input' },
      { value: 45_500, style: 'date' },
    ],
    [{ value: '𠮷田', style: 'inputText' }, { style: 'inputText' }, { value: 2.5, style: 'input' }, { style: 'date' }],
    [
      { value: '欧阳·买买提 ', style: 'inputText' },
      { value: '否', style: 'inputText' },
      { style: 'input' },
      { style: 'date' },
    ],
    [
      { value: '合计', style: 'head' },
      { value: '', style: 'head', formula: iff(op(cell(entry, 5, 3), '=', ''), '', '齐') },
      { value: 6.5, style: 'total', formula: sum(range(entry, 3, 3, 5, 3)) },
      { value: true, style: 'head', formula: op(cell(entry, 6, 3), '>', 1) },
    ],
    [
      { value: '参照', style: 'head' },
      { value: '是', formula: cell(lists, 1, 1) },
      { value: 2, formula: call('COUNTIF', range(entry, 3, 2, 5, 2), value('*')) },
    ],
  ]),
  columns: new Map([
    [1, { width: 20 }],
    [2, { width: 10 }],
    [3, { width: 10 }],
    [6, { width: 8, hidden: true }],
  ]),
  rows: new Map([
    [1, { height: 30 }],
    [9, { hidden: true }],
  ]),
  merges: [block(entry, 1, 1, 1, 4)],
  validations: [
    {
      at: block(entry, 3, 2, 5, 2),
      allowed: { kind: 'list', source: block(lists, 1, 1, 2, 1) },
      prompt: { title: '认定', text: '选“是”或“否”\n第二行 & <more>' },
      error: { title: '不在词表中', text: '请从下拉列表中选择。' },
    },
    {
      at: block(entry, 3, 3, 5, 3),
      allowed: { kind: 'decimal', from: 0, to: 5 },
      error: { title: 'A6 超出范围'.repeat(9), text: '0～5 分。'.repeat(99) },
    },
    {
      at: block(entry, 3, 1, 5, 1),
      allowed: { kind: 'textLength', from: 1, to: 40 },
      error: { title: '姓名', text: '1～40 字' },
    },
    {
      at: block(entry, 3, 4, 5, 4),
      allowed: { kind: 'date', from: 36_526, to: 73_050 },
      error: { title: '日期', text: '2000 年以后' },
    },
    {
      at: block(entry, 3, 5, 5, 5),
      allowed: { kind: 'whole', from: -3, to: 3 },
      error: { title: '整数', text: '-3～3' },
    },
  ],
  conditionalFormats: [
    { at: block(entry, 3, 3, 5, 3), when: op(cell(entry, 3, 3), '=', ''), style: { fill: '#FFF2CC' } },
    {
      at: block(entry, 3, 3, 5, 3),
      when: op(cell(entry, 3, 3), '>', cell(lists, 1, 2)),
      style: { color: 'C00000', bold: true },
    },
  ],
  charts: [
    {
      title: '得分 & 分数',
      kind: 'bar',
      categories: block(entry, 3, 1, 5, 1),
      series: [{ name: '得分', values: block(entry, 3, 3, 5, 3), color: '#1F4E79' }],
      covers: block(entry, 10, 1, 24, 4),
      axis: { from: 0, to: 5 },
    },
    {
      title: '两组',
      kind: 'column',
      categories: block(entry, 3, 1, 5, 1),
      series: [
        { name: '得分', values: block(entry, 3, 3, 5, 3) },
        { name: '日期', values: block(entry, 3, 4, 5, 4) },
      ],
      covers: block(entry, 26, 1, 40, 4),
    },
  ],
  page: {
    orientation: 'landscape',
    margins: { left: 25, right: 15, top: 20, bottom: 20, header: 8, footer: 8 },
    fitToWidth: true,
    repeatedRows: { from: 1, to: 2 },
    printArea: block(entry, 1, 1, 40, 4),
    breaksAfter: [9, 25],
    header: { right: '环境损害司法鉴定' },
    footer: { left: '甲&乙&&丙 机构', center: '第 &P 页 共 &N 页', right: '专家01' },
  },
  frozen: { rows: 2, columns: 1 },
  filter: block(entry, 2, 1, 5, 4),
  isProtected: true,
  tab: '#70AD47',
};

const listSheet: Sheet = { name: lists, cells: cellsOf([['是', 3], ['否']]), state: 'hidden' };

/** One of everything that a workbook can have. */
export const everything: Workbook = {
  sheets: [listSheet, entrySheet, { name: '空白', cells: new Map() }],
  names: [
    { name: '得分', at: block(entry, 3, 3, 5, 3), comment: '每行一人的 A6 得分 <0～5>' },
    { name: 'A6_total', at: block(entry, 6, 3) },
    { name: '词_认定', at: block(lists, 1, 1, 2, 1) },
  ],
  styles: {
    title: { font: { size: 16, bold: true }, horizontal: 'center', vertical: 'center' },
    head: { font: { bold: true }, fill: '#D9E1F2', border: 'thin', horizontal: 'center', wrap: true },
    input: { fill: 'FFFFE5', border: 'thin', format: '0.0', unlocked: true },
    inputText: { fill: 'FFFFE5', border: 'thin', format: '@', unlocked: true },
    date: { fill: 'FFFFE5', border: 'thin', format: 'yyyy-mm-dd', unlocked: true },
    total: { font: { bold: true, italic: true, color: '#1F4E79' }, border: 'bottom', format: '0.0', vertical: 'top' },
  },
  properties: { title: '评审 <一>', subject: '试', creator: 'envscore' },
};

/** A workbook whose points are calculated by the add-in. */
export const withAddIn: Workbook = {
  sheets: [
    {
      name: 'S',
      cells: cellsOf([
        [
          3,
          { value: 4, formula: envscore('A6', cell('S', 1, 1)) },
          { value: 'a_x0041_b\r\n c\u0001', formula: iff(envscore('A6', cell('S', 1, 1)), 'x', 'y') },
        ],
      ]),
    },
  ],
  names: [],
  styles: {},
};
