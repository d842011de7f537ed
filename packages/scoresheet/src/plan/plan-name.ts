const prefix = 'plan.';

/** The table of the first sheet's cells. */
export const dayTable = 'day';

/** The name of a column of a plan's sheet, or of a cell of the first one. */
export const planName = (table: string, key: string): string => `${prefix}${table}.${key}`;
