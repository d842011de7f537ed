/** Pixels of a digit of the standard font, which column widths count in. */
const digit = 8;
const pixelsAPoint = 96 / 72;
/** What a cell keeps free beside its text, and what one font is wider than another. */
const margin = 4;
/** The tallest of the fonts that programs put in place of the standard one. */
const lineHeight = 1.45;
/** Points above and below the text. */
const padding = 3;

/** Chinese characters and their punctuation are as wide as they are high, all else about half of that. */
const widthOf = (character: string): number => (/[\u2010-\u206f\u2e80-\uffef]/.test(character) ? 1 : 0.52);

/** How many lines a text takes in a column of that width, its own line breaks kept. */
export function linesOf(text: string, width: number, size: number): number {
  const room = width * digit - margin;
  const em = size * pixelsAPoint;
  return text.split('\n').reduce((lines, line) => {
    const length = Array.from(line).reduce((sum, character) => sum + widthOf(character) * em, 0);
    return lines + Math.max(1, Math.ceil(length / room));
  }, 0);
}

/** The height in points that so many lines need. */
export const heightOf = (lines: number, size: number): number => Math.ceil(lines * size * lineHeight + padding);
