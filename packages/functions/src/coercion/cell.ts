/** What a cell holds, as Excel, a file or a grid hands it over. */
export type Cell = string | number | boolean | null | undefined;

/** A fact as rules-core takes it. */
export type FactValue = string | number | boolean;

/**
 * What a cell means for its fact. A refused one goes on to rules-core as it was found, so that the core names the error; nothing is
 * guessed and nothing thrown away.
 */
export type Coerced<Value extends FactValue = FactValue, Refused = FactValue> =
  { readonly value: Value } | { readonly blank: true } | { readonly refused: Refused };

/** Nothing to see in it: spaces of every kind (full-width and no-break ones too) are blank. */
export const isBlank = (cell: Cell): cell is null | undefined | '' =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** What goes into the facts: the value, what was refused, or nothing. */
export function factOf<Refused = FactValue>(coerced: Coerced<FactValue, Refused>): FactValue | Refused | undefined {
  if ('value' in coerced) return coerced.value;
  return 'refused' in coerced ? coerced.refused : undefined;
}
