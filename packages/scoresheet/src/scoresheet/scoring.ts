import { type FunctionDeclaration, type FunctionId, type Parameter, functionIds, functions } from '@envscore/functions';
import { type Policy, defaultPolicy } from '@envscore/rules-core';
import { isBlank } from '../compile/fact.js';
import { type Place, isConfirmedEmpty, personsCounted } from '../compile/place.js';
import { and, call, cellAt, envscore, equals, iff, not, op, rangeAt, row, value } from '../formula/build.js';
import type { Expression, RangeAddress } from '../formula/expression.js';
import { zhCN } from '../wording/zh-CN.js';
import { type Placed, type PlacedList } from './placed.js';
import { cellIn, columnIn } from '../layout/placed-table.js';

/** What gives the points of a table. What a cell says instead of them, and when, is the rules' own formula in either case. */
export interface Scoring {
  /** The points of a criterion or a part with nothing wrong or missing in it; `compiled` is the rules' own formula for them. */
  readonly points: (code: string, compiled: Expression) => Expression;
  /** The total of a sheet of this status; `sum` adds its criteria up. */
  readonly total: (sum: Expression, status: Expression) => Expression;
}

/** A sheet, as the functions are handed its facts. */
export interface Source {
  readonly placed: Placed;
  readonly place: Place;
  readonly sheet: Scorer['sheet'];
  readonly fact: (path: string) => Expression;
  /** Points that are suggested for a fact while it is blank. */
  readonly suggestion: (path: string) => Expression | undefined;
  /** Whose sheet it is, where lists hold rows of several. */
  readonly owner?: Expression;
}

/** The one place that asks for the formula mode. */
export const scoringOf = (source: Source): Scoring =>
  source.placed.shape.formulas === 'addin' ? byFunctions(source) : byFormulas;

const byFormulas: Scoring = { points: (_, compiled) => compiled, total: (sum) => sum };

type Scorer = Extract<FunctionDeclaration, { readonly sheet: unknown }>;

interface Listed {
  readonly id: FunctionId;
  readonly scorer: Scorer;
}

const scorers = functionIds.flatMap((id): readonly Listed[] => {
  const scorer: FunctionDeclaration = functions[id];
  return 'sheet' in scorer ? [{ id, scorer }] : [];
});

/** The functions that make a criterion up, or the one that gives just this part. */
const pointScorers = (code: string): readonly Listed[] =>
  scorers.filter(({ scorer: { gives } }) => {
    if (gives.as !== 'points') return false;
    return gives.code === code || (gives.parts?.length === 1 && gives.parts[0] === code);
  });

const { statuses } = zhCN;

/** By the functions of the catalogue, where it has one. They give no total before it is final: till then the criteria are added up. */
function byFunctions(source: Source): Scoring {
  const callOf = ({ id, scorer }: Listed): Expression =>
    envscore(id, ...scorer.parameters.flatMap((parameter) => argumentOf(parameter, scorer, source)));
  return {
    points: (code, compiled) => {
      const found = pointScorers(code);
      const [first, ...more] = found.map(callOf);
      if (first === undefined) return compiled;
      const sum = more.reduce((before, each) => op(before, '+', each), first);
      const points = more.length === 0 ? first : call('ROUND', sum, 1);
      return found.some(readsTotals) ? iff(hasZeroTotal(source), compiled, points) : points;
    },
    total: (sum, status) => {
      const found = scorers.find(({ scorer }) => scorer.gives.as === 'total' && scorer.sheet === source.sheet);
      if (found === undefined) return sum;
      const isFinal = equals(status, statuses.final);
      return iff(readsTotals(found) ? and(isFinal, not(hasZeroTotal(source))) : isFinal, callOf(found), sum);
    },
  };
}

const readsTotals = ({ scorer }: Listed): boolean => scorer.parameters.some(({ reads }) => reads.as === 'totals');

/** An argument as its parameter declares it; none where it is left out. */
function argumentOf({ reads }: Parameter, { gives }: Scorer, source: Source): readonly Expression[] {
  const { place, placed, fact } = source;
  // A total is asked for when every suggestion has been confirmed.
  const suggestion = (path: string): Expression | undefined =>
    gives.as === 'total' ? source.suggestion(path) : undefined;
  switch (reads.as) {
    case 'fact':
      // Who is told of no totals cannot leave the disqualified out.
      return [given(reads.path === 'headcount' ? personsCounted(place) : fact(reads.path))];
    case 'facts': {
      const cells = reads.paths.map(fact);
      const block = blockOf(cells);
      if (block !== undefined) return [given(rangeAt(block))];
      return [row(reads.paths.map((path) => given(fact(path), suggestion(path))))];
    }
    case 'schemeOrUnit': {
      const scheme = place.fact('majorsScheme');
      return [iff(isBlank(scheme), fact('unit'), scheme.cell)];
    }
    case 'rows':
      return [rowsOf(reads.list, source, gives.as === 'total')];
    case 'totals':
      return [totalsOf(placed)];
    case 'policy':
      return policyOf(placed.shape.policy);
    case 'cell':
    case 'range':
      throw new Error('a function that scores reads facts');
  }
}

/** Older versions of Excel hand a blank cell over as 0: what is blank goes as empty text, or as what is meant by it. */
const given = (cells: Expression, blank: Expression | string = ''): Expression =>
  cells.kind === 'cell' || cells.kind === 'range' ? iff(equals(cells, ''), blank, cells) : cells;

/** Cells that stand side by side or under each other in this order, as one block. */
function blockOf(cells: readonly Expression[]): RangeAddress | undefined {
  const places = cells.flatMap((cell) => (cell.kind === 'cell' ? cell.at : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || places.length < cells.length) return undefined;
  const isLine = (right: number, down: number): boolean =>
    places.every(
      ({ sheet, row, column }, index) =>
        sheet === first.sheet && row === first.row + down * index && column === first.column + right * index,
    );
  return isLine(1, 0) || isLine(0, 1)
    ? { sheet: first.sheet, top: first.row, left: first.column, bottom: last.row, right: last.column }
    : undefined;
}

/** What a function takes for a list that is confirmed empty. */
const none = '无';

/** The rows of a list below their headings, by which functions find the columns; of a list of several people's rows only the owner's. */
function rowsOf(path: string, { placed, place, owner }: Source, withSuggestions: boolean): Expression {
  const list = Object.values(placed.lists).find(({ table }) => table.path === path);
  if (list === undefined) throw new Error(`no list ${path}`);
  const block = inputsOf(list);
  const rows = given(rangeAt(block), withSuggestions ? suggestedIn(list, block) : '');
  const own = owner === undefined ? rows : iff(isOwn(list, owner), rows, '');
  return list.confirmed === undefined ? own : iff(isConfirmedEmpty(place.list(path)), none, own);
}

/** From the headings down to the last row. */
const downFromHeading = (list: PlacedList, key: string): RangeAddress => ({ ...columnIn(list, key), top: list.header });

function inputsOf(list: PlacedList): RangeAddress {
  const columns = list.table.inputs.map(({ key }) => columnIn(list, key).left);
  const block = { sheet: list.sheet, top: list.header, left: Math.min(...columns), bottom: list.bottom };
  return { ...block, right: Math.max(...columns) };
}

/** The rows of an appraiser, and the headings. */
function isOwn(list: PlacedList, owner: Expression): Expression {
  const owners = rangeAt(downFromHeading(list, 'appraiser'));
  const isHeading = equals(owners, cellAt(cellIn(list, 'appraiser', list.header)));
  return op(equals(call('TRIM', owners), call('TRIM', owner)), '+', isHeading);
}

/** Blank points are those that their row gives. */
function suggestedIn(list: PlacedList, { sheet, top, left, right }: RangeAddress): Expression | string {
  if (!list.columns.has('suggested')) return '';
  const headings = rangeAt({ sheet, top, left, bottom: top, right });
  const isPoints = equals(headings, cellAt(cellIn(list, 'points', list.header)));
  return iff(isPoints, rangeAt(downFromHeading(list, 'result')), '');
}

/** The totals of those whose sheet is final, and the word for the disqualified. */
function totalsOf({ appraisers }: Placed): Expression {
  const status = rangeAt(columnIn(appraisers, 'status'));
  const isKnown = op(equals(status, statuses.final), '+', equals(status, statuses.disqualified));
  return iff(isKnown, rangeAt(columnIn(appraisers, 'total')), '');
}

/** Functions refuse a total of 0, for it may be a blank cell: where somebody truly has it, the rules' own formula stands in. */
function hasZeroTotal({ placed: { appraisers } }: Source): Expression {
  const [total, status] = [rangeAt(columnIn(appraisers, 'total')), rangeAt(columnIn(appraisers, 'status'))];
  return op(call('COUNTIFS', status, statuses.final, total, 0), '>', 0);
}

/** The values that are not the default, as the functions read them: `D1=0.5; D8=-1`. */
function policyOf(policy: Policy): readonly Expression[] {
  const presets = new Map<string, unknown>(Object.entries(defaultPolicy));
  const stated = Object.entries(policy).flatMap(([code, set]) =>
    set === presets.get(code) ? [] : `${code}=${String(set)}`,
  );
  return stated.length === 0 ? [] : [value(stated.join('; '))];
}
