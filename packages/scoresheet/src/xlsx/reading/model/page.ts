import type { PageSetup } from '../../../workbook/workbook.js';
import { a4, longestHeader, millimetresPerInch } from '../../measures.js';
import type { Scanner } from '../../xml/scanner.js';
import { lastRow, longestFormula } from '../addresses.js';
import type { References } from '../names.js';
import type { Budget } from '../budget.js';
import { isTrueAt, numberAt, textInside, visitInside } from './elements.js';

type Line = NonNullable<PageSetup['header']>;
type Margins = PageSetup['margins'];

const widestMargin = 100;
const mostPages = 32_767;
const [leastScale, mostScale] = [10, 400];

/** Inches as millimetres, to a hundredth: a file's own rounding goes. */
const millimetres = (inches: number): number => Math.round(inches * millimetresPerInch * 100) / 100;

/** What Excel takes where a file says nothing. */
const usualMargins: Margins = {
  left: millimetres(0.7),
  right: millimetres(0.7),
  top: millimetres(0.75),
  bottom: millimetres(0.75),
  header: millimetres(0.3),
  footer: millimetres(0.3),
};

// Font, size, colour; one letter; text. What follows an ampersand is never a surrogate's second half on its own.
const tokens = /&(?:"[^"]*"|[0-9]{1,3}|K(?:[0-9A-F]{6}|[0-9]{2}[+-][0-9]{3})|[^])|[^&]+|&$/giu;
const sections: ReadonlyMap<string, keyof Line> = new Map([
  ['&L', 'left'],
  ['&C', 'center'],
  ['&R', 'right'],
]);
const shown = new Set(['&P', '&N', '&&']);

/** A header or footer as its three sections, and whether it says more than text: fonts, the date, a picture. */
const readLine = (text: string, sheet: string): { readonly line: Line; readonly isPart: boolean } => {
  if (text.length > longestHeader) return { line: {}, isPart: true };
  const line: Record<keyof Line, string> = { left: '', center: '', right: '' };
  let section: keyof Line = 'center';
  let isPart = false;
  for (const [token] of text.matchAll(tokens)) {
    const code = token.toUpperCase();
    const next = sections.get(code);
    if (next !== undefined) section = next;
    else if (!token.startsWith('&')) line[section] += token;
    else if (shown.has(code)) line[section] += code;
    else if (code === '&A') line[section] += sheet.replaceAll('&', '&&');
    else isPart = true;
  }
  const { left, center, right } = line;
  return {
    line: { ...(left !== '' && { left }), ...(center !== '' && { center }), ...(right !== '' && { right }) },
    isPart,
  };
};

/** Collects what a sheet says about paper. */
export class PageReader {
  readonly #sheet: string;
  readonly #references: References;
  readonly #budget: Budget;
  #page: Partial<PageSetup> | undefined;
  #isFitted = false;
  #pagesWide = 1;
  #pagesHigh = 1;
  /** Whether it says more than the model holds. */
  isPart = false;

  constructor(sheet: string, references: References, budget: Budget) {
    this.#sheet = sheet;
    this.#references = references;
    this.#budget = budget;
  }

  /** Whether the element that the scanner stands at is about paper; then it has been read. */
  read(element: string, scanner: Scanner): boolean {
    if (element === 'pageMargins') this.#readMargins(scanner);
    else if (element === 'pageSetup') this.#readSetup(scanner);
    else if (element === 'pageSetUpPr') this.#isFitted = isTrueAt(scanner, 'fitToPage');
    else if (element === 'headerFooter') this.#readLines(scanner);
    else if (element === 'rowBreaks') this.#readBreaks(scanner);
    else if (element === 'colBreaks' || element === 'legacyDrawingHF') this.isPart = true;
    else if (element === 'printOptions') this.#readOptions(scanner);
    else return false;
    return true;
  }

  /** The block that is printed, of the names that Excel keeps for itself. */
  readArea(formula: string): void {
    const at = this.#references(formula);
    if (at?.sheet === this.#sheet) this.#add({ printArea: at });
    else this.isPart = true;
  }

  /** The rows that every page repeats, likewise. */
  readTitles(formula: string): void {
    const parts = formula.slice(0, longestFormula).match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
    const [first, ...others] = parts.flatMap((part) => {
      const at = this.#references(part);
      const isRows = at !== undefined && !/[A-Z]+\$?[0-9]*$/i.test(part);
      if (!isRows) this.isPart = true;
      return isRows ? [at] : [];
    });
    if (others.length > 0) this.isPart = true;
    if (first !== undefined) this.#add({ repeatedRows: { from: first.top, to: first.bottom } });
  }

  /** The set-up; nothing where the sheet says nothing of it. */
  page(): PageSetup | undefined {
    if (this.#isFitted && (this.#pagesWide !== 1 || this.#pagesHigh !== 0)) this.isPart = true;
    if (this.#page === undefined) return undefined;
    const fitToWidth = this.#isFitted && this.#pagesWide === 1 && this.#pagesHigh === 0;
    return {
      orientation: 'portrait',
      margins: usualMargins,
      ...(fitToWidth && { fitToWidth }),
      ...this.#page,
    };
  }

  #add(more: Partial<PageSetup>): void {
    this.#page = { ...this.#page, ...more };
  }

  #readMargins(scanner: Scanner): void {
    const inches = (side: keyof Margins): number => {
      const found = numberAt(scanner, side, 0, widestMargin);
      return found === undefined ? usualMargins[side] : millimetres(found);
    };
    this.#add({
      margins: {
        left: inches('left'),
        right: inches('right'),
        top: inches('top'),
        bottom: inches('bottom'),
        header: inches('header'),
        footer: inches('footer'),
      },
    });
  }

  #readSetup(scanner: Scanner): void {
    this.#add({ orientation: scanner.attribute('orientation') === 'landscape' ? 'landscape' : 'portrait' });
    this.#pagesWide = numberAt(scanner, 'fitToWidth', 0, mostPages) ?? 1;
    this.#pagesHigh = numberAt(scanner, 'fitToHeight', 0, mostPages) ?? 1;
    const isOtherPaper = (numberAt(scanner, 'paperSize', 0, mostPages) ?? a4) !== a4;
    const isScaled = (numberAt(scanner, 'scale', leastScale, mostScale) ?? 100) !== 100;
    if (isOtherPaper || (isScaled && !this.#isFitted)) this.isPart = true;
  }

  #readLines(scanner: Scanner): void {
    const differs = ['differentFirst', 'differentOddEven'].some((name) => isTrueAt(scanner, name));
    if (differs) this.isPart = true;
    visitInside(scanner, (element) => {
      if (element !== 'oddHeader' && element !== 'oddFooter') return;
      const { line, isPart } = readLine(textInside(scanner), this.#sheet);
      if (isPart) this.isPart = true;
      if (Object.keys(line).length > 0) this.#add(element === 'oddHeader' ? { header: line } : { footer: line });
    });
  }

  #readBreaks(scanner: Scanner): void {
    const breaksAfter: number[] = [];
    visitInside(scanner, () => {
      const row = numberAt(scanner, 'id', 1, lastRow);
      if (row === undefined || !isTrueAt(scanner, 'man')) return;
      this.#budget.cell();
      breaksAfter.push(row);
    });
    if (breaksAfter.length > 0) this.#add({ breaksAfter });
  }

  #readOptions(scanner: Scanner): void {
    const options = ['headings', 'gridLines', 'horizontalCentered', 'verticalCentered'];
    if (options.some((name) => isTrueAt(scanner, name))) this.isPart = true;
  }
}
