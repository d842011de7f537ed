import { findUnit } from '@envscore/rules-core';
import { isScalar, listAt, valueAt } from '../../layout/document.js';
import type { Finding } from '../finding.js';
import { type Row, textIn } from '../rows.js';
import { type PlanTable, type Reference, planTables } from '../tables.js';
import type { Checked } from './checked.js';

/** What holds for every row of every sheet: nothing needed is blank, keys are unique, what is spoken of is there. */
export const checkRows = (checked: Checked): readonly Finding[] =>
  planTables.flatMap((table) => [
    ...missing(checked, table),
    ...repeated(checked, table),
    ...table.references.flatMap((reference) => dangling(checked, table, reference)),
  ]);

const missing = (checked: Checked, { id, columns }: PlanTable): readonly Finding[] =>
  checked
    .rows(id)
    .flatMap((row) =>
      columns
        .filter(({ key, isNeeded }) => isNeeded && valueAt(row.values, key) === undefined)
        .map(({ key }) => checked.at('missing', row, key)),
    );

/** The values of these columns as one text; nothing where one of them is blank. */
function together({ values }: Row, keys: readonly string[]): string | undefined {
  const found = keys.map((key) => valueAt(values, key));
  return keys.length > 0 && found.every(isScalar) ? JSON.stringify(found) : undefined;
}

function repeated(checked: Checked, { id, key, alike = [] }: PlanTable): readonly Finding[] {
  const again = (keys: readonly string[]): readonly Row[] => {
    const known = new Set<string>();
    return checked.rows(id).filter((row) => {
      const found = together(row, keys);
      if (found === undefined) return false;
      const isAgain = known.has(found);
      known.add(found);
      return isAgain;
    });
  };
  return [
    ...again(key).map((row) => checked.at('duplicate', row, key.at(-1) ?? '')),
    ...again(alike).map((row) => checked.at('same-name', row, alike.at(-1) ?? '')),
  ];
}

function dangling(checked: Checked, { id }: PlanTable, { columns, to, by, code }: Reference): readonly Finding[] {
  const known = new Set(checked.rows(to).map((row) => together(row, by)));
  const last = columns.at(-1) ?? '';
  return checked.rows(id).flatMap((row) => {
    const first = columns.slice(0, -1).map((key) => valueAt(row.values, key));
    const value = valueAt(row.values, last);
    const entries = listAt(row.values, last) ?? (value === undefined ? [] : [value]);
    if (!first.every(isScalar) || (code === 'unit-not-applied' && appliesForUnknown(checked, first))) return [];
    return entries
      .filter(isScalar)
      .filter((entry) => !known.has(JSON.stringify([...first, entry])))
      .map((found) => checked.at(code, row, last, { found }));
  });
}

/** Whether an institution applies for something that is no unit, which is told there: it may be the one that is spoken of elsewhere. */
const appliesForUnknown = (checked: Checked, [applicant]: readonly unknown[]): boolean =>
  checked
    .rows('applications')
    .filter((row) => valueAt(row.values, 'applicant') === applicant)
    .some((row) => findUnit(textIn(row, 'unit') ?? '') === undefined);
