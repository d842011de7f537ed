import type { CellAddress } from '../../formula/expression.js';
import { valueAt } from '../../layout/document.js';
import { type Finding, finding } from '../finding.js';
import { zhCN } from '../wording/zh-CN.js';
import { Checked } from './checked.js';
import { checkDeclared } from './declared.js';
import { checkPanels } from './panels.js';
import { checkRows } from './rows.js';
import { checkUnits } from './units.js';

/** All that is to be said of a plan beyond single cells, in the order of its sheets as far as that goes. */
export function checkPlan(plan: unknown, addresses: ReadonlyMap<string, CellAddress>): readonly Finding[] {
  const checked = new Checked(plan, addresses);
  if (checked.rows('applications').length === 0) {
    const at = checked.rows('applicants').length === 0 ? 'applicants' : 'applications';
    return [finding('empty-plan', checked.cell(at)), ...checkRows(checked)];
  }
  return [
    ...(valueAt(plan, 'date') === undefined
      ? [finding('no-date', checked.cell('date'), { label: zhCN.day.date })]
      : []),
    ...checkRows(checked),
    ...checkUnits(checked),
    ...checkPanels(checked),
    ...checkDeclared(checked),
  ];
}
