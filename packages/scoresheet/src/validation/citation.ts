import { type Citation, appraiserTable, criteriaOf, institutionTable } from '@envscore/rules-core';
import type { CellAddress } from '../formula/expression.js';
import { codesOf } from '../scoresheet/codes.js';
import { listTables } from '../scoresheet/tables.js';
import type { CheckFinding } from './checked.js';
import type { CheckCode } from './codes.js';
import type { Found } from './layout/found.js';
import { tableAt } from './submitted.js';

const criteria = { appraiser: criteriaOf(appraiserTable), institution: criteriaOf(institutionTable) };

/** Findings of facts and points rest on a row of the tables; those of how a file is made on none. */
const rest: ReadonlySet<CheckCode> = new Set<CheckCode>([
  'error-in-fact',
  'number-as-text',
  'other-spelling',
  'not-understood',
  'points-differ',
  'formula-replaced',
  'formula-changed',
  'formula-missing',
  'stuck-name',
  'foreign-call',
  'error-value',
  'refused-without-reason',
  'majors-exceed-headcount',
  'differs-from-declared',
  'not-declared',
  'formula-in-input',
  'same-value',
]);

/** A finding with the row of the official tables that its cell belongs to. */
export function cited(found: Found, finding: CheckFinding): CheckFinding {
  const { at, citation: own, code } = finding;
  if (at === undefined || own !== undefined || !rest.has(code)) return finding;
  const citation = citationAt(found, at);
  return citation === undefined ? finding : { ...finding, citation };
}

function citationAt(found: Found, at: CellAddress): Citation | undefined {
  const [id, table] = tableAt(found, at) ?? [];
  if (table === undefined) return ofKey('institution', keyAt(found.institution, at));
  const list = listTables.find((one) => one.id === id);
  if (list !== undefined) return ofKey(list.isOwned ? 'appraiser' : 'institution', list.path);
  return ofKey('appraiser', [...table.columns].find(([, column]) => column === at.column)?.[0]);
}

const keyAt = (cells: ReadonlyMap<string, CellAddress>, { sheet, row, column }: CellAddress): string | undefined =>
  [...cells].find(([, at]) => at.sheet === sheet && at.row === row && at.column === column)?.[0];

/** The criterion that owns a fact, or has this code. */
function ofKey(table: keyof typeof criteria, key: string | undefined): Citation | undefined {
  if (key === undefined) return undefined;
  const fact = key.split('.')[0] ?? '';
  return criteria[table].find((criterion) => codesOf(criterion).includes(key) || Object.hasOwn(criterion.facts, fact))
    ?.citation;
}
