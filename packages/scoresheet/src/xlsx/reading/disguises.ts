import type { Scanner } from '../xml/scanner.js';
import type { Package } from './open.js';

/** Colours as programs show those that are named by number; the others of a theme are seen. */
const themeColors: ReadonlyMap<string, string> = new Map([
  ['0', 'FFFFFF'],
  ['1', '000000'],
]);
const indexedColors: ReadonlyMap<string, string> = new Map([
  ['0', '000000'],
  ['1', 'FFFFFF'],
  ['8', '000000'],
  ['9', 'FFFFFF'],
]);
const paper = 'FFFFFF';

/** Of red, green and blue together: less than this nobody tells apart. */
const leastContrast = 48;

/** The looks of cells, by their numbers, in which nobody sees what stands there, or sees something else. */
export function disguisesIn(source: Package, path: string | undefined): ReadonlySet<string> {
  const disguises = new Set<string>();
  if (path === undefined || source.archive.entry(path) === undefined) return disguises;
  const reading = new Styles();
  const scanner = source.spreadsheet(path, 'styleSheet');
  while (scanner.next()) if (!scanner.isClosing) reading.element(scanner);
  reading.looks.forEach(({ format, font, fill }, index) => {
    const code = format === undefined ? undefined : reading.formats.get(format);
    const isUnseen = isNearly(reading.fonts[Number(font)], reading.fills[Number(fill)] ?? paper);
    if (isUnseen || (code !== undefined && isFalse(code))) disguises.add(String(index));
  });
  return disguises;
}

interface Look {
  readonly format: string | undefined;
  readonly font: string | undefined;
  readonly fill: string | undefined;
}

class Styles {
  readonly formats = new Map<string, string>();
  readonly fonts: (string | undefined)[] = [];
  readonly fills: (string | undefined)[] = [];
  readonly looks: Look[] = [];
  #section = '';

  element(scanner: Scanner): void {
    const { name, depth } = scanner;
    // `isEmpty` elements do not count themselves.
    const level = depth + (scanner.isEmpty ? 1 : 0);
    if (level === 2) this.#section = name;
    else if (this.#section === 'numFmts' && name === 'numFmt') {
      this.formats.set(scanner.attribute('numFmtId') ?? '', scanner.attribute('formatCode') ?? '');
    } else if (this.#section === 'fonts') {
      if (level === 3) this.fonts.push(undefined);
      else if (name === 'color') this.fonts[this.fonts.length - 1] = colorOf(scanner);
    } else if (this.#section === 'fills') {
      if (level === 3) this.fills.push(undefined);
      else if (name === 'fgColor') this.fills[this.fills.length - 1] = colorOf(scanner);
    } else if (this.#section === 'cellXfs' && level === 3) {
      const [format, font, fill] = ['numFmtId', 'fontId', 'fillId'].map((key) => scanner.attribute(key));
      this.looks.push({ format, font, fill });
    }
  }
}

function colorOf(scanner: Scanner): string | undefined {
  const [rgb, theme, indexed] = ['rgb', 'theme', 'indexed'].map((key) => scanner.attribute(key));
  if (rgb !== undefined) return rgb.slice(-6);
  if (scanner.attribute('tint') !== undefined) return undefined;
  return theme === undefined ? indexedColors.get(indexed ?? '') : themeColors.get(theme);
}

function isNearly(one: string | undefined, other: string): boolean {
  if (one === undefined) return false;
  const distance = [0, 2, 4]
    .map((at) => Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)))
    .reduce((sum, each) => sum + each, 0);
  return distance < leastContrast;
}

/** What a format writes by itself: texts in quotes, and single characters. */
const literal = /"[^"]*"?|\\.|[_*]./gsu;
/** What it makes of a value: digits, dates, words. */
const shown = /[0#?@a-zA-Z\u4e00-\u9fff]/u;

/** A format that shows no value, digits of its own, or a thousandth. */
function isFalse(code: string): boolean {
  if (code.length > 255) return true;
  const own = code.match(literal) ?? [];
  const [first = ''] = code.replace(literal, '').split(';');
  const rest = first.replace(/\[[^\]]*\]/gu, '');
  return !shown.test(rest) || own.some((text) => /^["\\].*\p{N}/su.test(text)) || /[0#?],+(?![0#?])/u.test(rest);
}
