/** Points as whole tenths. Every sum inside the core is a sum of integers, so 0.1 + 0.2 is 0.3. */
export type Tenths = number;

const tenthsAPoint = 10;

/** The nearest number of tenths; exact where `isTenths` holds. */
export const toTenths = (points: number): Tenths => Math.round(points * tenthsAPoint) + 0;

export const fromTenths = (tenths: Tenths): number => tenths / tenthsAPoint;

/** Whether a number is a whole multiple of `step`, itself a multiple of 0.1. */
export const isMultipleOf = (points: number, step: number): boolean =>
  fromTenths(toTenths(points)) === points && toTenths(points) % toTenths(step) === 0;

/** 四舍五入 of a quotient of integers, `numerator` ≥ 0 and `denominator` > 0, decided on integers alone. */
export const roundHalfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));
