import { type Policy, defaultPolicy, readPolicy } from '@envscore/rules-core';
import { valueAt } from '../layout/document.js';
import { declaredShapeOf } from './declared-rows.js';
import { entriesOf, peopleOf } from './entries.js';
import type { Formulas, Shape } from './shape.js';
import { type ListTable, listTables } from './tables.js';

function policyOf(review: unknown): Policy {
  const stated = valueAt(review, 'policy');
  return stated === undefined ? defaultPolicy : readPolicy(stated).policy;
}

/** What a scoresheet for this review must have room for. */
export function shapeOf(review: unknown, formulas: Formulas = 'builtin'): Shape {
  const unit = valueAt(review, 'unit');
  const declared = declaredShapeOf(review);
  const rows = (table: ListTable): number =>
    Math.max(entriesOf(review, table).length, declared?.lists[table.id].matches.length ?? 0);
  return {
    unit: typeof unit === 'string' ? unit : undefined,
    appraisers: peopleOf(review).length,
    rows: Object.fromEntries(listTables.map((table) => [table.id, rows(table)])),
    policy: policyOf(review),
    formulas,
    ...(declared && { declared }),
  };
}
