import {
  type Cell,
  type CellRule,
  type Chart,
  type ConditionalFormat,
  type Expression,
  type FoundBlock,
  type PageSetup,
  type RangeAddress,
  type Scalar,
  type Sheet,
  type Style,
  type Workbook,
  evaluate,
  insertRows,
  parseFormula,
  print,
} from '@envscore/scoresheet';

export type Line = 'left' | 'right' | 'top' | 'bottom';

/** What a cell looks like, by Excel's names. */
export interface Look {
  font: Partial<Record<'size' | 'bold' | 'italic' | 'color' | 'name', unknown>>;
  fill?: string;
  lines: Partial<Record<Line, string>>;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  locked?: boolean;
  format?: string;
}

export interface CellState {
  value?: Scalar;
  formula?: Expression;
  look: Look;
}

export interface SheetState {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden';
  cells: Map<number, Map<number, CellState>>;
  readonly columns: Map<number, { width: number; hidden?: true }>;
  rows: Map<number, { height?: number; hidden?: true }>;
  merges: RangeAddress[];
  validations: CellRule[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  tables: NonNullable<Sheet['tables']>;
  page?: PageSetup;
  frozen?: { rows: number; columns: number };
  filter?: RangeAddress;
  isProtected: boolean;
  tab?: string;
}

export interface NameState {
  name: string;
  at: RangeAddress;
  comment?: string;
}

type Calls = NonNullable<Parameters<typeof evaluate>[1]>['envscore'];

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A workbook as Excel has it open: cells, what hangs on them, where the cursor is. It calculates as the project's own evaluator does. */
export class Book {
  sheets: SheetState[] = [];
  names: NameState[] = [];
  isProtected = false;
  selected: RangeAddress | undefined;
  readonly #calls: Calls;
  #isOld = false;
  #made = 0;

  constructor(calls: Calls) {
    this.#calls = calls;
    this.add('Sheet1');
  }

  add(name: string): SheetState {
    this.#made += 1;
    const sheet: SheetState = {
      id: `{00000000-0001-0000-${String(this.#made).padStart(4, '0')}-000000000000}`,
      name,
      visibility: 'Visible',
      cells: new Map(),
      columns: new Map(),
      rows: new Map(),
      merges: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
      tables: [],
      isProtected: false,
    };
    this.sheets.push(sheet);
    return sheet;
  }

  delete(sheet: SheetState): void {
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.names = this.names.filter(({ at }) => !isSame(at.sheet, sheet.name));
    this.#isOld = true;
  }

  find(key: string): SheetState | undefined {
    return this.sheets.find(({ id, name }) => id === key || isSame(name, key));
  }

  cell(sheet: SheetState, row: number, column: number): CellState {
    const columns = sheet.cells.get(row) ?? new Map<number, CellState>();
    sheet.cells.set(row, columns);
    const cell = columns.get(column) ?? { look: { font: {}, lines: {} } };
    columns.set(column, cell);
    return cell;
  }

  /** As somebody types it, or an add-in writes it: Excel makes of a text what it looks like. */
  type(sheet: SheetState, row: number, column: number, typed: unknown): void {
    const cell = this.cell(sheet, row, column);
    delete cell.value;
    delete cell.formula;
    this.#isOld = true;
    const content = understood(typed, cell.look.format === '@');
    if (content === '') return;
    if (typeof content === 'object') cell.formula = parseFormula(content.formula, sheet.name);
    else cell.value = content;
  }

  /** What a formula shows, and every other cell. */
  value(sheet: SheetState, row: number, column: number): Scalar {
    if (this.#isOld) this.#calculate();
    return sheet.cells.get(row)?.get(column)?.value ?? '';
  }

  insertRows(at: { readonly sheet: string; readonly before: number; readonly rows: number }): void {
    this.#take(insertRows(this.workbook(), at));
  }

  /** The whole of it as a workbook that can be written as a file. */
  workbook(): Workbook {
    if (this.#isOld) this.#calculate();
    return this.#workbook();
  }

  /** Opens another workbook in the place of this one. */
  open(workbook: Workbook): void {
    this.sheets = [];
    this.names = [];
    this.#take(workbook);
  }

  #take(workbook: Workbook): void {
    const known = new Map(this.sheets.map((sheet) => [sheet.name, sheet]));
    this.sheets = [];
    this.names = workbook.names.map((name) => ({ ...name }));
    for (const sheet of workbook.sheets) {
      const state = known.get(sheet.name) ?? this.add(sheet.name);
      if (!this.sheets.includes(state)) this.sheets.push(state);
      take(state, sheet, workbook.styles);
    }
  }

  #calculate(): void {
    this.#isOld = false;
    const calculated = evaluate(this.#workbook(), this.#calls === undefined ? {} : { envscore: this.#calls });
    for (const { name, cells } of calculated.sheets) {
      const sheet = this.find(name);
      for (const [row, columns] of cells) {
        for (const [column, { value, formula }] of columns) {
          if (sheet !== undefined && formula !== undefined) this.cell(sheet, row, column).value = value ?? '';
        }
      }
    }
  }

  #workbook(): Workbook {
    const styles: Record<string, Style> = {};
    const known = new Map<string, string>();
    const styleOf = (look: Look): string => {
      const style = asStyle(look);
      const key = JSON.stringify(style);
      const name = known.get(key) ?? `s${known.size + 1}`;
      known.set(key, name);
      styles[name] = style;
      return name;
    };
    const sheets = this.sheets.map((sheet): Sheet => asSheet(sheet, styleOf));
    return { sheets, names: this.names, styles };
  }
}

function take(state: SheetState, sheet: Sheet, styles: Workbook['styles']): void {
  state.visibility = sheet.state === 'hidden' ? 'Hidden' : 'Visible';
  state.cells = new Map(
    [...sheet.cells].map(([row, columns]) => [
      row,
      new Map([...columns].map(([column, cell]) => [column, cellState(cell, styles[cell.style ?? ''])] as const)),
    ]),
  );
  state.columns.clear();
  for (const [column, width] of sheet.columns ?? []) state.columns.set(column, { ...width });
  state.rows = new Map(
    [...(sheet.rows ?? [])].map(([row, { height, hidden }]) => [
      row,
      { ...(height !== undefined && { height }), ...(hidden && { hidden }) },
    ]),
  );
  state.merges = [...(sheet.merges ?? [])];
  state.validations = [...(sheet.validations ?? [])];
  state.conditionalFormats = [...(sheet.conditionalFormats ?? [])];
  state.charts = [...(sheet.charts ?? [])];
  state.tables = [...(sheet.tables ?? [])];
  if (sheet.page) state.page = sheet.page;
  if (sheet.frozen) state.frozen = { ...sheet.frozen };
  if (sheet.filter) state.filter = sheet.filter;
  if (sheet.tab !== undefined) state.tab = sheet.tab;
  state.isProtected = sheet.isProtected === true;
}

const cellState = ({ value, formula }: Cell, style: Style = {}): CellState => ({
  ...(value !== undefined && { value }),
  ...(formula !== undefined && { formula }),
  look: {
    font: { ...style.font },
    ...(style.fill !== undefined && { fill: style.fill }),
    lines: linesOf(style.border),
    ...(style.horizontal !== undefined && { horizontal: style.horizontal }),
    ...(style.vertical !== undefined && { vertical: style.vertical }),
    ...(style.wrap !== undefined && { wrap: style.wrap }),
    ...(style.unlocked !== undefined && { locked: false }),
    ...(style.format !== undefined && { format: style.format }),
  },
});

const linesOf = (border: Style['border']): Look['lines'] => {
  if (border === undefined) return {};
  if (border === 'bottom') return { bottom: '#000000' };
  const color = border === 'light' ? '#B8C0CC' : '#000000';
  return { left: color, right: color, top: color, bottom: color };
};

const asStyle = ({ font, fill, lines, horizontal, vertical, wrap, locked, format }: Look): Style => {
  const border =
    lines.left !== undefined && lines.top !== undefined
      ? lines.bottom === '#000000'
        ? 'thin'
        : 'light'
      : lines.bottom && 'bottom';
  return {
    ...(Object.keys(font).length > 0 && { font: { ...font } as NonNullable<Style['font']> }),
    ...(fill !== undefined && { fill }),
    ...(border && { border: border }),
    ...(horizontal !== undefined && { horizontal: horizontal as NonNullable<Style['horizontal']> }),
    ...(vertical !== undefined && { vertical: vertical as NonNullable<Style['vertical']> }),
    ...(wrap === true && { wrap }),
    ...(locked === false && { unlocked: true }),
    ...(format !== undefined && { format }),
  };
};

const asSheet = (sheet: SheetState, styleOf: (look: Look) => string): Sheet => ({
  name: sheet.name,
  cells: new Map(
    [...sheet.cells].map(([row, columns]) => [
      row,
      new Map(
        [...columns].map(([column, { value, formula, look }]): [number, Cell] => [
          column,
          { ...(value !== undefined && { value }), ...(formula !== undefined && { formula }), style: styleOf(look) },
        ]),
      ),
    ]),
  ),
  columns: sheet.columns,
  rows: sheet.rows,
  merges: sheet.merges,
  validations: sheet.validations,
  conditionalFormats: sheet.conditionalFormats,
  charts: sheet.charts,
  tables: sheet.tables,
  ...(sheet.page && { page: sheet.page }),
  ...(sheet.frozen && { frozen: sheet.frozen }),
  ...(sheet.filter && { filter: sheet.filter }),
  ...(sheet.isProtected && { isProtected: true }),
  ...(sheet.visibility === 'Hidden' && { state: 'hidden' }),
  ...(sheet.tab !== undefined && { tab: sheet.tab }),
});

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?%?$/i;
const dateOrTime = /^\d{1,4}[-/年:]\d{1,2}(?:[-/月:]\d{1,2}日?)?$/;

/** What Excel makes of something typed. An apostrophe keeps a text a text. */
const understood = (typed: unknown, isTextCell: boolean): Scalar | { readonly formula: string } => {
  if (typeof typed === 'number' || typeof typed === 'boolean') return typed;
  if (typed === null || typed === undefined) return '';
  if (typeof typed !== 'string') throw new TypeError(`no cell can hold ${JSON.stringify(typed)}`);
  if (typed.startsWith("'")) return typed.slice(1);
  if (isTextCell) return typed;
  if (typed.startsWith('=')) return { formula: typed.slice(1) };
  if (/^(?:true|false)$/i.test(typed)) return typed.toLowerCase() === 'true';
  if (number.test(typed)) return typed.endsWith('%') ? Number(typed.slice(0, -1)) / 100 : Number(typed);
  if (dateOrTime.test(typed)) return 45_000;
  if (typed !== typed.trim() && number.test(typed.trim())) return Number(typed);
  return typed;
};

/** The block of all cells that hold something, or look like something, or are hidden. */
export const usedBlock = (sheet: SheetState, valuesOnly: boolean): FoundBlock | undefined => {
  let used: { top: number; left: number; bottom: number; right: number } | undefined;
  const include = (row: number, column: number): void => {
    used ??= { top: row, left: column, bottom: row, right: column };
    used.top = Math.min(used.top, row);
    used.bottom = Math.max(used.bottom, row);
    used.left = Math.min(used.left, column);
    used.right = Math.max(used.right, column);
  };
  for (const [row, columns] of sheet.cells) {
    for (const [column, { value, formula }] of columns) {
      if (!valuesOnly || formula !== undefined || (value !== undefined && value !== '')) include(row, column);
    }
  }
  if (!valuesOnly && used !== undefined) {
    for (const [row, { hidden }] of sheet.rows) if (hidden) include(row, used.left);
    for (const [column, { hidden }] of sheet.columns) if (hidden) include(used.top, column);
  }
  return used;
};

/** The formula bar of a cell. */
export const shownFormula = ({ formula, value }: CellState, home: string): Scalar =>
  formula === undefined ? (value ?? '') : `=${print(formula, home)}`;
