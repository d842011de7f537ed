import { appraiserTable, catalogueOf } from '@envscore/rules-core';
import { outcomeText } from '../../content.js';
import { zhCN } from '../../wording/zh-CN.js';
import type { Canvas, Drawn } from './canvas.js';
import { figures } from './figures.js';

const { unit: words } = zhCN;
const { statuses, labels } = catalogueOf('zh');
const max = appraiserTable.sections.reduce((sum, section) => sum + section.max, 0);

/** Everybody's totals, expert beside expert. Applicants have them on the appraisers' sheet, the mean alone. */
export function appraiserRows(canvas: Canvas): void {
  const { panel } = canvas;
  const people = panel.result.appraisers ?? [];
  if (canvas.isForApplicant || people.length === 0) return;
  canvas.block(words.appraisers);
  canvas.headings(
    {
      code: labels.review['appraisers.id'],
      name: words.appraiser,
      max: zhCN.columns.max,
      mean: words.mean,
      beside: words.spread,
      last: words.apart,
    },
    true,
  );
  for (const { id, name, total, experts, disagreements, status } of people) {
    const given = panel.experts.map((_, place) => experts.find(({ expert }) => expert === place));
    const row = figures({
      points: given.map((one) => one?.total),
      max,
      ...(total !== undefined && { mean: total }),
    });
    const apart = disagreements.map(({ code }) => code).join(zhCN.list);
    canvas.put({
      ...row,
      code: [id, 'number'],
      name: [name, 'text'],
      experts: row.experts.map((drawn, place): Drawn => {
        const one = given[place];
        if (one === undefined) return [zhCN.absent, 'warning'];
        if (one.total !== undefined) return drawn;
        return [outcomeText(one), one.status === 'disqualified' ? 'error' : 'warning'];
      }),
      mean: total === undefined ? [statuses[status], 'warning'] : [total, 'mean'],
      ...(apart !== '' && { last: [`▲ ${apart}`, 'error'] }),
    });
  }
}
