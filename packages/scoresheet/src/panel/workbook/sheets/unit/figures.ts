import { type Policy, combine, exactly, shown } from '@envscore/rules-core';
import { difference, rangeText } from '../../content.js';
import { zhCN } from '../../wording/zh-CN.js';
import type { Drawn, UnitRow } from './canvas.js';
import { heat } from './heat.js';

/** What experts gave for one thing: a place for each, empty where one gave nothing. */
export interface Given {
  readonly points: readonly (number | undefined)[];
  readonly max: number;
  readonly mean?: number;
  /** Two experts are too far apart. */
  readonly isApart?: boolean;
}

/** Experts beside the mean, and how far they are apart. */
export function figures({ points, max, mean, isApart = false }: Given): Required<Omit<UnitRow, 'code' | 'name'>> {
  const known = points.filter((one) => one !== undefined);
  const [min, most] = [Math.min(...known), Math.max(...known)];
  const apart = known.length < 2 ? undefined : difference(most, min);
  return {
    max: [max, 'number'],
    experts: points.map((one): Drawn => (one === undefined ? [zhCN.unscored, 'warning'] : [one, heat(one, mean, max)])),
    mean: [mean ?? zhCN.none, 'mean'],
    beside: [apart === undefined ? zhCN.none : rangeText(min, most), 'center'],
    last: isApart ? [`▲ ${apart ?? ''}`, 'error'] : [apart ?? zhCN.none, 'number'],
  };
}

/** Several experts' points as one, where all gave some. */
export function meanOf(points: readonly (number | undefined)[], policy: Policy): number | undefined {
  const known = points.filter((one) => one !== undefined);
  return known.length === 0 || known.length < points.length ? undefined : shown(combine(known.map(exactly), policy));
}
