import type { RuleOf } from '../rule.js';
import { and, call, equals, iff, not, op, or, value } from '../../formula/build.js';
import type { Expression } from '../../formula/expression.js';
import { type Check, type Compiled, wrongFact } from '../compiled.js';
import { type Fact, isBlank, isInvalid, isMultipleOf, isNo, isNumberWithin, isWord, isYes, number } from '../fact.js';
import { type Place, hasMissingRow, hasSuggestion, hasWrongRow, isOpen, sumOfRows, suggestedMark } from '../place.js';
import { type ComputedColumn, type RowPlace, showRow } from '../row.js';
import { pointsOfWord } from './best-of.js';

type Ranked = RuleOf<'ranked'>;
type Kind = Ranked['kinds'][string];

/** What standing a row has where it has no counted rank. */
const standings = { beyond: '排名超出', group: '群体作者' } as const;

const optionalFact = (row: RowPlace, key: string, kinds: Ranked['kinds'], has: (kind: Kind) => unknown) =>
  Object.values(kinds).some(has) ? row.fact(key) : undefined;

/** Something that depends on the kind of the work; one value for all kinds is that value. */
function ofKind(type: Fact, kinds: Ranked['kinds'], of: (kind: Kind) => number, otherwise: number): Expression {
  const points = Object.fromEntries(Object.entries(kinds).map(([word, kind]) => [word, of(kind)]));
  const all = new Set([...Object.values(points), otherwise]);
  return all.size === 1 ? value(otherwise) : pointsOfWord(type, points, otherwise);
}

const isOneOf = (type: Fact, kinds: Ranked['kinds'], has: (kind: Kind) => unknown): Expression =>
  or(...Object.entries(kinds).flatMap(([word, kind]) => (has(kind) ? isWord(type, word) : [])));

export function rankedColumns(rule: Ranked): readonly ComputedColumn[] {
  const { kinds, best } = rule;
  const facts = (row: RowPlace) => ({
    type: row.fact(rule.by),
    rank: row.fact('rank'),
    points: row.fact('points'),
    accepted: row.fact('accepted'),
    corresponding: optionalFact(row, 'corresponding', kinds, ({ isJournal }) => isJournal),
    group: optionalFact(row, 'group', kinds, ({ hasGroupAuthors }) => hasGroupAuthors),
  });
  return [
    { id: 'highest', formula: (row) => ofHighest(row, rule) },
    {
      id: 'standing',
      formula: (row) => {
        const { type, rank, corresponding, group } = facts(row);
        const limit = ofKind(type, kinds, ({ lastRank }) => lastRank, 0);
        const byRank = iff(
          isNumberWithin(rank),
          iff(op(number(rank), '<=', limit), number(rank), standings.beyond),
          '',
        );
        const asFirst =
          corresponding === undefined
            ? byRank
            : iff(
                and(
                  isOneOf(type, kinds, ({ isJournal }) => isJournal),
                  isYes(corresponding),
                ),
                1,
                byRank,
              );
        const known =
          group === undefined
            ? asFirst
            : iff(
                and(
                  isOneOf(type, kinds, ({ hasGroupAuthors }) => hasGroupAuthors),
                  isYes(group),
                ),
                standings.group,
                asFirst,
              );
        return iff(equals(row.computed('highest'), ''), '', known);
      },
    },
    {
      id: 'result',
      formula: (row) => {
        const found = facts(row);
        return showRow(row, rowOf(row, rule, found));
      },
    },
    {
      id: 'suggested',
      formula: (row) => {
        const { type, points, accepted } = facts(row);
        const isSingle = equals(
          row.computed('highest'),
          ofKind(type, kinds, ({ range }) => range.from, 1),
        );
        const isSuggested = and(
          call('ISNUMBER', row.computed('standing')),
          call('ISNUMBER', row.computed('result')),
          isBlank(points),
          not(isNo(accepted)),
          not(isSingle),
        );
        return row.policy.D2 === 'off' ? value('') : iff(isSuggested, suggestedMark, '');
      },
    },
  ];

  function ofHighest(row: RowPlace, { kinds }: Ranked): Expression {
    const { type } = facts(row);
    const highest = ofKind(type, kinds, ({ range }) => range.to, best);
    return iff(or(isBlank(type), isInvalid(type)), '', highest);
  }
}

interface RowFacts {
  readonly type: Fact;
  readonly rank: Fact;
  readonly points: Fact;
  readonly accepted: Fact;
  readonly corresponding: Fact | undefined;
  readonly group: Fact | undefined;
}

function rowOf(row: RowPlace, rule: Ranked, facts: RowFacts): Compiled {
  const { type, rank, points, accepted, corresponding, group } = facts;
  const { D1, D2 } = row.policy;
  const [highest, standing] = [row.computed('highest'), row.computed('standing')];
  const isCounted = call('ISNUMBER', standing);
  const isOpenStanding = equals(standing, '');
  const isRefused = isNo(accepted);
  const lowest = iff(
    and(isCounted, not(isRefused)),
    ofKind(type, rule.kinds, ({ range }) => range.from, 1),
    0,
  );
  const most = iff(or(isCounted, isOpenStanding), iff(equals(highest, ''), rule.best, highest), 0);
  const given = number(points);
  const isAllowed = isNumberWithin(points, isMultipleOf(given, D1), op(given, '>=', lowest), op(given, '<=', most));
  const flags = [corresponding, group, accepted].filter((fact) => fact !== undefined);
  const wrong: Check[] = [
    wrongFact(type),
    wrongFact(rank),
    ...flags.map(wrongFact),
    { when: and(not(isBlank(points)), not(isAllowed)), label: points.label },
  ];
  const asFirst =
    corresponding === undefined
      ? value(false)
      : and(
          isYes(corresponding),
          or(
            isBlank(type),
            isOneOf(type, rule.kinds, ({ isJournal }) => isJournal),
          ),
        );
  const isBlankWhereNeeded = and(not(isRefused), isOpenStanding);
  const missing: Check[] = [
    { when: and(isBlankWhereNeeded, isBlank(type)), label: type.label },
    { when: and(isBlankWhereNeeded, isBlank(rank), not(asFirst)), label: rank.label },
  ];
  const isUngiven = isBlank(points);
  if (D2 === 'off') {
    const isSingle = equals(
      highest,
      ofKind(type, rule.kinds, ({ range }) => range.from, 1),
    );
    missing.push({ when: and(not(isRefused), isCounted, isUngiven, not(isSingle)), label: points.label });
  }
  const suggestion = op(highest, '-', op(standing, '-', 1));
  const counted = iff(isUngiven, suggestion, given);
  return { wrong, missing, points: iff(or(isRefused, not(isCounted)), 0, counted) };
}

export function compileRanked(place: Place, { list: path, cap, confirmedBy }: Ranked): Compiled {
  const list = place.list(path.join('.'));
  const confirmed = place.fact(`confirmed.${confirmedBy}`);
  return {
    ...rowsCompiled(list, cap),
    suggested: and(hasSuggestion(list), not(isYes(confirmed))),
  };
}

/** The sum of the rows, kept to its cap; wrong or open with any of its rows. */
export function rowsCompiled(list: Parameters<typeof sumOfRows>[0], cap: number): Compiled {
  return {
    wrong: [{ when: hasWrongRow(list), label: list.label }],
    missing: [{ when: or(isOpen(list), hasMissingRow(list)), label: list.label }],
    points: call('MIN', cap, sumOfRows(list)),
  };
}
