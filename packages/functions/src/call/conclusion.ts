import { type Language, catalogueOf } from '@envscore/rules-core';
import { factOf } from '../coercion/cell.js';
import { readNumber } from '../coercion/number.js';
import { neededCell } from './needed-cell.js';
import { type Outcome, problemsFound } from './outcome.js';
import { pointsGiven } from './points-given.js';
import type { Problem } from './problem.js';
import { concluded } from './sections.js';

/** What is lacking, without the traces of binary fractions: 70 − 69.67 is 0.33. */
const lacking = (threshold: number, mean: number): number => Number((threshold - mean).toPrecision(12));

/** The conclusion from a panel's means, with every threshold that is not reached. Means are compared as they are given. */
export function conclusionOf(args: readonly unknown[], language: Language): Outcome {
  const { conclusions, sections, phrases } = catalogueOf(language);
  const problems: Problem[] = [];
  const means = concluded.map(({ code, max, threshold }, place) => {
    const before = problems.length;
    const cell = neededCell(args[place], code, problems);
    const isThere = problems.length === before;
    const given = isThere ? pointsGiven(factOf(readNumber(cell)), max, { parameter: code }, problems) : 0;
    return { code, threshold, given };
  });
  if (problems.length > 0) return { findings: problemsFound(problems) };
  const short = means
    .filter(({ threshold, given }) => given < threshold)
    .map(({ code, threshold, given }) => phrases.short(sections[code], threshold, lacking(threshold, given)));
  const value =
    short.length === 0 ? conclusions.qualified : `${conclusions.notQualified}${phrases.colon}${phrases.list(short)}`;
  return { value, findings: [] };
}
