const prefix = 'panel.';

/** The name of a column that is read back, or of a cell. */
export const panelName = (table: string, key: string): string => `${prefix}${table}.${key}`;

/** The cell that says which layout it is: every panel workbook has it, copies for others too. */
export const layoutName = panelName('book', 'layout');
