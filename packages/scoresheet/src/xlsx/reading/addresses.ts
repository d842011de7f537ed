export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** No program takes a longer formula. Regular expressions fail on texts of megabytes; they are not to see them. */
export const longestFormula = 65_536;

const [zero, nine, capitalA, capitalZ, smallA, smallZ] = [48, 57, 65, 90, 97, 122];

/** `AA` is 27. */
export const parseColumn = (letters: string): number => {
  let column = 0;
  // A and a end in the same five bits.
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column;
};

/**
 * `B3` as row 3 and column 2 in one number, row times 16,384 and column less one; -1 if it is no address. It may stand inside
 * a longer text, so that none has to be cut out for each of many cells.
 */
export const packAddress = (text: string, from = 0, to = text.length): number => {
  let at = from;
  let column = 0;
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= capitalA && code <= capitalZ) column = column * 26 + code - capitalA + 1;
    else if (code >= smallA && code <= smallZ) column = column * 26 + code - smallA + 1;
    else break;
  }
  if (at === from || at - from > 3 || at === to || column > lastColumn) return -1;
  let row = 0;
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) return -1;
    row = row * 10 + code - zero;
    if (row > lastRow) return -1;
  }
  return row === 0 ? -1 : row * lastColumn + column - 1;
};

/** `7` as 7; 0 if it is no row. */
export const parseRow = (text: string): number => {
  const row = /^[0-9]{1,7}$/.test(text) ? Number(text) : 0;
  return row <= lastRow ? row : 0;
};
