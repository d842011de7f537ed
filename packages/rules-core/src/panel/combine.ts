import Fraction from 'fraction.js';
import type { Policy } from '../scoring/policy.js';

/** How several experts' figures become one (D9): the mean, the median, or the one figure that all agreed on. */
export function combine(values: readonly Fraction[], policy: Policy): Fraction {
  return policy.D9 === 'median' ? median(values) : mean(values);
}

const sum = (values: readonly Fraction[]): Fraction =>
  values.reduce((total, value) => total.add(value), new Fraction(0));

const mean = (values: readonly Fraction[]): Fraction => sum(values).div(values.length);

function median(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort((a, b) => a.compare(b));
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

const shownParts = 100;

/** A figure as people see it: two decimals, half up (四舍五入). Nothing is decided on it. */
export const shown = (value: Fraction): number =>
  value.mul(shownParts).add(new Fraction(1, 2)).floor().div(shownParts).valueOf();

/** The population standard deviation, shown to two decimals, half up: the rounded root is found on integers. */
export function shownDeviation(values: readonly Fraction[]): number {
  const centre = mean(values);
  const variance = mean(values.map((value) => value.sub(centre).pow(2)));
  const square = variance.mul((2 * shownParts) ** 2);
  let halves = Math.floor(Math.sqrt(square.valueOf()));
  while (square.lt(halves ** 2)) halves -= 1;
  while (square.gte((halves + 1) ** 2)) halves += 1;
  return Math.floor((halves + 1) / 2) / shownParts;
}
