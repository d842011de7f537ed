import type { RuleOf } from '../rule.js';
import { and, call, equals, iff, op, or, rangeAt } from '../../formula/build.js';
import type { Expression } from '../../formula/expression.js';
import { type Compiled, marks } from '../compiled.js';
import { isBlank, isInvalid } from '../fact.js';
import { type Place, hasMissingRow, hasWrongRow, rowsThatSay } from '../place.js';
import { type ComputedColumn, unlessBlank } from '../row.js';

/** What a row of an instruments list says: held, not held, or the same thing as a row above it. */
export const heldWords = { held: '有', lacking: '无', again: '同上' } as const;

/** A name as its rows are counted by: the dot before it keeps what follows from being read as a comparison. */
export const identity = (name: Expression): Expression => op('·', '&', call('TRIM', name));

/** An identity as a criterion of COUNTIFS: nothing in it is a wildcard. */
export const literally = (identified: Expression): Expression =>
  ['~', '*', '?'].reduce((text, sign) => call('SUBSTITUTE', text, sign, `~${sign}`), identified);

/** Rows of one name are one thing: held in one row is held; a row that does not say leaves it open while no other says yes. */
export const heldColumns: readonly ComputedColumn[] = [
  {
    id: 'identity',
    isHelper: true,
    formula: (row) => {
      const [name, held] = [row.fact('name'), row.fact('held')];
      return iff(isBlank(name), iff(isBlank(held), '', row.mark), identity(name.cell));
    },
  },
  { id: 'answer', isHelper: true, formula: (row) => call('TRIM', row.fact('held').cell) },
  {
    id: 'result',
    formula: (row) => {
      const held = row.fact('held');
      const same = literally(row.computed('identity'));
      const answers = (answer: string): Expression =>
        call(
          'COUNTIFS',
          rangeAt(row.column('identity', 'whole')),
          same,
          rangeAt(row.column('answer', 'whole')),
          answer,
        );
      const isAgain = op(call('COUNTIF', rangeAt(row.column('identity', 'toHere')), same), '>', 1);
      const open = call('COUNTIF', rangeAt(row.column('identity', 'whole')), same);
      const isOpen = op(open, '>', answers(held.words.get('no') ?? ''));
      return unlessBlank(
        row,
        iff(
          isInvalid(held),
          `${marks.wrong}${held.label}`,
          iff(
            isAgain,
            heldWords.again,
            iff(
              op(answers(held.words.get('yes') ?? ''), '>', 0),
              heldWords.held,
              iff(isOpen, `${marks.missing}${held.label}`, heldWords.lacking),
            ),
          ),
        ),
      );
    },
  },
];

export function compileAllHeld(place: Place, { list: path, gives }: RuleOf<'allHeld'>): Compiled {
  const list = place.list(path.join('.'));
  const lacking = op(rowsThatSay(list, heldWords.lacking), '>', 0);
  const isListed = or(op(rowsThatSay(list, heldWords.held), '>', 0), lacking, hasMissingRow(list));
  return {
    wrong: [{ when: hasWrongRow(list), label: list.label }],
    missing: [
      { when: or(equals(isListed, false), and(equals(lacking, false), hasMissingRow(list))), label: list.label },
    ],
    points: iff(lacking, 0, gives),
  };
}
