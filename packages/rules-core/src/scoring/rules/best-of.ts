import { wordIn } from '../facts.js';
import type { Outcome } from '../outcome.js';
import { toTenths } from '../points.js';
import { type Sheet, reportMissing } from '../sheet.js';

interface Ladder {
  readonly fact: string;
  /** Words with their points. */
  readonly points: Readonly<Record<string, number>>;
}

/** The better of several words counts. One of them is enough; a blank one counts as its lowest. */
export interface BestOf {
  readonly kind: 'bestOf';
  readonly ladders: readonly Ladder[];
}

export function scoreBestOf(sheet: Sheet, rule: BestOf): Outcome {
  const { ladders } = rule;
  let best = 0;
  let isBlank = true;
  for (const { fact, points } of ladders) {
    const word = wordIn(sheet.facts, fact);
    if (word === undefined) continue;
    isBlank = false;
    best = Math.max(best, points[word] ?? 0);
  }
  if (isBlank) for (const { fact } of ladders) reportMissing(sheet, [fact]);
  const above = rungsOf(rule).find(({ points }) => points > best);
  const next = above && { needs: [{ path: [above.fact], to: above.word }], gives: above.points - best };
  return { points: toTenths(best), next };
}

interface Rung {
  readonly fact: string;
  readonly word: string;
  readonly points: number;
}

const known = new WeakMap<BestOf, readonly Rung[]>();

/** Every word of every ladder, the lowest first. */
function rungsOf(rule: BestOf): readonly Rung[] {
  const rungs =
    known.get(rule) ??
    rule.ladders
      .flatMap(({ fact, points }) => Object.entries(points).map(([word, gives]) => ({ fact, word, points: gives })))
      .sort((one, other) => one.points - other.points);
  known.set(rule, rungs);
  return rungs;
}
