import { catalogueOf, institutionTable, thresholds } from '@envscore/rules-core';
import type { Chart } from '../../../../workbook/workbook.js';
import { hasMeans } from '../../content.js';
import { zhCN } from '../../wording/zh-CN.js';
import type { Canvas } from './canvas.js';
import { figures } from './figures.js';

const { unit: words } = zhCN;
const { sections: titles } = catalogueOf('zh');

/** What the whole table gives at most. */
export const most = institutionTable.sections.reduce((sum, { max }) => sum + max, 0);

const parts = [
  ...institutionTable.sections.map(({ code, max }) => ({ code, max })),
  { code: 'total' as const, max: most },
];

const chartRows = 13;

/** The sections and the total against what they must reach, with a chart of them. */
export function sectionRows(canvas: Canvas): Chart {
  const { panel, content, grid, columns } = canvas;
  const { sheets, total, sections, shortfalls = [] } = panel.result;
  canvas.block(words.sections);
  canvas.headings(
    {
      name: words.part,
      max: zhCN.columns.max,
      mean: words.mean,
      beside: words.threshold,
      last: zhCN.columns.short,
    },
    true,
  );
  const top = canvas.row + 1;
  for (const { code, max } of parts) {
    const points = sheets.map((sheet) => {
      if (!('criteria' in sheet)) return undefined;
      return code === 'total' ? sheet.total : sheet.sections.find((section) => section.code === code)?.points;
    });
    const mean = code === 'total' ? total : sections?.find((section) => section.code === code)?.points;
    const known = hasMeans(panel, content) ? mean : undefined;
    const by = shortfalls.find((shortfall) => shortfall.code === code)?.by;
    canvas.put({
      ...figures({ points, max, ...(known !== undefined && { mean: known }) }),
      name: [titles[code], code === 'total' ? 'total' : 'text'],
      beside: [thresholds[code], 'number'],
      last:
        known === undefined
          ? [zhCN.none, 'center']
          : by === undefined
            ? [words.reached, 'center']
            : [words.lacks(by), 'error'],
    });
  }
  const bottom = canvas.row;
  const block = (column: number) => ({ sheet: grid.name, top, left: column, bottom, right: column });
  canvas.skip(chartRows + 1);
  return {
    title: words.chart,
    kind: 'bar',
    categories: block(1),
    series: [
      { name: words.mean, values: block(columns.mean), color: '#1F4E79' },
      { name: words.threshold, values: block(columns.beside), color: '#BFBFBF' },
    ],
    covers: { sheet: grid.name, top: bottom + 2, left: 1, bottom: bottom + 1 + chartRows, right: columns.last },
    axis: { from: 0, to: most },
  };
}
