/** The version of the plan's layout, written on its first sheet. */
export const planLayout = 1;
