import type {
  CellModel,
  ColumnRun,
  ConditionalFormatModel,
  KeptKind,
  LinkModel,
  RowModel,
  SheetModel,
  ValidationModel,
} from '../../../workbook/model.js';
import type { FoundSheet } from '../../../workbook/snapshot.js';
import type { Chart, StyleName } from '../../../workbook/workbook.js';
import { widthPadding } from '../../measures.js';
import type { Scanner } from '../../xml/scanner.js';
import { lastColumn, lastRow } from '../addresses.js';
import { parseBlock } from '../names.js';
import type { Package } from '../open.js';
import { type Listener, type Surroundings, readSheet } from '../sheet.js';
import type { ListedWorkbook } from '../workbook.js';
import { beyondSheets, ofSheets } from './beyond.js';
import { type Ranked, readConditionalFormats } from './conditional-formats.js';
import type { SheetContext } from './context.js';
import { readDrawing } from './drawings.js';
import { hasRuns, isTrueAt, localName, numberAt, visitInside, visitWhole } from './elements.js';
import { readLink } from './links.js';
import { PageReader } from './page.js';
import { readValidation } from './validations.js';

const manyLooks = 1_000_000;
const widestColumn = 255;
const highestRow = 409.5;
const usualWidth = 8;
const usualHeight = 13.5;

/** A width as it is stored, in characters that are seen: of our standard font, a tenth or so more or less of another. */
const characters = (stored: number): number => Number(Math.max(0, stored - widthPadding).toFixed(4));

/** Elements of a sheet in which something stands that is read by itself. */
const entered = new Set(['cols', 'sheetData', 'mergeCells', 'mergeCell']);

const actions = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
] as const;

const passwords = ['password', 'hashValue'];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What is printed of a sheet and what on every page, as the workbook's names have it. */
export interface Printed {
  readonly area?: string;
  readonly titles?: string;
}

/** Hears all that a sheet says beside what its cells hold. */
class SheetListener implements Listener {
  readonly styles = new Map<number, Map<number, StyleName>>();
  readonly rows = new Map<number, RowModel>();
  readonly columns: ColumnRun[] = [];
  readonly validations: ValidationModel[] = [];
  readonly ranked: Ranked[] = [];
  readonly links: LinkModel[] = [];
  readonly charts: Chart[] = [];
  readonly page: PageReader;
  standard: SheetModel['standard'] = { width: usualWidth, height: usualHeight };
  permitted: readonly string[] = [];
  /** What is there once or not at all. */
  readonly more: Mutable<Pick<SheetModel, 'frozen' | 'filter' | 'isProtected' | 'tab' | 'hidesGrid'>> = {};
  readonly #source: Package;
  readonly #context: SheetContext;
  readonly #outside: ReadonlyMap<string, string>;
  readonly #drawings: ReadonlyMap<string, string>;

  constructor(source: Package, path: string, context: SheetContext) {
    this.#source = source;
    this.#context = context;
    this.page = new PageReader(context.sheet, context.references, context.budget);
    this.#outside = new Map(
      source.relationships(path).flatMap(({ id, target, isOutside }) => (isOutside ? [[id, target] as const] : [])),
    );
    const targets = source.targets(path);
    this.#drawings = new Map(targets.flatMap(({ id, kind, path: to }) => (kind === 'drawing' ? [[id, to]] : [])));
    for (const { kind } of targets) this.#note(kind);
  }

  row(scanner: Scanner, row: number): void {
    const height = numberAt(scanner, 'ht', 0, highestRow);
    const grows = height !== undefined && !isTrueAt(scanner, 'customHeight');
    const hidden = isTrueAt(scanner, 'hidden');
    const look = isTrueAt(scanner, 'customFormat') ? numberAt(scanner, 's', 0, manyLooks) : undefined;
    this.#noteGroup(scanner);
    if (height === undefined && !hidden && look === undefined) return;
    this.#context.budget.cell();
    this.rows.set(row, {
      ...(height !== undefined && { height }),
      ...(grows && { grows }),
      ...(hidden && { hidden }),
      ...(look !== undefined && { style: this.#styleOf(look) }),
    });
  }

  cell(scanner: Scanner, row: number, column: number): void {
    this.#context.budget.cell();
    const style = this.#styleOf(numberAt(scanner, 's', 0, manyLooks));
    const inRow = this.styles.get(row);
    if (inRow === undefined) this.styles.set(row, new Map([[column, style]]));
    else inRow.set(column, style);
  }

  formula(scanner: Scanner): void {
    const type = scanner.attribute('t');
    if (type !== 'array' && type !== 'dataTable') return;
    const at = parseBlock(scanner.attribute('ref') ?? '');
    // One cell is what every function of an add-in has.
    const isOneCell = at !== undefined && at.top === at.bottom && at.left === at.right;
    if (type === 'array' && isOneCell) return;
    this.#context.kept.add({ what: 'arrayFormulas', sheet: this.#context.sheet, ...(at && { at }) });
  }

  element(scanner: Scanner): void {
    const element = localName(scanner);
    if (element === 'sheetData' && hasRuns(scanner.xml)) this.#context.kept.add({ what: 'richTexts' });
    if (entered.has(element)) return;
    visitWhole(scanner, () => {
      this.#read(element, scanner);
    });
  }

  #read(element: string, scanner: Scanner): void {
    if (this.page.read(element, scanner)) return;
    if (element === 'col') this.#readColumns(scanner);
    else if (element === 'sheetPr') this.#readProperties(scanner);
    else if (element === 'sheetFormatPr') this.#readStandard(scanner);
    else if (element === 'sheetViews') this.#readViews(scanner);
    else if (element === 'sheetProtection') this.#readProtection(scanner);
    else if (element === 'autoFilter') this.#readFilter(scanner);
    else if (element === 'conditionalFormatting') this.#readFormats(scanner);
    else if (element === 'dataValidations') this.#readValidations(scanner);
    else if (element === 'hyperlinks') this.#readLinks(scanner);
    else if (element === 'drawing') this.#readDrawing(scanner);
    else if (element === 'extLst') this.#readExtensions(scanner);
    else if (element === 'AlternateContent') this.#readAlternatives(scanner);
    else this.#note(element);
  }

  #keep(what: KeptKind, name?: string): void {
    const { kept, sheet } = this.#context;
    kept.add({ what, sheet, ...(what === 'unknown' && name !== undefined && { name }) });
  }

  /** Names what nobody reads, by what it is called. */
  #note(element: string): void {
    if (!ofSheets.has(element)) this.#keep(beyondSheets.get(element) ?? 'unknown', element);
  }

  #styleOf(look: number | undefined): StyleName {
    const { looks } = this.#context;
    const style = looks.nameOf(look);
    if (looks.isPart(style)) this.#keep('looks');
    return style;
  }

  #noteGroup(scanner: Scanner): void {
    if ((numberAt(scanner, 'outlineLevel', 1, 7) ?? 0) > 0) this.#keep('groups');
  }

  #readColumns(scanner: Scanner): void {
    const [min, to] = ['min', 'max'].map((name) => numberAt(scanner, name, 1, lastColumn));
    this.#noteGroup(scanner);
    if (min === undefined || to === undefined) return;
    const from = Math.max(min, (this.columns.at(-1)?.to ?? 0) + 1);
    if (from > to) return;
    this.#context.budget.cell();
    const width = numberAt(scanner, 'width', 0, widestColumn);
    const look = numberAt(scanner, 'style', 0, manyLooks);
    this.columns.push({
      from,
      to,
      width: width === undefined ? this.standard.width : characters(width),
      ...(isTrueAt(scanner, 'hidden') && { hidden: true }),
      ...(look !== undefined && look !== 0 && { style: this.#styleOf(look) }),
    });
  }

  #readProperties(scanner: Scanner): void {
    visitInside(scanner, (element) => {
      if (this.page.read(element, scanner) || element !== 'tabColor') return;
      const color = this.#context.looks.colors.at(scanner);
      if (color !== undefined) this.more.tab = color;
    });
  }

  #readStandard(scanner: Scanner): void {
    const stored = numberAt(scanner, 'defaultColWidth', 0, widestColumn);
    const base = numberAt(scanner, 'baseColWidth', 0, widestColumn) ?? usualWidth;
    this.standard = {
      width: stored === undefined ? base : characters(stored),
      height: numberAt(scanner, 'defaultRowHeight', 0, highestRow) ?? usualHeight,
      ...(isTrueAt(scanner, 'zeroHeight') && { hidesRows: true }),
    };
  }

  /** Of several views of a sheet the first is the one that people know. */
  #readViews(scanner: Scanner): void {
    let views = 0;
    visitInside(scanner, (view) => {
      if (view !== 'sheetView') return;
      views += 1;
      if (views > 1) return;
      const grid = scanner.attribute('showGridLines');
      if (grid === '0' || grid === 'false') this.more.hidesGrid = true;
      visitInside(scanner, (element) => {
        if (element === 'pane') this.#readPane(scanner);
      });
    });
    if (views > 1) this.#keep('views');
  }

  #readPane(scanner: Scanner): void {
    const state = scanner.attribute('state') ?? 'split';
    if (!state.startsWith('frozen')) {
      this.#keep('views');
      return;
    }
    const rows = Math.trunc(numberAt(scanner, 'ySplit', 0, lastRow) ?? 0);
    const columns = Math.trunc(numberAt(scanner, 'xSplit', 0, lastColumn) ?? 0);
    if (rows > 0 || columns > 0) this.more.frozen = { rows, columns };
  }

  #readProtection(scanner: Scanner): void {
    if (!isTrueAt(scanner, 'sheet')) return;
    this.more.isProtected = true;
    this.permitted = actions.filter((action) => ['0', 'false'].includes(scanner.attribute(action) ?? ''));
    if (passwords.some((name) => scanner.attribute(name) !== undefined)) this.#keep('protection');
  }

  #readFilter(scanner: Scanner): void {
    const at = parseBlock(scanner.attribute('ref') ?? '');
    if (at !== undefined) this.more.filter = { sheet: this.#context.sheet, ...at };
    visitInside(scanner, () => {
      this.#keep('filters');
    });
  }

  #readValidations(scanner: Scanner): void {
    visitInside(scanner, (element) => {
      if (element !== 'dataValidation') return;
      for (const each of readValidation(scanner, this.#context)) this.validations.push(each);
    });
  }

  #readFormats(scanner: Scanner): void {
    for (const each of readConditionalFormats(scanner, this.#context)) this.ranked.push(each);
  }

  #readLinks(scanner: Scanner): void {
    visitInside(scanner, () => {
      const link = readLink(scanner, this.#context, this.#outside);
      if (link === undefined) return;
      this.#context.budget.cell();
      this.links.push(link);
    });
  }

  #readDrawing(scanner: Scanner): void {
    const path = this.#drawings.get(scanner.prefixed('id') ?? '');
    if (path === undefined || this.#source.archive.entry(path) === undefined) return;
    for (const each of readDrawing(this.#source, path, this.#context)) this.charts.push(each);
  }

  /** What later programs added. Rules whose formulas are about other sheets are here. */
  #readExtensions(scanner: Scanner): void {
    visitInside(scanner, () => {
      visitInside(scanner, (element) => {
        if (element === 'dataValidations') this.#readValidations(scanner);
        else if (element !== 'conditionalFormattings') this.#note(element);
        else {
          visitInside(scanner, () => {
            this.#readFormats(scanner);
          });
        }
      });
    });
  }

  #readAlternatives(scanner: Scanner): void {
    visitInside(scanner, (choice) => {
      if (choice !== 'Choice') return;
      visitInside(scanner, (element) => {
        this.#note(element);
      });
    });
  }
}

const cellsOf = (
  found: FoundSheet,
  styles: ReadonlyMap<number, ReadonlyMap<number, StyleName>>,
): SheetModel['cells'] => {
  const cells = new Map<number, Map<number, CellModel>>();
  for (const [row, inRow] of styles) {
    const held = found.cells.get(row);
    const columns = new Map<number, CellModel>();
    for (const [column, style] of inRow) columns.set(column, { ...held?.get(column), style });
    cells.set(row, columns);
  }
  return cells;
};

const byRank = (ranked: readonly Ranked[]): readonly ConditionalFormatModel[] =>
  [...ranked].sort((one, other) => one.priority - other.priority).map(({ format }) => format);

const empty = (name: string, isHidden: boolean): SheetModel => ({
  name,
  ...(isHidden && { state: 'hidden' }),
  cells: new Map(),
  columns: [],
  rows: new Map(),
  standard: { width: usualWidth, height: usualHeight },
  merges: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  links: [],
  comments: [],
  permitted: [],
});

/** One sheet of the workbook; one that can have no cells is named. */
export const readSheetModel = (
  source: Package,
  listed: ListedWorkbook['sheets'][number],
  printed: Printed,
  surroundings: Surroundings,
  context: SheetContext,
): SheetModel => {
  const { sheet: name, kept } = context;
  if (listed.path === undefined) {
    kept.add({ what: 'otherSheets', sheet: name });
    return empty(name, listed.isHidden);
  }
  const listener = new SheetListener(source, listed.path, context);
  const found = readSheet(source, listed, surroundings, listener);
  if (printed.area !== undefined) listener.page.readArea(printed.area);
  if (printed.titles !== undefined) listener.page.readTitles(printed.titles);
  const page = listener.page.page();
  if (listener.page.isPart) kept.add({ what: 'page', sheet: name });
  return {
    ...empty(name, found.isHidden),
    cells: cellsOf(found, listener.styles),
    columns: listener.columns,
    rows: listener.rows,
    standard: listener.standard,
    merges: (found.merges ?? []).map((at) => ({ sheet: name, ...at })),
    validations: listener.validations,
    conditionalFormats: byRank(listener.ranked),
    charts: listener.charts,
    links: listener.links,
    comments: found.comments ?? [],
    permitted: listener.permitted,
    ...(page !== undefined && { page }),
    ...listener.more,
  };
};
