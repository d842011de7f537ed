import type { RuleOf } from '../rule.js';
import { and, call, equals, iff, not, op, or, value } from '../../formula/build.js';
import type { Expression } from '../../formula/expression.js';
import { type Check, type Compiled, wrongFact } from '../compiled.js';
import { type Fact, isBlank, isMultipleOf, isNumberWithin, number } from '../fact.js';
import { type List, type Place, hasMissingRow, hasWrongRow, isOpen, rowsThatSay } from '../place.js';
import { heldWords } from './held.js';

export function compileJudged(place: Place, rule: RuleOf<'judged'>): Compiled {
  const points = place.fact(rule.points.join('.'));
  const isAllowed = isNumberWithin(points, isMultipleOf(number(points), place.policy.D1));
  const wrong: Check[] = [{ when: and(not(isBlank(points)), not(isAllowed)), label: points.label }];
  if (rule.grades !== undefined) wrong.push(...gradeChecks(place, rule.grades, points, isAllowed));
  const given = { wrong, missing: [{ when: isBlank(points), label: points.label }], points: number(points) };
  const { suggestion } = rule;
  if (suggestion === undefined) return given;
  const list = place.list(suggestion.heldIn.join('.'));
  wrong.push({ when: hasWrongRow(list), label: list.label });
  if (place.policy[suggestion.decision] === 'off') return given;
  const confirmed = place.fact(`confirmed.${suggestion.confirmedBy}`);
  return suggested(list, confirmed, { wrong, points, most: rule.range.to });
}

/** The grade against the band that the points lie in: between two whole points a grade holds up to the next one's first. */
function gradeChecks(
  { policy, fact }: Place,
  { path, bands }: NonNullable<RuleOf<'judged'>['grades']>,
  points: Fact,
  isAllowed: Expression,
): readonly Check[] {
  const grade = fact(path.join('.'));
  const wrong = wrongFact(grade);
  if (policy.D7 === 'warning') return [wrong];
  const expected = bands.reduce<Expression>((below, band, place) => {
    const word = value(grade.words.get(band.grade) ?? band.grade);
    return place === 0 ? word : iff(op(number(points), '>=', band.from), word, below);
  }, value(''));
  const isOther = op(call('TRIM', grade.cell), '<>', expected);
  return [
    {
      when: or(
        wrong.when,
        and(not(isBlank(grade)), not(isBlank(points)), iff(isAllowed, iff(isBlank(points), false, isOther), false)),
      ),
      label: grade.label,
    },
  ];
}

/** Blank points are suggested from what is held, once that is known. */
function suggested(
  list: List,
  confirmed: Fact,
  { wrong, points, most }: { wrong: readonly Check[]; points: Fact; most: number },
): Compiled {
  const held = call('MIN', most, rowsThatSay(list, heldWords.held));
  const isSuggested = isBlank(points);
  return {
    wrong,
    missing: [
      { when: and(isSuggested, isOpen(list)), label: points.label },
      { when: and(isSuggested, hasMissingRow(list)), label: list.label },
    ],
    points: iff(isSuggested, held, number(points)),
    suggested: and(isSuggested, not(equals(call('TRIM', confirmed.cell), confirmed.words.get('yes') ?? ''))),
  };
}
