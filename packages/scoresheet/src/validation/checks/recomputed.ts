import type { CriterionResult, PartResult, RowResult, Status } from '@envscore/rules-core';
import { marks } from '../../compile/compiled.js';
import type { CellAddress, Scalar } from '../../formula/expression.js';
import { zhCN } from '../../wording/zh-CN.js';
import { columnOf, tableIn } from '../layout/found.js';
import type { Submitted } from '../submitted.js';
import type { ListId } from '../../scoresheet/tables.js';

/** A cell of a point, a state or a total, and what the rules say it is: a value, or what its text begins with. */
export interface Recomputed {
  readonly at: CellAddress;
  readonly value: Scalar;
  readonly isBeginning?: true;
}

const { statuses } = zhCN;
const tenth = (number: number): number => Math.round(number * 10) / 10;

/** Every cell whose value rules-core knows, from the facts alone. */
export function recomputed(submitted: Submitted): readonly Recomputed[] {
  return [...ofAppraisers(submitted), ...ofInstitution(submitted), ...ofCover(submitted)];
}

const statusWord = (status: Status): string => statuses[status];

/** What a cell shows instead of points. */
const instead = (state: CriterionResult['state']): string => (state === 'wrong' ? marks.wrong : marks.missing);

function ofResult({ state, points }: Pick<CriterionResult, 'state' | 'points'>, at: CellAddress): Recomputed {
  return points === undefined ? { at, value: instead(state), isBeginning: true } : { at, value: points };
}

const isPart = (part: PartResult | RowResult): part is PartResult => 'code' in part;

/** A criterion and its parts; of a wrong one the core still scores parts that the workbook need not. */
function ofCriterion(
  criterion: CriterionResult,
  cellOf: (code: string) => CellAddress | undefined,
): readonly Recomputed[] {
  const parts = criterion.state === 'wrong' ? [] : (criterion.parts ?? []).filter(isPart);
  return [criterion, ...parts].flatMap((each) => {
    const at = cellOf(each.code);
    return at === undefined ? [] : ofResult(each, at);
  });
}

const rowsOf = ({ state, parts = [] }: CriterionResult): readonly RowResult[] =>
  state === 'wrong' ? [] : parts.flatMap((part) => (isPart(part) ? (part.parts ?? []) : part));

/** The rows of lists that are scored one by one. */
function ofRows(submitted: Submitted, criterion: CriterionResult, prefix: string): readonly Recomputed[] {
  const { found, read } = submitted;
  return rowsOf(criterion).flatMap(({ path, points }): readonly Recomputed[] => {
    const id = scoredLists.find((one) => one === path[0]);
    if (id === undefined || points === undefined) return [];
    const table = tableIn(found, id);
    const cell = read.addresses.get(`${prefix}${path.join('.')}.${firstKey[id]}`);
    return cell === undefined ? [] : [{ at: { ...cell, column: columnOf(table, 'result') }, value: points }];
  });
}

const scoredLists = ['documents', 'publications', 'specialisedMajors', 'projects'] as const satisfies readonly ListId[];
const firstKey = { documents: 'title', publications: 'title', specialisedMajors: 'major', projects: 'title' } as const;

function ofAppraisers(submitted: Submitted): readonly Recomputed[] {
  const { found, read, result } = submitted;
  const roster = tableIn(found, 'appraisers');
  const isOfLayout = new Set(roster.rows);
  return result.appraisers.flatMap(({ result: sheet }, index): readonly Recomputed[] => {
    const row = read.addresses.get(`appraisers.${index}.id`)?.row;
    if (row === undefined || !isOfLayout.has(row) || !('kind' in sheet)) return [];
    const cell = (key: string): CellAddress => ({ sheet: roster.sheet, row, column: columnOf(roster, key) });
    return [
      ...sheet.criteria.flatMap((criterion) => [
        ...ofRows(submitted, criterion, `appraisers.${index}.facts.`),
        ...ofCriterion(criterion, cell),
      ]),
      { at: cell('total'), value: sheet.total ?? statuses.disqualified },
      { at: cell('status'), value: statusWord(sheet.status) },
    ];
  });
}

function ofInstitution(submitted: Submitted): readonly Recomputed[] {
  const { found, result } = submitted;
  const cellOf = (key: string): CellAddress | undefined => found.institution.get(key);
  const at = (key: string, value: Scalar): readonly Recomputed[] => {
    const cell = cellOf(key);
    return cell === undefined ? [] : [{ at: cell, value }];
  };
  const sheets = result.appraisers.map(({ result: sheet }) => sheet);
  const totals = sheets.flatMap((sheet) =>
    'kind' in sheet && sheet.status === 'final' && sheet.total !== undefined ? sheet.total : [],
  );
  return [
    ...at('headcount', result.appraisers.length),
    ...at('scored', totals.length),
    ...at('sum', tenth(totals.reduce((sum, total) => sum + total, 0))),
    ...at('disqualified', sheets.filter(({ status }) => status === 'disqualified').length),
    ...result.institution.criteria.flatMap((criterion) => [
      ...ofRows(submitted, criterion, 'facts.'),
      ...ofCriterion(criterion, cellOf),
    ]),
    ...at('total', result.institution.total),
    ...at('status', statusWord(result.institution.status)),
  ];
}

function ofCover({ found, result }: Submitted): readonly Recomputed[] {
  const values: readonly (readonly [string, Scalar])[] = [
    ['status', statusWord(result.status)],
    ['total', result.institution.total],
    ...result.institution.sections.map(({ code, points }) => [code, points] as const),
  ];
  return values.flatMap(([key, value]) => {
    const at = found.cover.get(key);
    return at === undefined ? [] : [{ at, value }];
  });
}
