import { type ConditionalFormatModel, type Line, type Look, horizontals, verticals } from '../../../workbook/model.js';
import type { StyleName } from '../../../workbook/workbook.js';
import { standardFont } from '../../measures.js';
import { Scanner } from '../../xml/scanner.js';
import type { Package } from '../open.js';
import type { Budget } from '../budget.js';
import { isTrue } from '../workbook.js';
import { Colors, readPalette, readTheme } from './colors.js';
import { isTrueAt, numberAt, textAt, visitInside } from './elements.js';
import { builtInFormats } from './formats.js';

/** Something of a look, and whether there was more to it than the model holds. */
interface Read<T> {
  readonly value: T;
  readonly isPart: boolean;
}

const mostSize = 409;

/** `<b/>` says yes as well as `<b val="1"/>` does. */
const isSaid = (scanner: Scanner): boolean => {
  const told = scanner.attribute('val');
  return told === undefined || isTrue(told);
};

const readFont = (scanner: Scanner, colors: Colors): Read<Look['font']> => {
  let font: Look['font'] = standardFont;
  let isPart = false;
  visitInside(scanner, (element) => {
    if (element === 'name') font = { ...font, name: textAt(scanner, 'val') ?? font.name };
    else if (element === 'sz') font = { ...font, size: numberAt(scanner, 'val', 1, mostSize) ?? font.size };
    else if (element === 'b' && isSaid(scanner)) font = { ...font, bold: true };
    else if (element === 'i' && isSaid(scanner)) font = { ...font, italic: true };
    else if (element === 'strike' && isSaid(scanner)) font = { ...font, strike: true };
    else if (element === 'u' && scanner.attribute('val') !== 'none') font = { ...font, underline: true };
    else if (element === 'vertAlign' && scanner.attribute('val') !== 'baseline') isPart = true;
    else if (element === 'color') {
      const color = colors.at(scanner);
      if (color !== undefined) font = { ...font, color };
    }
  });
  return { value: font, isPart };
};

/** The colour that fills: of a pattern the one behind it, of a gradient the first. What depends on a formula has it behind, too. */
const readFill = (scanner: Scanner, colors: Colors, isDifferential: boolean): Read<string | undefined> => {
  let value: string | undefined;
  let isPart = false;
  visitInside(scanner, (kind) => {
    if (kind === 'gradientFill') {
      isPart = true;
      visitInside(scanner, (stop) => {
        if (stop !== 'stop') return;
        visitInside(scanner, () => {
          value ??= colors.at(scanner);
        });
      });
    }
    if (kind !== 'patternFill') return;
    const pattern = scanner.attribute('patternType') ?? (isDifferential ? 'solid' : 'none');
    let front: string | undefined;
    let back: string | undefined;
    visitInside(scanner, (element) => {
      if (element === 'fgColor') front = colors.at(scanner);
      else if (element === 'bgColor') back = colors.at(scanner);
    });
    if (pattern === 'solid') value = isDifferential ? (back ?? front) : front;
    else if (pattern !== 'none') {
      value = back;
      isPart = true;
    }
  });
  return { value, isPart };
};

const sides: ReadonlyMap<string, keyof NonNullable<Look['border']>> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['right', 'right'],
  ['end', 'right'],
  ['top', 'top'],
  ['bottom', 'bottom'],
]);

const readBorder = (scanner: Scanner, colors: Colors): Read<Look['border']> => {
  let border: Look['border'];
  let isPart = false;
  visitInside(scanner, (element) => {
    const style = scanner.attribute('style') ?? 'none';
    if (style === 'none') return;
    const side = sides.get(element);
    isPart ||= element === 'diagonal';
    if (side === undefined) return;
    let line: Line = { style };
    visitInside(scanner, () => {
      const color = colors.at(scanner);
      if (color !== undefined) line = { ...line, color };
    });
    border = { ...border, [side]: line };
  });
  return { value: border, isPart };
};

const mostIndent = 250;

/** 0 to 90 is upwards, 91 to 180 downwards from one on, 255 is letter under letter. */
const rotationOf = (told: number | undefined): Look['rotation'] => {
  if (told === undefined || told === 0) return undefined;
  if (told === 255) return 'stacked';
  return told <= 90 ? told : told <= 180 ? 90 - told : undefined;
};

const readAlignment = (scanner: Scanner): Partial<Look> => {
  const horizontal = horizontals.find((name) => name === scanner.attribute('horizontal'));
  const vertical = verticals.find((name) => name === scanner.attribute('vertical'));
  const indent = numberAt(scanner, 'indent', 1, mostIndent);
  const rotation = rotationOf(numberAt(scanner, 'textRotation', 0, 255));
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(isTrueAt(scanner, 'wrapText') && { wrap: true }),
    ...(isTrueAt(scanner, 'shrinkToFit') && { shrinks: true }),
    ...(indent !== undefined && { indent }),
    ...(rotation !== undefined && { rotation }),
  };
};

const readProtection = (scanner: Scanner): Partial<Look> => {
  const isLocked = scanner.attribute('locked');
  return {
    ...(isLocked !== undefined && !isTrue(isLocked) && { unlocked: true }),
    ...(isTrueAt(scanner, 'hidden') && { hidesFormula: true }),
  };
};

/** A look that depends on a formula. */
export type Differential = Read<ConditionalFormatModel['style']>;

export const readDifferential = (scanner: Scanner, colors: Colors): Differential => {
  let style: ConditionalFormatModel['style'] = {};
  let isPart = false;
  visitInside(scanner, (element) => {
    if (element === 'font') {
      const { bold, italic, underline, strike, color } = readFont(scanner, colors).value;
      style = {
        ...style,
        ...(color !== undefined && { color }),
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(underline && { underline }),
        ...(strike && { strike }),
      };
    } else if (element === 'fill') {
      const fill = readFill(scanner, colors, true);
      if (fill.value !== undefined) style = { ...style, fill: fill.value };
      isPart ||= fill.isPart;
    } else if (element === 'border' || element === 'numFmt') isPart = true;
  });
  return { value: style, isPart };
};

interface CellFormat {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly more: Partial<Look>;
}

const manyParts = 1_000_000;

const readCellFormat = (scanner: Scanner): CellFormat => {
  const number = (name: string): number => numberAt(scanner, name, 0, manyParts) ?? 0;
  const [format, font, fill, border] = ['numFmtId', 'fontId', 'fillId', 'borderId'].map(number);
  let more: Partial<Look> = {};
  visitInside(scanner, (element) => {
    if (element === 'alignment') more = { ...more, ...readAlignment(scanner) };
    else if (element === 'protection') more = { ...more, ...readProtection(scanner) };
  });
  return { format: format ?? 0, font: font ?? 0, fill: fill ?? 0, border: border ?? 0, more };
};

/** The look of cells that name none, and of those whose look is not there. */
export const standardLook: StyleName = '0';

const isGeneral = (format: string): boolean => /^general$/i.test(format);

/** The lists that a workbook's looks are put together from. */
interface StyleLists {
  readonly formats: Map<number, string>;
  readonly fonts: Read<Look['font']>[];
  readonly fills: Read<string | undefined>[];
  readonly borders: Read<Look['border']>[];
  readonly cells: CellFormat[];
  readonly differentials: Differential[];
}

const noLists = (): StyleLists => ({
  formats: new Map(builtInFormats),
  fonts: [],
  fills: [],
  borders: [],
  cells: [],
  differentials: [],
});

const readLists = (scanner: Scanner, colors: Colors, budget: Budget): StyleLists => {
  const lists = noLists();
  const readItem = (list: string): void => {
    if (list === 'fonts') lists.fonts.push(readFont(scanner, colors));
    else if (list === 'fills') lists.fills.push(readFill(scanner, colors, false));
    else if (list === 'borders') lists.borders.push(readBorder(scanner, colors));
    else if (list === 'cellXfs') lists.cells.push(readCellFormat(scanner));
    else if (list === 'dxfs') lists.differentials.push(readDifferential(scanner, colors));
    else if (list === 'numFmts') {
      const number = numberAt(scanner, 'numFmtId', 0, manyParts);
      const format = textAt(scanner, 'formatCode');
      if (number !== undefined && format !== undefined) lists.formats.set(number, format);
    }
  };
  visitInside(scanner, (list) => {
    visitInside(scanner, () => {
      budget.cell();
      readItem(list);
    });
  });
  return lists;
};

/** The looks of a workbook. Only those that are asked for are put together. */
export class Looks {
  readonly colors: Colors;
  readonly #lists: StyleLists;
  readonly #names: StyleName[] = [];
  readonly #used = new Map<StyleName, Look>();
  readonly #parts = new Set<StyleName>();

  constructor(colors: Colors, lists: StyleLists) {
    this.colors = colors;
    this.#lists = lists;
    this.nameOf(undefined);
  }

  /** The name of the look with this number. */
  nameOf(number: number | undefined): StyleName {
    const known = number !== undefined && number < this.#lists.cells.length ? number : 0;
    const name = (this.#names[known] ??= String(known));
    if (!this.#used.has(name)) this.#used.set(name, this.#lookOf(name, this.#lists.cells[known]));
    return name;
  }

  /** The look that depends on a formula, with this number. */
  differential(number: number | undefined): Differential {
    return this.#lists.differentials[number ?? -1] ?? { value: {}, isPart: false };
  }

  /** Whether the look with this name is only a part of what the file says. */
  isPart(name: StyleName): boolean {
    return this.#parts.has(name);
  }

  /** All looks that were asked for. */
  used(): Readonly<Record<StyleName, Look>> {
    return Object.fromEntries(this.#used);
  }

  #lookOf(name: StyleName, cell: CellFormat | undefined): Look {
    if (cell === undefined) return { font: standardFont };
    const { fonts, fills, borders, formats } = this.#lists;
    const [font, fill, border] = [fonts[cell.font], fills[cell.fill], borders[cell.border]];
    if ([font, fill, border].some((read) => read?.isPart === true)) this.#parts.add(name);
    const format = formats.get(cell.format);
    return {
      font: font?.value ?? standardFont,
      ...(fill?.value !== undefined && { fill: fill.value }),
      ...(border?.value !== undefined && { border: border.value }),
      ...(format !== undefined && !isGeneral(format) && { format }),
      ...cell.more,
    };
  }
}

/** The looks in the part at `path`, in the colours of the theme there. */
export const readLooks = (
  source: Package,
  path: string | undefined,
  theme: string | undefined,
  budget: Budget,
): Looks => {
  const themed = readTheme(source, theme);
  if (path === undefined || source.archive.entry(path) === undefined) {
    return new Looks(new Colors(themed, []), noLists());
  }
  const scanner = source.spreadsheet(path, 'styleSheet');
  const colors = new Colors(themed, readPalette(new Scanner(scanner.xml, path, source.limits.depth)));
  return new Looks(colors, readLists(scanner, colors, budget));
};
