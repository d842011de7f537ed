import { findUnit, matters } from '@envscore/rules-core';
import { type Cell, type Coerced, isBlank } from './cell.js';
import { spelling } from './spelling.js';

const names = new Map<string, readonly string[]>();
for (const { code, name, nameEn, aliases, categories } of matters) {
  names.set(code, [name, nameEn, ...aliases].map(spelling));
  for (const category of categories) names.set(category.code, [spelling(category.name)]);
}

const codeOf = new Map([...names].flatMap(([code, all]) => all.map((name): [string, string] => [name, code])));

/** Digits, and what may stand behind them: a separator, a name. */
const numbered = /^(\d{1,4})[-.,:、：]?(.*)$/;

/**
 * The code of a matter or a category: 04, 4, 401 (a number loses its first 0), a code with the beginning of its name behind it, or a
 * name alone. A code whose name is another one's is refused.
 */
export function readCode(cell: Cell): Coerced<string> {
  if (isBlank(cell)) return { blank: true };
  if (typeof cell === 'boolean') return { refused: cell };
  const found = spelling(String(cell));
  const [, digits, rest = ''] = numbered.exec(found) ?? [];
  const code = digits === undefined ? codeOf.get(found) : withZero(digits);
  const isNamed = rest === '' || (names.get(code ?? '')?.some((name) => name.startsWith(rest)) ?? false);
  return code !== undefined && findUnit(code) !== undefined && isNamed ? { value: code } : { refused: String(cell) };
}

const withZero = (digits: string): string => (digits.length % 2 === 0 ? digits : `0${digits}`);
