import { Grid } from '../../layout/grid.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../wording/zh-CN.js';
import { type SeatedExpert, seatedExperts } from './experts.js';
import { dayLine, paper } from './page.js';

const { promise, list } = zhCN.signing;

/** Characters of the standard font over the width of the page, and full-width characters that stand in a line of its text. */
const pageWidth = 88;
const inLine = 36;
const lineHeight = 22;

/** Programs differ in whether they fit a row to its text when they open a file, so the height is told. */
const heightOf = (text: string): number => Math.max(1, Math.ceil(text.length / inLine)) * lineHeight + 8;

function recusedLine({ recusals }: SeatedExpert): string {
  if (recusals.length === 0) return promise.noneRecused;
  const named = recusals.map(({ applicant, reason }) =>
    reason === undefined ? applicant : `${applicant}${promise.reason(reason)}`,
  );
  return promise.recused(named.join(list));
}

/** One page an expert, to be signed before anything is read. */
export function promiseSheet(plan: unknown): Sheet {
  const grid = new Grid(promise.sheet);
  grid.width(1, pageWidth);
  const breaksAfter: number[] = [];
  let row = 1;
  const line = (text: string, style: string, height = heightOf(text)): void => {
    grid.put(row, 1, text, style);
    grid.height(row, height);
    row += 1;
  };
  for (const expert of seatedExperts(plan)) {
    const { name, number, employer, library, reviews } = expert;
    line(promise.title, 'paperTitle', 48);
    line(promise.help, 'help', 20);
    line(dayLine(plan), 'paperText');
    line(promise.expert(name, String(number), employer, library), 'paperText');
    line(promise.applicants(reviews.join(list)), 'paperText');
    line(recusedLine(expert), 'paperText');
    for (const clause of promise.clauses) line(clause, 'paperText');
    line(promise.signature, 'paperText', 72);
    breaksAfter.push(row - 1);
  }
  return grid.sheet({ page: { ...paper, breaksAfter: breaksAfter.slice(0, -1) } });
}
