/** What a panel must have (《登记评审细则》第2条). */
export const panelMinimum = { experts: 3, national: 1 };

/** What the total and each section must reach (《登记评审细则》): 70（含）, and 12 / 30 / 18, 不低于. */
export const thresholds = { total: 70, composition: 12, technical: 30, laboratory: 18 };
