import { unescapeExcel } from '../../xml/decode.js';
import type { Scanner } from '../../xml/scanner.js';
import { longestFormula } from '../addresses.js';
import { isTrue } from '../workbook.js';

/** The name of the element that the scanner stands at, without its prefix. */
export const localName = ({ name }: Scanner): string => name.slice(name.lastIndexOf(':') + 1);

/** Visits the element that has just been opened, and goes to its end. A visit may go through it as far as that; the rest is passed over. */
export const visitWhole = (scanner: Scanner, visit: () => void): void => {
  const around = scanner.depth - (scanner.isEmpty ? 0 : 1);
  visit();
  while (scanner.depth > around) scanner.next();
};

/**
 * Visits what stands directly inside the element that has just been opened, each as above, and goes to its end.
 */
export const visitInside = (scanner: Scanner, visit: (name: string) => void): void => {
  if (scanner.isEmpty) return;
  const inside = scanner.depth;
  while (scanner.next() && scanner.depth >= inside) {
    visitWhole(scanner, () => {
      visit(localName(scanner));
    });
  }
};

/** The text of the element that has just been opened. */
export const textInside = (scanner: Scanner): string => {
  if (scanner.isEmpty) return '';
  scanner.next();
  return unescapeExcel(scanner.text());
};

/** A formula that stands in the element that has just been opened, or in one inside that; nothing, where it is too long to be one. */
export const formulaInside = (scanner: Scanner): string | undefined => {
  const own = textInside(scanner);
  const formula = scanner.isClosing || scanner.isEmpty ? own : textInside(scanner);
  return formula === '' || formula.length > longestFormula ? undefined : formula;
};

const runs = /<(?:[A-Za-z0-9]+:)?rPr[\s/>]/;

/** Whether some texts in it have letters that look otherwise than the rest. */
export const hasRuns = (xml: string): boolean => runs.test(xml);

/** An attribute as a number from `from` to `to`; nothing, where it is none of those. */
export const numberAt = (scanner: Scanner, name: string, from: number, to: number): number | undefined => {
  const text = scanner.attribute(name) ?? '';
  const found = text.trim() === '' ? NaN : Number(text);
  return found >= from && found <= to ? found : undefined;
};

export const isTrueAt = (scanner: Scanner, name: string): boolean => isTrue(scanner.attribute(name));

/** An attribute as text; Excel's escapes are resolved. */
export const textAt = (scanner: Scanner, name: string): string | undefined => {
  const text = scanner.attribute(name);
  return text === undefined ? undefined : unescapeExcel(text);
};
