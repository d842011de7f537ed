import { usualDays } from '@envscore/rules-core';
import { type Cell, type Coerced, isBlank } from './cell.js';
import { ofSerial, readDate, serialOf } from './date.js';
import { halfWidth } from './spelling.js';

/** The serials of these days in the 1900 system, both included. */
export interface Serials {
  readonly from: number;
  readonly to: number;
}

export const daySerials: Serials = { from: serialOf(usualDays.from), to: serialOf(usualDays.to) };

/** Whether a number is one of these days, with or without a time. */
export const isSerial = (cell: number, { from, to }: Serials): boolean => cell >= from && cell < to + 1;

export const isUsual = (date: string): boolean => date >= usualDays.from && date <= usualDays.to;

const time = /(?:[T\s]|(?<=[日号]))(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;
const dashes = /[\u2010-\u2015\u2212]/g;
const inDigits = /^(\d{4})(\d{2})(\d{2})$/;
const withoutDay = /^(\d{4}年\d{1,2}月\d{1,2})$/;
const inNumerals =
  /^([〇○零一二三四五六七八九]{4})年([〇○零一二三四五六七八九十]{1,3})月(?:([〇○零一二三四五六七八九十]{1,3})([日号]?)|份)?$/;

const zeros = '〇○零';
const figures = '零一二三四五六七八九';

const digit = (sign: string): string => (zeros.includes(sign) ? '0' : String(figures.indexOf(sign)));

/** 三 is 3, 十 is 10, 二十一 is 21, 〇六 is 06. */
function inFigures(numerals: string): string {
  const [tens = '', ones] = numerals.split('十');
  if (ones === undefined) return Array.from(numerals, digit).join('');
  return `${tens === '' ? '1' : digit(tens)}${ones === '' ? '0' : digit(ones)}`;
}

/** The figures of a date or a month that is written in Chinese numerals; anything else as it is. */
const numeralsRead = (text: string): string =>
  text.replace(inNumerals, (_, year: string, month: string, day: string | undefined) =>
    [`${inFigures(year)}年${inFigures(month)}月`, ...(day === undefined ? [] : [`${inFigures(day)}日`])].join(''),
  );

/** A date or a month as people type it, in plain digits and signs, without a time. */
export const plainDay = (text: string): string =>
  numeralsRead(
    halfWidth(text)
      .trim()
      .replace(time, '')
      .replace(/\s+/g, '')
      .replace(dashes, '-')
      .replace(/(?<=\.\d{1,2})\.$/, ''),
  );

/**
 * A day in a register, in every form that officials type: as `readDate` takes it, and with a time, 20190603, 2019.06.03., 2019年6月3,
 * 二〇一九年六月三日, 2019—6—3, the digits of a serial. Days before 1950 and after 2100 are refused.
 */
export function readDay(cell: Cell): Coerced<string> {
  if (isBlank(cell)) return { blank: true };
  if (typeof cell === 'boolean') return { refused: cell };
  const plain = plainDay(String(cell));
  const serial = typeof cell === 'number' ? cell : /^\d{5}$/.test(plain) ? Number(plain) : 0;
  if (isSerial(serial, daySerials)) return { value: ofSerial(Math.floor(serial)) };
  const day = readDate(plain.replace(inDigits, '$1-$2-$3').replace(withoutDay, '$1日'));
  return 'value' in day && isUsual(day.value) ? day : { refused: cell };
}
