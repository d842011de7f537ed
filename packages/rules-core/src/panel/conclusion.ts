import type Fraction from 'fraction.js';
import type { Conclusion, Shortfall } from '../scoring/result.js';
import { shown } from './combine.js';
import { thresholds } from './thresholds.js';

/** The thresholds that exact means fail, each with what is lacking. */
export function shortfallsOf(means: Readonly<Record<keyof typeof thresholds, Fraction>>): readonly Shortfall[] {
  const codes = ['total', 'composition', 'technical', 'laboratory'] as const;
  return codes
    .filter((code) => means[code].lt(thresholds[code]))
    .map((code) => ({ code, threshold: thresholds[code], by: shown(means[code].neg().add(thresholds[code])) }));
}

export const conclusionOf = (shortfalls: readonly Shortfall[]): Conclusion =>
  shortfalls.length === 0 ? 'qualified' : 'notQualified';
