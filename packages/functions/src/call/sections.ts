import { institutionTable, thresholds } from '@envscore/rules-core';

const { sections } = institutionTable;

/** What a conclusion looks at: the total of table (一) and its sections, each with its maximum and what it must reach. */
export const concluded = [
  { code: 'total', max: sections.reduce((sum, { max }) => sum + max, 0), threshold: thresholds.total },
  ...sections.map(({ code, max }) => ({ code, max, threshold: thresholds[code] })),
] as const;
