// How files measure what a model measures otherwise. Who writes and who reads has it from here.

export const millimetresPerInch = 25.4;

/** What a width in a file has more than the characters that are seen: a digit of the standard font is eight pixels wide, and Excel adds five. */
export const widthPadding = 5 / 8;

/** Of all kinds of paper, by number. */
export const a4 = 9;

/** On every Chinese Windows and with every Office for Mac; its digits are what column widths count in. */
export const standardFont = { name: '宋体', size: 11 } as const;

/** Excel calls a file damaged whose header or footer is longer, codes counted. */
export const longestHeader = 255;
