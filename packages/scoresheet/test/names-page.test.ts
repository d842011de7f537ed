import { describe, expect, it } from 'vitest';
import { readScoresheet } from '../src/index.js';
import { writeScoresheet } from '../src/scoresheet/write.js';
import { columnLetters } from '../src/formula/column-letters.js';
import { snapshotOf } from '../src/hosts/snapshot-of.js';
import type { DefinedName, Sheet, Workbook } from '../src/workbook/workbook.js';
import { declaredAsStated, reviewOf } from './scoresheet/reviews.js';

const review = declaredAsStated(reviewOf());
const workbook = writeScoresheet(review);
const { addresses } = readScoresheet(snapshotOf(workbook));

/** `appraisers.3.facts.years` as `appraisers[].facts.years`. */
const general = (path: string): string => path.replace(/\.\d+(?=\.|$)/gu, '[]');

const factsOf = ({ at }: DefinedName): readonly string[] => [
  ...new Set(
    [...addresses].flatMap(([path, { sheet, row, column }]) => {
      const isIn = sheet === at.sheet && row >= at.top && row <= at.bottom && column >= at.left && column <= at.right;
      return isIn ? [general(path)] : [];
    }),
  ),
];

const sheetOf = ({ sheets }: Workbook, name: string): Sheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

/** What the sheet itself calls a block: the heading above a column, the label left of a single cell. */
const calledOf = ({ at }: DefinedName): string => {
  const cells = sheetOf(workbook, at.sheet).cells;
  const above = cells.get(at.top - 1)?.get(at.left)?.value;
  const left = Array.from({ length: at.left - 1 }, (_, index) => cells.get(at.top)?.get(at.left - 1 - index)?.value);
  const isColumn = at.bottom > at.top;
  return String((isColumn ? above : left.find((value) => value !== undefined && value !== '')) ?? '');
};

const rowOf = (name: DefinedName): string => {
  const { sheet, left, top } = name.at;
  const facts = factsOf(name).map((path) => `\`${path}\``);
  return `| \`${name.name}\` | ${sheet} ${columnLetters(left)}${top} | ${calledOf(name)} | ${facts.join(' ')} |`;
};

const page = (): string => `# 评分表的名称 · The names of a scoresheet

<!-- Made from packages/scoresheet by its tests; do not edit. -->

<!-- prettier-ignore-start -->

每项事实和每个得分都有一个定义名称；读取只认名称，插行、移动工作表、另存都不影响（决定 0009）。表中的位置是样例工作簿里的（一名鉴定人时的首行）；列的名称包括该列全部的行。最后一栏是评审文档里的路径，没有的是公式算出的。

Every fact and every point has a defined name, and reading goes by names alone, so that inserted rows, moved sheets and other programs' ways of saving change nothing (decision 0009). Places are those of a sample workbook; the name of a column covers all its rows. The last column is the path in the review document; where there is none, a formula computes the cell.

| 名称 · name | 位置 · place | 表上的叫法 · called | 事实 · fact |
| --- | --- | --- | --- |
${workbook.names.map(rowOf).join('\n')}

<!-- prettier-ignore-end -->
`;

describe('the page of names', () => {
  it('is made from the layout', async () => {
    await expect(page()).toMatchFileSnapshot('../../../docs/scoresheet-names.md');
  });

  it('gives no fact to two names, and every fact of a review to one', () => {
    const named = workbook.names.flatMap((name) => factsOf(name).map((path) => path));
    expect(named).toHaveLength(new Set(named).size);
    expect(new Set(named)).toEqual(new Set([...addresses.keys()].map(general)));
  });
});
