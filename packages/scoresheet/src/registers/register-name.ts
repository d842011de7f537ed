const prefix = 'registers.';

/** Where the names of the first sheet's cells stand. */
export const bookTable = 'book';

/** The name of a column of a register, or of a cell of the first sheet. */
export const registerName = (table: string, key: string): string => `${prefix}${table}.${key}`;
