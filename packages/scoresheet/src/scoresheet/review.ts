import { type Policy, defaultPolicy, readPolicy } from '@envscore/rules-core';
import { listAt, valueAt } from '../layout/document.js';
import type { Shape } from './shape.js';
import { type ListTable, listTables } from './tables.js';

/** The entries of a list that the rows of its sheet show, each with the number of the appraiser it belongs to. */
export function entriesOf(review: unknown, { path, isOwned }: ListTable, prefix = ''): readonly Entry[] {
  const document = prefix === '' ? review : valueAt(review, prefix);
  if (!isOwned) return (listAt(document, `facts.${path}`) ?? []).map((row) => ({ row }));
  return peopleOf(document).flatMap((person) =>
    (listAt(person, `facts.${path}`) ?? []).map((row) => ({ owner: valueAt(person, 'id'), row })),
  );
}

export interface Entry {
  readonly owner?: unknown;
  readonly row: unknown;
}

export const peopleOf = (document: unknown): readonly unknown[] => listAt(document, 'appraisers') ?? [];

export function policyOf(review: unknown): Policy {
  const stated = valueAt(review, 'policy');
  return stated === undefined ? defaultPolicy : readPolicy(stated).policy;
}

/** What a scoresheet for this review must have room for. */
export function shapeOf(review: unknown): Shape {
  const unit = valueAt(review, 'unit');
  const rows = (table: ListTable): number =>
    Math.max(entriesOf(review, table).length, entriesOf(review, table, 'declared').length);
  return {
    unit: typeof unit === 'string' ? unit : undefined,
    appraisers: peopleOf(review).length,
    rows: Object.fromEntries(listTables.map((table) => [table.id, rows(table)])),
    policy: policyOf(review),
  };
}
