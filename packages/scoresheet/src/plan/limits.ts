/** How many appraisers one scoresheet has room for. */
export const appraisersInWorkbook = { from: 1, to: 60 } as const;
