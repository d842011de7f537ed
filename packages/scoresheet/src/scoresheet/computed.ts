import { type Rule, appraiserTable, criteriaOf, institutionTable } from '@envscore/rules-core';
import type { ComputedColumn } from '../compile/row.js';
import { evidencedColumns } from '../compile/rules/evidenced.js';
import { heldColumns } from '../compile/rules/held.js';
import { rankedColumns } from '../compile/rules/ranked.js';
import type { ListTable } from './tables.js';

const rulesOf = (table: typeof appraiserTable | typeof institutionTable): readonly Rule[] =>
  criteriaOf(table).flatMap(({ rule }) => {
    if (rule.kind === 'parts') return rule.parts.map((part) => part.rule);
    if (rule.kind === 'byScheme') return [];
    return [rule];
  });

/** What formulas add to the rows of a list; the majors' depend on the unit's schemes and are compiled where those are known. */
export function computedOf({ id }: ListTable): readonly ComputedColumn[] {
  if (id === 'required' || id === 'optional') return heldColumns;
  for (const rule of [...rulesOf(appraiserTable), ...rulesOf(institutionTable)]) {
    if (rule.kind === 'ranked' && rule.list.join('.') === id) return rankedColumns(rule);
    if (rule.kind === 'evidenced' && rule.list.join('.') === id) return evidencedColumns(rule);
  }
  return [];
}
