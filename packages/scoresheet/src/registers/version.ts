/** The version of the registers' layout, written on the first sheet. */
export const registersLayout = 1;
