import { wordIn } from '../facts.js';
import type { Outcome } from '../outcome.js';
import { toTenths } from '../points.js';
import type { NextStep } from '../result.js';
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

export function scoreBestOf(sheet: Sheet, { ladders }: BestOf): Outcome {
  let best = 0;
  let isBlank = true;
  for (const { fact, points } of ladders) {
    const word = wordIn(sheet.facts, fact);
    if (word === undefined) continue;
    isBlank = false;
    best = Math.max(best, points[word] ?? 0);
  }
  if (isBlank) for (const { fact } of ladders) reportMissing(sheet, [fact]);
  return { points: toTenths(best), next: nextWord(ladders, best) };
}

function nextWord(ladders: readonly Ladder[], best: number): NextStep | undefined {
  let next: NextStep | undefined;
  for (const { fact, points } of ladders) {
    for (const word in points) {
      const gives = (points[word] ?? 0) - best;
      if (gives > 0 && gives < (next?.gives ?? Infinity)) next = { needs: [{ path: [fact], to: word }], gives };
    }
  }
  return next;
}
