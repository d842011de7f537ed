import { listAt, valueAt } from '../layout/document.js';
import type { ListTable } from './tables.js';

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
