import { compare, compareNumbers, FormulaError, readLogical, readNumber, type Value } from './values.js';

type Test = (cell: Value) => boolean;

const special = /[.*+?^${}()|[\]\\]/g;

/** `*` any characters, `?` one, `~` takes the next one as it is. */
const pattern = (text: string): RegExp => {
  const source = text.replace(/~[*?~]|[*?]|[^*?~]+|~/g, (piece) => {
    if (piece === '*') return '[^]*';
    if (piece === '?') return '[^]';
    const literal = piece.length === 2 && piece.startsWith('~') ? piece.slice(1) : piece;
    return literal.replace(special, '\\$&');
  });
  return new RegExp(`^${source}$`, 'i');
};

/** Whether a text stands for others. */
export const hasWildcard = (wanted: string): boolean => /[*?~]/.test(wanted);

/** Whether a text is another one, case aside, as COUNTIF and MATCH look for it. */
export const matchesText = (wanted: string): ((text: string) => boolean) => {
  if (hasWildcard(wanted)) {
    const expression = pattern(wanted);
    return (text) => expression.test(text);
  }
  const folded = wanted.toLowerCase();
  return (text) => text === wanted || text.toLowerCase() === folded;
};

const equalToNumber =
  (wanted: number): Test =>
  (cell) => {
    const found = typeof cell === 'string' ? readNumber(cell) : cell;
    return typeof found === 'number' && compareNumbers(found, wanted) === 0;
  };

const equalTo = (wanted: string): Test => {
  const number = readNumber(wanted);
  if (number !== undefined) return equalToNumber(number);
  const logical = readLogical(wanted);
  if (logical !== undefined) return (cell) => cell === logical;
  const matches = matchesText(wanted);
  return (cell) => typeof cell === 'string' && matches(cell);
};

/** Only cells of the bound's own kind are compared: the text "5" is not above 3. */
const ordered = (operator: string, bound: string): Test => {
  const limit = readNumber(bound) ?? readLogical(bound) ?? bound;
  if (limit === '') return () => false;
  return (cell) => {
    if (cell === undefined || cell instanceof FormulaError || typeof cell !== typeof limit) return false;
    const order = compare(cell, limit);
    if (order === 0) return operator.endsWith('=');
    return operator.startsWith('<') ? order < 0 : order > 0;
  };
};

const parts = /^(<>|<=|>=|<|>|=)?([^]*)$/;

/**
 * A criterion of COUNTIF, COUNTIFS and SUMIFS. "" finds blank cells and empty texts, "=" blank cells only, "<>" all that are not blank
 * (a formula that shows "" is not). A blank criterion is 0. A number finds text that reads as that number too, as in Excel.
 */
export const criterion = (wanted: Value): Test => {
  if (wanted instanceof FormulaError) return (cell) => cell instanceof FormulaError && cell.code === wanted.code;
  if (typeof wanted === 'boolean') return (cell) => cell === wanted;
  if (typeof wanted !== 'string') return equalToNumber(wanted ?? 0);
  if (wanted === '') return (cell) => cell === undefined || cell === '';
  const [, operator = '', operand = ''] = parts.exec(wanted) ?? [];
  if (operator !== '' && operator !== '=' && operator !== '<>') return ordered(operator, operand);
  const isFound: Test = operand === '' ? (cell) => cell === undefined : equalTo(operand);
  return operator === '<>' ? (cell) => !isFound(cell) : isFound;
};
