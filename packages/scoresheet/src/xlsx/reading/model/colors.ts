import type { Scanner } from '../../xml/scanner.js';
import { type Package } from '../open.js';
import { localName, numberAt, visitInside } from './elements.js';

// The first eight stand twice.
const basic = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const usualPalette =
  `${basic} ${basic} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ` +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333';
const usualTheme = '000000 FFFFFF 1F497D EEECE1 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080';

/** How cells count the colours of a theme, by where the theme has them: its first two pairs change places. */
const themeOrder = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** `FFD9E1F2` or `D9E1F2` as `#D9E1F2`: cells are never seen through. */
export const hexColor = (text: string | undefined): string | undefined => {
  const [, digits] = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(text ?? '') ?? [];
  return digits === undefined ? undefined : `#${digits.toUpperCase()}`;
};

const fromList = (list: string): readonly string[] => list.split(' ').map((digits) => `#${digits}`);

/** Lighter by a share of what is missing to white, or darker by a share of itself: the lightness of hue, saturation, lightness. */
const tinted = (color: string, tint: number): string => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const room = 1 - Math.abs(2 * lightness - 1);
  const saturation = room === 0 ? 0 : (most - least) / room;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  // Hue is where each part stands between the least and the most; that stays.
  const spread = saturation * (1 - Math.abs(2 * wanted - 1));
  const part = (value: number): string => {
    const share = most === least ? 0.5 : (value - least) / (most - least);
    const moved = Math.round((wanted + (share - 0.5) * spread) * 255);
    return Math.min(255, Math.max(0, moved)).toString(16).toUpperCase().padStart(2, '0');
  };
  return `#${part(red)}${part(green)}${part(blue)}`;
};

/** The colours of a workbook, which its looks name by number. */
export class Colors {
  readonly #theme: readonly string[];
  readonly #palette: readonly string[];

  constructor(theme: readonly string[], palette: readonly string[]) {
    this.#theme = theme;
    this.#palette = palette;
  }

  /** The colour of an element such as `color`; nothing, where that is for the program to choose. */
  at(scanner: Scanner): string | undefined {
    const rgb = hexColor(scanner.attribute('rgb'));
    const base = rgb ?? this.#themed(scanner) ?? this.#palette[numberAt(scanner, 'indexed', 0, 63) ?? -1];
    const tint = numberAt(scanner, 'tint', -1, 1) ?? 0;
    return base === undefined || tint === 0 ? base : tinted(base, tint);
  }

  #themed(scanner: Scanner): string | undefined {
    return this.#theme[themeOrder[numberAt(scanner, 'theme', 0, 11) ?? -1] ?? -1];
  }
}

/** The twelve colours of a theme in its own order. */
export const readTheme = (source: Package, path: string | undefined): readonly string[] => {
  const usual = fromList(usualTheme);
  if (path === undefined || source.archive.entry(path) === undefined) return usual;
  const scanner = source.scanner(path);
  while (scanner.next()) {
    if (scanner.isClosing || localName(scanner) !== 'clrScheme') continue;
    const found: (string | undefined)[] = [];
    visitInside(scanner, () => {
      let color: string | undefined;
      visitInside(scanner, () => {
        color ??= hexColor(scanner.attribute('lastClr') ?? scanner.attribute('val'));
      });
      if (found.length < usual.length) found.push(color);
    });
    return usual.map((color, index) => found[index] ?? color);
  }
  return usual;
};

/** The colours that looks name by number: the usual ones, or a workbook's own. */
export const readPalette = (scanner: Scanner): readonly string[] => {
  const usual = fromList(usualPalette);
  if (!scanner.xml.includes('indexedColors')) return usual;
  const own: (string | undefined)[] = [];
  while (scanner.next()) {
    const isColor = !scanner.isClosing && scanner.name === 'rgbColor' && own.length < usual.length;
    if (isColor) own.push(hexColor(scanner.attribute('rgb')));
  }
  return usual.map((color, index) => own[index] ?? color);
};
