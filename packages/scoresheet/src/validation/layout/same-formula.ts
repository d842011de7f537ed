/** A text, a sheet's name in apostrophes, a truth value: the pieces that programs write otherwise, and what must not be touched. */
const pieces = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|\b(TRUE|FALSE)\b(?!\()/g;

/** A formula as LibreOffice writes it: names of sheets bare, truth values as functions. */
export const asLibreOffice = (formula: string): string =>
  formula.replace(pieces, (piece: string, sheet?: string, truth?: string) => {
    if (truth !== undefined) return `${truth}()`;
    return sheet === undefined || /[^\p{L}\p{N}_.]/u.test(sheet) ? piece : `${sheet}!`;
  });

// Texts and names in apostrophes are taken whole, so that no formula is gone through twice, whatever stands in it.
const token =
  /("[^"]*(?:""[^"]*)*")|'([^']*(?:''[^']*)*)'(!?)|\s+|\$|\b(TRUE|FALSE)\(\)|_xl(?:fn|ws)\.|(\$?[A-Z]{1,3}\$?[0-9]+):\5(?![0-9])/gi;

/** Rows without a name are told apart by a mark that does not follow when rows move. */
const rowMark = /‹[0-9]+›/g;

/** What is left of a formula without what programs may write one way or another. */
const essence = (formula: string): string =>
  formula
    .replace(token, (_, text?: string, sheet?: string, mark?: string, truth?: string, corner?: string): string => {
      if (text !== undefined) return text.replace(rowMark, '‹›');
      if (sheet !== undefined) return `${sheet.replaceAll("''", "'")}${mark ?? ''}`;
      return truth?.toUpperCase() ?? corner?.replaceAll('$', '') ?? '';
    })
    .replace(/"[^"]*(?:""[^"]*)*"|[a-z]+/g, (piece) => (piece.startsWith('"') ? piece : piece.toUpperCase()));

/** Nothing that programs add makes a formula so much longer. */
const isMuchLonger = (one: string, other: string): boolean => one.length > 2 * other.length + 64;

/** Whether two formulas are one but for what programs write one way or another: spaces, dollars, apostrophes, capitals. */
export const isSameFormula = (found: string, expected: string): boolean =>
  found === expected || (!isMuchLonger(found, expected) && essence(found) === essence(expected));
