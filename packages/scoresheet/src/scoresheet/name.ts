const prefix = 'env.';

/** The name of a column of a table, or of a single cell: what reading goes by, wherever rows and sheets have moved. */
export const nameFor = (table: string, key: string): string => `${prefix}${table}.${key}`;

/** What a name stands for, `['appraisers', 'A6']`; nothing for a name that is none of ours. */
export const nameParts = (name: string): readonly string[] | undefined =>
  name.startsWith(prefix) ? name.slice(prefix.length).split('.') : undefined;
