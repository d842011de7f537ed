// How files, and Excel itself, measure what a model measures otherwise. Who writes and who reads has it from here.

export const millimetresPerInch = 25.4;

/** What a width in a file has more than the characters that are seen: a digit of the standard font is eight pixels wide, and Excel adds five. */
export const widthPadding = 5 / 8;

/** Of all kinds of paper, by number. */
export const a4 = 9;

/** On every Chinese Windows and with every Office for Mac; its digits are what column widths count in. */
export const standardFont = { name: '宋体', size: 11 } as const;

/** Excel calls a file damaged whose header or footer is longer, codes counted. */
export const longestHeader = 255;

/** A cell holds no more. */
export const longestText = 32_767;

/** Of the lines between cells on the screen. */
export const gridColor = '#B8C0CC';

// They differ in lightness too, so that they are told apart in print and by everybody.
const seriesColors = ['#1F4E79', '#9DC3E6', '#7F7F7F', '#F4B183', '#548235'];

/** Of the bars of a series that has no colour of its own, by its place. */
export const seriesColor = (place: number): string => seriesColors[place % seriesColors.length] ?? '#1F4E79';

/** How tables look, by Excel's name: bands of grey between lines. */
export const tableStyle = 'TableStyleLight1';
