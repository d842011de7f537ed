import type { Scalar } from './expression.js';

/** What a formula shows where it has no value. */
export const errorCodes = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An error as a value: it goes through operators and functions until IFERROR catches it. */
export class FormulaError {
  constructor(readonly code: ErrorCode) {}
}

export const divisionByZero = new FormulaError('#DIV/0!');
export const wrongValue = new FormulaError('#VALUE!');
export const wrongReference = new FormulaError('#REF!');
export const unknownName = new FormulaError('#NAME?');
export const wrongNumber = new FormulaError('#NUM!');
export const notFound = new FormulaError('#N/A');

/** A value on its way through a formula; `undefined` is a blank cell, which is 0, "" and FALSE alike. */
export type Value = Scalar | FormulaError | undefined;

/** Spreadsheets show, compare and round 15 digits of a number and forget the binary rest. */
const digits = 15;

export const toDigits = (number: number): number => Number(number.toPrecision(digits));

const plainDecimal = /^ *([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)? *$/i;

/** Excel reads 15 digits of a number and takes all that follow for zeros. */
const readDigits = (text: string): string => {
  let seen = 0;
  return text.replace(/\d/g, (digit) => {
    if (seen > 0 || digit !== '0') seen += 1;
    return seen > digits ? '0' : digit;
  });
};

/**
 * The number that a text stands for: digits with a decimal point, a sign, an exponent, thousands separated by commas, spaces
 * around it. Excel takes more for numbers: percentages, dates, times, currencies, fractions, brackets, in some versions full-width
 * digits. They differ between programs and settings, are not imitated here and must not matter to a layout.
 */
export const readNumber = (text: string): number | undefined => {
  const [whole, sign = '', mantissa = '', exponent = ''] = plainDecimal.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const plain = mantissa.replaceAll(',', '');
  const number = Number(sign + (plain.length > digits ? readDigits(plain) : plain) + exponent);
  return Number.isFinite(number) ? number + 0 : undefined;
};

export const toNumber = (value: Value): number | FormulaError => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return readNumber(value) ?? wrongValue;
  if (value instanceof FormulaError) return value;
  return value === true ? 1 : 0;
};

/** A number as `&` writes it: 15 digits, without an exponent while that is short. */
const writeNumber = (number: number): string => {
  const [mantissa = '', exponentText = ''] = number.toExponential(digits - 1).split('e');
  const exponent = Number(exponentText);
  const significant = mantissa.replace('-', '').replace('.', '').replace(/0+$/, '');
  if (significant === '') return '0';
  const sign = number < 0 ? '-' : '';
  if (exponent > 20 || (exponent < 0 && significant.length - exponent > 19)) {
    const decimals = significant.length > 1 ? `.${significant.slice(1)}` : '';
    const power = String(Math.abs(exponent)).padStart(2, '0');
    return `${sign}${significant.slice(0, 1)}${decimals}E${exponent < 0 ? '-' : '+'}${power}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${significant}`;
  const whole = significant.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const decimals = significant.slice(exponent + 1);
  return `${sign}${whole}${decimals === '' ? '' : `.${decimals}`}`;
};

export const toText = (value: Value): string | FormulaError => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : writeNumber(value);
  }
  if (value instanceof FormulaError) return value;
  if (value === undefined) return '';
  return value ? 'TRUE' : 'FALSE';
};

const logicalWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

export const readLogical = (text: string): boolean | undefined => logicalWords.get(text.toLowerCase());

export const toLogical = (value: Value): boolean | FormulaError => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return readLogical(value) ?? wrongValue;
  return value ?? false;
};

export const compareNumbers = (left: number, right: number): number => {
  if (left === right) return 0;
  const isNear = Math.abs(left - right) <= 1e-14 * Math.max(Math.abs(left), Math.abs(right));
  if (isNear && left.toPrecision(digits) === right.toPrecision(digits)) return 0;
  return left < right ? -1 : 1;
};

/**
 * Case does not matter. Which of two different texts comes first depends on the language of the program (pinyin in a Chinese one);
 * here it is the order of their codes, and a layout must not depend on it.
 */
const compareTexts = (left: string, right: string): number => {
  if (left === right) return 0;
  if (left === '' || right === '') return left === '' ? -1 : 1;
  const one = left.toLowerCase();
  const other = right.toLowerCase();
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const rank = (value: Scalar): number => {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
};

const blankLike = (other: Scalar | undefined): Scalar => {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
};

/** Below 0, 0 or above it. Any number comes before any text, any text before FALSE, FALSE before TRUE. */
export const compare = (left: Scalar | undefined, right: Scalar | undefined): number => {
  const one = left ?? blankLike(right);
  const other = right ?? blankLike(left);
  if (typeof one === 'number' && typeof other === 'number') return compareNumbers(one, other);
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  return rank(one) - rank(other);
};
