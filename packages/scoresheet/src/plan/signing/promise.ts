import { Grid } from '../../layout/grid.js';
import { heightOf, linesOf } from '../../layout/measure.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../wording/zh-CN.js';
import { type SeatedExpert, seatedExperts } from './experts.js';
import { dayLine, paper } from './page.js';

const { promise, list, blank } = zhCN.signing;

/** Characters of the standard font over the width of the page: programs heed page ends only where nothing is scaled to fit. */
const pageWidth = 70;

const textSize = 12;

/** Programs differ in whether they fit a row to its text when they open a file, so the height is told. */
const heightFor = (text: string): number => heightOf(linesOf(text, pageWidth - 1, textSize), textSize) + 10;

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
  grid.width(2, 40);
  grid.put(1, 2, promise.help, 'help');
  const breaksAfter: number[] = [];
  let row = 1;
  const line = (text: string, style: string, height = heightFor(text)): void => {
    grid.put(row, 1, text, style);
    grid.height(row, height);
    row += 1;
  };
  for (const expert of seatedExperts(plan)) {
    const { name, number, employer, library, reviews } = expert;
    line(promise.title, 'paperTitle', 48);
    line(dayLine(plan), 'paperText');
    line(promise.expert(name, String(number), employer === '' ? blank : employer, library), 'paperText');
    line(promise.applicants(reviews.join(list)), 'paperText');
    line(recusedLine(expert), 'paperText');
    for (const clause of promise.clauses) line(clause, 'paperText');
    line(promise.signature, 'paperText', 72);
    breaksAfter.push(row - 1);
  }
  const printArea = { sheet: grid.name, top: 1, left: 1, bottom: Math.max(row - 1, 1), right: 1 };
  return grid.sheet({ page: { ...paper, printArea, breaksAfter: breaksAfter.slice(0, -1) } });
}
