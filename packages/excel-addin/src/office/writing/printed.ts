import { type RangeAddress, printRange, printSheetName } from '@envscore/scoresheet';

/** A block as a formula that stays where it is. */
export const absolute = (at: RangeAddress): string =>
  `=${printSheetName(at.sheet)}!${printRange(at, at.sheet, { absolute: true })}`;

/** `#D9E1F2`, from that or `D9E1F2`. */
export const colorCode = (color: string): string => (color.startsWith('#') ? color : `#${color}`);
