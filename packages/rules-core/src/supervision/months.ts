import * as z from 'zod/mini';
import { fields, isDate } from '../scoring/fields.js';

/** A calendar month, YYYY-MM. */
const isMonth = (month: string): boolean => isDate(`${month}-01`);

export const month = () =>
  z
    .string()
    .check(z.refine(isMonth))
    .register(fields, { allowed: { type: 'month' }, refused: 'unknown-value' });

const parts = (text: string): readonly [number, number, number] => [
  Number(text.slice(0, 4)),
  Number(text.slice(5, 7)),
  Number(text.slice(8, 10)),
];

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

/** Months since the year 0, by which they are counted and told apart. */
export const monthNumber = (dateOrMonth: string): number => {
  const [year, month] = parts(dateOrMonth);
  return year * 12 + month - 1;
};

/** The month of a number, YYYY-MM. */
export const monthOf = (number: number): string =>
  `${padded(Math.floor(number / 12), 4)}-${padded((number % 12) + 1, 2)}`;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const daysInMonth = (number: number): number => {
  const month = number % 12;
  return (lengths[month] ?? 0) + (month === 1 && isLeap(Math.floor(number / 12)) ? 1 : 0);
};

/** Whole days since the first of January of the year 1, by which dates are told apart; they know no time zone. */
const dayNumber = (date: string): number => {
  const [year, month, day] = parts(date);
  const before = year - 1;
  const days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return (
    lengths.slice(0, month - 1).reduce<number>((sum, length) => sum + length, days + day) +
    (month > 2 && isLeap(year) ? 1 : 0)
  );
};

/** How many days later the second date is. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The same day so many months later; the last day of the month where it has no such day (31 August, 28 or 29 February). */
export function monthsLater(date: string, months: number): string {
  const [, , day] = parts(date);
  const number = monthNumber(date) + months;
  return `${monthOf(number)}-${padded(Math.min(day, daysInMonth(number)), 2)}`;
}

/** The last day of a month. */
export const monthEnd = (number: number): string => `${monthOf(number)}-${padded(daysInMonth(number), 2)}`;

/** The day after. */
export const dayAfter = (date: string): string => {
  const number = monthNumber(date);
  return date === monthEnd(number)
    ? `${monthOf(number + 1)}-01`
    : `${monthOf(number)}-${padded(parts(date)[2] + 1, 2)}`;
};

export const yearOf = (date: string): number => Number(date.slice(0, 4));
