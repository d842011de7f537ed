import { Grid } from '../../layout/grid.js';
import type { Sheet } from '../../workbook/workbook.js';
import { rowsOf, textIn } from '../rows.js';
import { zhCN } from '../wording/zh-CN.js';
import { type SeatedExpert, seatedExperts } from './experts.js';
import { dayLine, paper } from './page.js';

const { attendance, list } = zhCN.signing;

const widths = { number: 6, panel: 8, name: 12, employer: 26, library: 12, role: 10, signature: 16, time: 9 } as const;

const keys = ['number', 'panel', 'name', 'employer', 'library', 'role', 'signature', 'time'] as const;

/** Rows for those whom the plan does not name. */
const blankRows = 8;

function roleOf({ panels, leads }: SeatedExpert): string {
  if (leads.length === 0) return attendance.member;
  return leads.length === panels.length ? attendance.leader : attendance.leaderOf(leads.join(list));
}

/** Who is there: experts panel by panel, one line for each institution, and room for the staff. */
export function attendanceSheet(plan: unknown): Sheet {
  const grid = new Grid(attendance.sheet);
  const last = keys.length;
  let row = 1;
  const across = (text: string, style: string, height: number): void => {
    grid.put(row, 1, text, style);
    grid.merge(row, 1, row, last);
    grid.height(row, height);
    row += 1;
  };
  const line = (values: Partial<Record<(typeof keys)[number], string | number>>, style = 'paperCell'): void => {
    keys.forEach((key, index) => {
      grid.put(row, index + 1, values[key], style);
    });
    grid.height(row, 30);
    row += 1;
  };
  keys.forEach((key, index) => {
    grid.width(index + 1, widths[key]);
  });
  across(attendance.title, 'paperTitle', 36);
  across(dayLine(plan), 'paperText', 36);
  line(attendance.columns, 'paperHeading');
  const header = row - 1;
  across(attendance.experts, 'paperSection', 24);
  seatedExperts(plan).forEach((expert, index) => {
    const { name, employer, library, panels } = expert;
    line({ number: index + 1, panel: panels.join(list), name, employer, library, role: roleOf(expert) });
  });
  across(attendance.applicants, 'paperSection', 24);
  rowsOf(plan, 'applicants').forEach((applicant, index) => {
    line({ number: index + 1, employer: textIn(applicant, 'name') ?? '' });
  });
  across(attendance.others, 'paperSection', 24);
  for (let index = 0; index < blankRows; index += 1) line({ number: index + 1 });
  return grid.sheet({ page: { ...paper, fitToWidth: true, repeatedRows: { from: header, to: header } } });
}
