import { type DeclaredCriterion, type Rule, appraiserTable, criteriaOf, institutionTable } from '@envscore/rules-core';
import { compileRule } from '../compile/compile.js';
import { isWrong, marks, show, showParts, sumOf } from '../compile/compiled.js';
import { type Fact, isBlank, isInvalid, isYes } from '../compile/fact.js';
import type { Place } from '../compile/place.js';
import { and, call, cellAt, concat, equals, iff, not, op, or, rangeAt } from '../formula/build.js';
import type { CellAddress, Expression } from '../formula/expression.js';
import { zhCN } from '../wording/zh-CN.js';
import {
  appraiserPlace,
  appraiserSource,
  at,
  computedIn,
  confirmationsIn,
  institutionFact,
  institutionPlace,
  institutionSource,
  rowPlace,
} from './facts.js';
import type { Filled } from './filled.js';
import { schemeHolds } from './majors.js';
import { differsFormulas } from './differs.js';
import { placeFormulas } from './places.js';
import { type Placed } from './placed.js';
import { cellIn, columnIn } from '../layout/placed-table.js';
import { type Scoring, scoringOf } from './scoring.js';
import { schemesOf } from './shape.js';
import { institutionInputs } from './tables.js';

const { statuses } = zhCN;

/** Every formula of the entry sheets: rows, criteria, totals and states, compiled from the declared rules. */
export function formulasOf(placed: Placed): readonly Filled[] {
  return [
    ...listFormulas(placed),
    ...appraiserFormulas(placed),
    ...institutionFormulas(placed),
    ...coverFormulas(placed),
    ...placeFormulas(placed),
    ...differsFormulas(placed),
  ];
}

/** The review at a glance: as good as its worst sheet, the disqualified left aside. */
function coverFormulas(placed: Placed): readonly Filled[] {
  const { appraisers, institution, cover } = placed;
  const status = rangeAt(columnIn(appraisers, 'status'));
  const own = cellAt(at(institution, 'status'));
  const has = (word: string): Expression => or(equals(own, word), op(call('COUNTIF', status, word), '>', 0));
  // Sheets look at a confirmation only where they need it; a word that is none is wrong in any case.
  const isWrongWord = (fact: Fact): Expression => and(not(isBlank(fact)), isInvalid(fact));
  const worst = iff(
    or(has(statuses.invalid), ...confirmationsIn(placed).map(isWrongWord)),
    statuses.invalid,
    iff(has(statuses.provisional), statuses.provisional, statuses.final),
  );
  const sections = institutionTable.sections.map(({ code, criteria }) => ({
    at: at(cover, code),
    formula: sumOf(criteria.map((criterion) => cellAt(at(institution, criterion.code)))),
  }));
  return [
    { at: at(cover, 'status'), formula: worst },
    { at: at(cover, 'total'), formula: cellAt(at(institution, 'total')) },
    ...sections,
  ];
}

function listFormulas(placed: Placed): readonly Filled[] {
  return Object.values(placed.lists).flatMap((list) => {
    const computed = computedIn(placed, list);
    const rows = Array.from({ length: list.bottom - list.top + 1 }, (_, index) => list.top + index);
    return rows.flatMap((row) => {
      const place = rowPlace(placed, list, row);
      const filled = computed.map(({ id, formula }) => ({ at: cellIn(list, id, row), formula: formula(place) }));
      return list.table.isOwned
        ? [
            ...filled,
            { at: cellIn(list, 'appraiserName', row), formula: nameOf(placed, cellIn(list, 'appraiser', row)) },
          ]
        : filled;
    });
  });
}

/** The name of the appraiser whose number stands in a cell. */
function nameOf({ appraisers }: Placed, number: CellAddress): Expression {
  const found = call('MATCH', cellAt(number), rangeAt(columnIn(appraisers, 'id')), 0);
  const name = call('INDEX', rangeAt(columnIn(appraisers, 'name')), found);
  return iff(equals(call('TRIM', cellAt(number)), ''), '', call('IFERROR', op(name, '&', ''), '？'));
}

interface Scored {
  readonly filled: readonly Filled[];
  /** The cells of the criteria, in the order of the table. */
  readonly cells: readonly Expression[];
  readonly suggested: readonly Expression[];
}

/** The cells of a table's criteria and their parts. */
function scored(
  criteria: readonly DeclaredCriterion[],
  place: Place,
  scoring: Scoring,
  cellOf: (code: string) => CellAddress,
  byScheme: (criterion: DeclaredCriterion) => readonly Filled[],
): Scored {
  const suggested: Expression[] = [];
  const pointsCell = (code: string, rule: Rule): Filled => {
    const found = compileRule(place, rule);
    if (found.suggested !== undefined) suggested.push(found.suggested);
    return { at: cellOf(code), formula: show({ ...found, points: scoring.points(code, found.points) }) };
  };
  const filled = criteria.flatMap((criterion): readonly Filled[] => {
    const { code, rule } = criterion;
    if (rule.kind === 'byScheme') return byScheme(criterion);
    if (rule.kind !== 'parts') return [pointsCell(code, rule)];
    const parts = rule.parts.map((part) => pointsCell(part.code, part.rule));
    const cells = parts.map((part) => cellAt(part.at));
    return [...parts, { at: cellOf(code), formula: showParts(cells, scoring.points(code, sumOf(cells))) }];
  });
  return { filled, cells: criteria.map(({ code }) => cellAt(cellOf(code))), suggested };
}

/** Invalid beats provisional beats final. */
function statusOf({ cells, suggested }: Scored, ...open: readonly Expression[]): Expression {
  const isOpen = or(op(call('COUNT', ...cells), '<', cells.length), ...suggested, ...open);
  return iff(or(...cells.map(isWrong)), statuses.invalid, iff(isOpen, statuses.provisional, statuses.final));
}

const noScheme = (): readonly Filled[] => {
  throw new Error('only the institution’s table has majors schemes');
};

function appraiserFormulas(placed: Placed): readonly Filled[] {
  const { appraisers } = placed;
  const rows = Array.from({ length: appraisers.bottom - appraisers.top + 1 }, (_, index) => appraisers.top + index);
  return rows.flatMap((row) => {
    const place = appraiserPlace(placed, row);
    const cellOf = (code: string): CellAddress => cellIn(appraisers, code, row);
    const scoring = scoringOf(appraiserSource(placed, row));
    const found = scored(criteriaOf(appraiserTable), place, scoring, cellOf, noScheme);
    const total = scoring.total(sumOf(found.cells), cellAt(cellOf('status')));
    const isNobody = equals(call('TRIM', cellAt(cellIn(appraisers, 'id', row))), '');
    const isDisqualified = isYes(place.fact('ethics.article13Situation'));
    const unlessNobody = ({ at: cell, formula }: Filled): Filled => ({ at: cell, formula: iff(isNobody, '', formula) });
    return [
      ...found.filled,
      { at: cellOf('total'), formula: iff(isDisqualified, statuses.disqualified, total) },
      { at: cellOf('status'), formula: iff(isDisqualified, statuses.disqualified, statusOf(found)) },
    ].map(unlessNobody);
  });
}

function institutionFormulas(placed: Placed): readonly Filled[] {
  const { appraisers, institution } = placed;
  const cellOf = (key: string): CellAddress => at(institution, key);
  const status = rangeAt(columnIn(appraisers, 'status'));
  const scoring = scoringOf(institutionSource(placed));
  const found = scored(criteriaOf(institutionTable), institutionPlace(placed), scoring, cellOf, (criterion) =>
    schemeFormulas(placed, criterion, scoring),
  );
  const {
    headcount,
    scored: finals,
    disqualified,
  } = {
    headcount: cellAt(cellOf('headcount')),
    scored: cellAt(cellOf('scored')),
    disqualified: cellAt(cellOf('disqualified')),
  };
  const known = op(finals, '+', disqualified);
  const isPartly = and(op(known, '>', 0), op(known, '<>', headcount));
  return [
    { at: cellOf('headcount'), formula: call('COUNTA', rangeAt(columnIn(appraisers, 'id'))) },
    { at: cellOf('scored'), formula: call('COUNTIF', status, statuses.final) },
    {
      at: cellOf('sum'),
      formula: call('ROUND', call('SUMIFS', rangeAt(columnIn(appraisers, 'total')), status, statuses.final), 1),
    },
    { at: cellOf('disqualified'), formula: call('COUNTIF', status, statuses.disqualified) },
    ...found.filled,
    { at: cellOf('total'), formula: scoring.total(sumOf(found.cells), cellAt(cellOf('status'))) },
    { at: cellOf('status'), formula: statusOf(found, isPartly) },
  ];
}

/** The parts and the sum of a criterion whose parts depend on the unit's majors scheme. */
function schemeFormulas(placed: Placed, { code, facts }: DeclaredCriterion, scoring: Scoring): readonly Filled[] {
  const { unit } = placed.shape;
  const place = institutionPlace(placed);
  const scheme = institutionFact(placed, 'majorsScheme');
  const schemes = schemesOf(unit).map(({ word, parts }, index) => ({
    parts,
    holds: schemeHolds(scheme, word, index === 0 && unit !== undefined),
  }));
  const cell = (part: string): CellAddress => at(placed.institution, part);
  const codes = [...new Set(schemes.flatMap(({ parts }) => parts.map((part) => part.code)))];
  const filled = codes.map((one) => ({
    at: cell(one),
    formula: schemes.reduceRight<Expression>((rest, { parts, holds }) => {
      const part = parts.find((candidate) => candidate.code === one);
      return part === undefined ? rest : iff(holds, show(compileRule(place, part.rule)), rest);
    }, concat('')),
  }));
  const own = institutionInputs
    .filter(({ key }) => Object.hasOwn(facts, key.split('.')[0] ?? ''))
    .map(({ key }): Fact => institutionFact(placed, key));
  const wrong = own.map((fact) => ({ when: isInvalid(fact), label: fact.label }));
  const missing = unit === undefined ? [{ when: isBlank(scheme), label: scheme.label }] : [];
  const sum = schemes.reduceRight<Expression>((rest, { parts, holds }) => {
    const cells = parts.map((part) => cellAt(cell(part.code)));
    return iff(holds, showParts(cells, scoring.points(code, sumOf(cells))), rest);
  }, concat(marks.missing));
  return [...filled, { at: cell(code), formula: show({ wrong, missing, points: sum }) }];
}
