import { toDigits, wrongValue, type FormulaError } from './values.js';

/** ROUND: half away from zero, decided on the 15 digits that are seen, so that 2.675 is 2.68. */
export const roundTo = (number: number, places: number): number => {
  if (isRound(number, places)) return number + 0;
  const [mantissa = '', exponent = '0'] = Math.abs(number).toPrecision(15).split('e');
  const shifted = Number(`${mantissa}e${Number(exponent) + places}`);
  // As many digits are wanted as there are.
  if (shifted >= 1e15 || !Number.isFinite(number)) return number;
  const rounded = Number(`${Math.round(shifted)}e${-places}`);
  return number < 0 ? 0 - rounded : rounded;
};

/** Most numbers are as round as they are wanted. */
const isRound = (number: number, places: number): boolean => {
  const shifted = number * 10 ** places;
  return places >= 0 && Math.abs(shifted) < 1e12 && Math.round(shifted) / 10 ** places === number;
};

/** INT, decided on 15 digits as well: the seven-tenths of ten are 7. */
export const floor = (number: number): number => Math.floor(toDigits(number));

const millisecondsADay = 86_400_000;
const serialOf1970 = 25_569;
const serialAfter9999 = 2_958_466;

/** Excel's calendar counts a 29 February 1900, day 60, and has a day 0. */
const calendar = (serial: number): { readonly year: string; readonly month: string; readonly day: string } => {
  if (serial === 0) return { year: '1900', month: '01', day: '00' };
  if (serial === 60) return { year: '1900', month: '02', day: '29' };
  const days = serial - serialOf1970 + (serial < 60 ? 1 : 0);
  const [year = '', month = '', day = ''] = new Date(days * millisecondsADay).toISOString().slice(0, 10).split('-');
  return { year, month, day };
};

const dateFormats: ReadonlyMap<string, (date: ReturnType<typeof calendar>) => string> = new Map([
  ['yyyy-mm-dd', ({ year, month, day }) => `${year}-${month}-${day}`],
  ['yyyy年m月d日', ({ year, month, day }) => `${year}年${Number(month)}月${Number(day)}日`],
]);

const fixedDigits = /^(0+)(?:\.(0+))?$/;

/** TEXT for the formats that every program reads alike: zeros with or without decimals, and two dates. */
export const formatNumber = (number: number, format: string): string | FormulaError => {
  const date = dateFormats.get(format);
  if (date !== undefined) {
    const serial = Math.floor(number);
    return serial < 0 || serial >= serialAfter9999 ? wrongValue : date(calendar(serial));
  }
  const [whole, zeros = '', decimalZeros = ''] = fixedDigits.exec(format) ?? [];
  if (whole === undefined) throw new RangeError(`No such number format in formulas: ${format}`);
  const rounded = Math.abs(roundTo(number, decimalZeros.length));
  if (rounded >= 1e15) throw new RangeError(`Too large a number for the format ${format}: ${number}`);
  const [integer = '', decimals = ''] = rounded.toFixed(decimalZeros.length).split('.');
  const text = integer.padStart(zeros.length, '0') + (decimals === '' ? '' : `.${decimals}`);
  return number < 0 ? `-${text}` : text;
};
