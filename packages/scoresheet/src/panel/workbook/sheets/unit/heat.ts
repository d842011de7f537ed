import type { PanelStyle } from '../../styles.js';

/** How far from the mean, as parts of what can be had, a figure is told by its fill. */
const steps: readonly (readonly [parts: number, style: PanelStyle])[] = [
  [6, 'furthest'],
  [10, 'far'],
  [20, 'near'],
];

/** How a figure looks beside the mean. Hundredths are compared, as people see them. */
export function heat(points: number, mean: number | undefined, max: number): PanelStyle {
  if (mean === undefined) return 'number';
  const apart = Math.round(Math.abs(points - mean) * 100);
  return steps.find(([parts]) => apart * parts >= max * 100)?.[1] ?? 'number';
}
