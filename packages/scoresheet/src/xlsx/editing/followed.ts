import { type Insertion, movedRow } from '../../hosts/insert-rows.js';
import { lastColumn, lastRow, longestFormula, parseColumn } from '../reading/addresses.js';
import { address, closing, token } from '../reading/shift.js';

/** A row as a reference has it, with its dollar or without; the last one stays the last. */
const followedRow = (text: string, insertion: Insertion): string =>
  text.replace(/[0-9]+/, (row) => String(Math.min(movedRow(Number(row), insertion), lastRow)));

const isSheet = (name: string | undefined, { sheet }: Insertion): boolean =>
  name?.toLowerCase() === sheet.toLowerCase();

const nameIn = (word: string): string =>
  word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word.replace(/^\$/, '');

/** A reference of a formula, corner by corner, as it reads when rows have come in; the same text where it is none. */
function followedWord([word, , , top, bottom]: RegExpExecArray, insertion: Insertion): string {
  if (top !== undefined && bottom !== undefined) {
    return `${followedRow(top, insertion)}:${followedRow(bottom, insertion)}`;
  }
  const [, dollar = '', column, rowDollar = '', row] = address.exec(word) ?? [];
  if (column === undefined || row === undefined || parseColumn(column) > lastColumn) return word;
  return `${dollar}${column}${followedRow(`${rowDollar}${row}`, insertion)}`;
}

/**
 * A formula of the sheet `home` that means what it meant when rows have come in: what stood below them is looked for where it stands then,
 * a block that they come into grows. `refers` says whether it looks at their sheet at all.
 */
export function followed(
  formula: string,
  home: string | undefined,
  insertion: Insertion,
): { readonly text: string; readonly refers: boolean } {
  if (formula.length > longestFormula) return { text: formula, refers: false };
  const pieces: string[] = [];
  const tokens = new RegExp(token);
  let [at, bracketAt] = [0, -1];
  let refers = false;
  let sheet = home;
  for (let found = tokens.exec(formula); found !== null; found = tokens.exec(formula)) {
    const [word] = found;
    if (word === '[') {
      tokens.lastIndex = closing(formula, found.index);
      bracketAt = tokens.lastIndex;
      continue;
    }
    const next = formula.charAt(tokens.lastIndex);
    if (next === '!') {
      // Behind a bracket it is a sheet of another file.
      sheet = found.index === bracketAt ? undefined : nameIn(word);
      continue;
    }
    if (isSheet(sheet, insertion) && next !== '(' && !/^["']/.test(word)) {
      const by = followedWord(found, insertion);
      refers ||= address.test(word) || found[3] !== undefined || found[1] !== undefined;
      pieces.push(formula.slice(at, found.index), by);
      at = tokens.lastIndex;
    }
    if (next !== ':') sheet = home;
  }
  return { text: pieces.join('') + formula.slice(at), refers };
}

/** Blocks of the sheet that rows come into, `A1:B2 D4`, as they stand then. */
export const followedBlocks = (text: string, insertion: Insertion): string =>
  followed(text, insertion.sheet, insertion).text;
