import { call, cellAt, concat, equals, iff } from '../formula/build.js';
import type { CellAddress, Expression } from '../formula/expression.js';
import { zhCN } from '../wording/zh-CN.js';
import { at } from './facts.js';
import type { DeclaredRows } from './declared-rows.js';
import type { Filled } from './filled.js';
import { type Placed, institutionColumns } from './placed.js';
import { type PlacedTable, cellIn } from '../layout/placed-table.js';
import { type Input, appraiserInputs, institutionInputs } from './tables.js';

const words = zhCN.differs;

interface Compared {
  readonly label: string;
  readonly stated: CellAddress;
  readonly declared: CellAddress;
}

/** What the applicant declared otherwise, in words: 「学位（申报 博士）」; nothing where both are the same. */
const difference = ({ label, stated, declared }: Compared): Expression => {
  const own = call('TRIM', cellAt(stated));
  const theirs = call('TRIM', cellAt(declared));
  const said = iff(equals(theirs, ''), words.blank, theirs);
  return iff(equals(own, theirs), '', concat(`${label}${words.open}`, said, words.close));
};

const declaredOf = (inputs: readonly Input[]): readonly Input[] => inputs.filter(({ isDeclared }) => isDeclared);

/** For every row and cell of the entry sheets that has a declared one: what differs. */
export function differsFormulas({ appraisers, lists, institution, declared, shape }: Placed): readonly Filled[] {
  const rows = shape.declared;
  if (declared === undefined || rows === undefined) return [];
  return [
    ...tableDiffers(appraisers, declared.appraisers, appraiserInputs, rows.appraisers),
    ...Object.values(lists).flatMap((list) => {
      const { id, inputs } = list.table;
      return tableDiffers(list, declared.lists[id], inputs, rows.lists[id]);
    }),
    ...declaredOf(institutionInputs).map(({ key, spec: { label } }) => {
      const stated = at(institution, key);
      const formula = difference({ label, stated, declared: at(declared.institution, key) });
      return { at: { ...stated, column: institutionColumns.differs }, formula };
    }),
  ];
}

function tableDiffers(
  entry: PlacedTable,
  declared: PlacedTable,
  inputs: readonly Input[],
  { matches }: DeclaredRows,
): readonly Filled[] {
  return matches.flatMap((place, index) => {
    const row = entry.top + index;
    if (place === undefined || row > entry.bottom) return [];
    const differences = declaredOf(inputs).map(({ key, spec: { label } }) =>
      difference({ label, stated: cellIn(entry, key, row), declared: cellIn(declared, key, declared.top + place) }),
    );
    return { at: cellIn(entry, 'differs', row), formula: concat(...differences) };
  });
}
