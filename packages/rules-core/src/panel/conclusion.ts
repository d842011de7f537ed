import type { Conclusion, Shortfall } from '../scoring/result.js';
import { shown } from './combine.js';
import type { Means } from './means.js';

/** What a panel must have (《登记评审细则》第2条). */
export const panelMinimum = { experts: 3, national: 1 };

/** What the total and each section must reach (《登记评审细则》): 70（含）, and 12 / 30 / 18, 不低于. */
export const thresholds = { total: 70, composition: 12, technical: 30, laboratory: 18 };

/** The thresholds that exact means fail, each with what is lacking. */
export function shortfallsOf(means: Means): readonly Shortfall[] {
  const codes = ['total', 'composition', 'technical', 'laboratory'] as const;
  return codes
    .filter((code) => means[code].lt(thresholds[code]))
    .map((code) => ({ code, threshold: thresholds[code], by: shown(means[code].neg().add(thresholds[code])) }));
}

export const conclusionOf = (shortfalls: readonly Shortfall[]): Conclusion =>
  shortfalls.length === 0 ? 'qualified' : 'notQualified';
