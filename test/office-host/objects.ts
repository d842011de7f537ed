import {
  type CellRule,
  type Chart,
  type ConditionalFormat,
  type FoundBlock,
  type PageSetup,
  type RangeAddress,
  parseBlock,
  parseFormula,
  parseReference,
  printRange,
  printSheetName,
  widthPadding,
} from '@envscore/scoresheet';
import { type Argument, ExcelError, type Json, Untaught, type WireObject } from './batch.js';
import { type Book, type Line, type Look, type SheetState, shownFormula, usedBlock } from './book.js';

/** What the host is told of that is more than the workbook. */
export interface Surroundings {
  readonly book: Book;
  /** Handlers that are registered for an event, by its number: how many. */
  readonly registered: Map<number, number>;
  /** An event, for whoever has a handler. */
  readonly happened: (event: number, details: Readonly<Record<string, Json>>) => void;
}

export const events = { changed: 10, activated: 11, added: 13, deleted: 17, selected: 14 } as const;

const lastRow = 1_048_576;
const lastColumn = 16_384;

const text = (value: Argument): string => {
  if (typeof value !== 'string')
    throw new ExcelError('InvalidArgument', `a text is meant, found ${JSON.stringify(value)}`);
  return value;
};

const noted = (): undefined => undefined;

/** Asks for nothing back and changes nothing that is kept. */
const quiet: WireObject = {
  kind: 'Application',
  call: { SuspendApiCalculationUntilNextSync: noted, SuspendScreenUpdatingUntilNextSync: noted },
};

export const workbookObject = (around: Surroundings): WireObject => {
  const { book } = around;
  return {
    kind: 'Workbook',
    own: {
      Application: () => quiet,
      Worksheets: () => worksheets(around),
      Names: () => names(around, undefined),
      Protection: () => ({ kind: 'WorkbookProtection', get: { Protected: () => book.isProtected } }),
    },
    call: {
      GetActiveCell: () => {
        const at = book.selected;
        const sheet = at === undefined ? undefined : book.find(at.sheet);
        if (at === undefined || sheet === undefined) throw new ExcelError('InvalidSelection');
        return range(around, sheet, [{ ...at, bottom: at.top, right: at.left }]);
      },
    },
  };
};

const registrations = ({ registered }: Surroundings): NonNullable<WireObject['call']> =>
  Object.fromEntries(
    Object.entries({
      DataChanged: events.changed,
      Activated: events.activated,
      Added: events.added,
      Deleted: events.deleted,
      SelectionChanged: events.selected,
    }).flatMap(([name, event]) => [
      [`_Register${name}Event`, () => void registered.set(event, (registered.get(event) ?? 0) + 1)],
      [`_Unregister${name}Event`, () => void registered.set(event, (registered.get(event) ?? 0) - 1)],
    ]),
  );

const worksheets = (around: Surroundings): WireObject => {
  const { book, happened } = around;
  const find = (key: Argument): SheetState => {
    const sheet = book.find(text(key));
    if (sheet === undefined) throw new ExcelError('ItemNotFound', `the sheet ${text(key)} is not there`);
    return sheet;
  };
  return {
    kind: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheet(around, sheet)),
    index: (key) => worksheet(around, find(key)),
    call: {
      ...registrations(around),
      GetItem: (key) => worksheet(around, find(key)),
      Add: (given) => {
        if (book.isProtected) throw new ExcelError('AccessDenied');
        const name = text(given);
        if (book.find(name) !== undefined) throw new ExcelError('ItemAlreadyExists');
        if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name))
          throw new ExcelError('InvalidArgument', name);
        const sheet = book.add(name);
        happened(events.added, { worksheetId: sheet.id, source: 0 });
        return worksheet(around, sheet);
      },
    },
  };
};

const names = ({ book }: Surroundings, only: string | undefined): WireObject => {
  const item = (name: string): WireObject => {
    const state = book.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (state === undefined) throw new ExcelError('ItemNotFound', `the name ${name} is not there`);
    return {
      kind: 'NamedItem',
      id: state.name,
      get: {
        Name: () => state.name,
        Formula: () => `=${printSheetName(state.at.sheet)}!${printRange(state.at, state.at.sheet, { absolute: true })}`,
      },
      call: {
        Delete: () => {
          book.names = book.names.filter((each) => each !== state);
        },
      },
    };
  };
  return {
    kind: 'NamedItemCollection',
    items: () => (only === undefined ? book.names.map(({ name }) => item(name)) : []),
    index: (key) => item(text(key)),
    call: {
      Add: (given, reference, comment) => {
        const name = text(given);
        if (book.names.some((each) => each.name.toLowerCase() === name.toLowerCase()))
          throw new ExcelError('ItemAlreadyExists');
        const at = blockOf(reference);
        book.names.push({ name, at, ...(typeof comment === 'string' && { comment }) });
        return item(name);
      },
    },
  };
};

/** The blocks that a range on the wire stands for. */
const blocks = new WeakMap<WireObject, readonly RangeAddress[]>();

const blockOf = (argument: Argument): RangeAddress => {
  const found =
    typeof argument === 'object' && argument !== null && 'kind' in argument
      ? blocks.get(argument as WireObject)?.[0]
      : undefined;
  if (found === undefined) throw new Untaught(`no range: ${JSON.stringify(argument)}`);
  return found;
};

const blocksIn = (address: string, sheet: SheetState): readonly RangeAddress[] => {
  if (address.length > 8192) throw new Untaught('an address that Excel would cut off');
  return address.split(',').map((each) => {
    const at = parseBlock(each);
    if (at === undefined) throw new ExcelError('InvalidArgument', `${each} is no address`);
    return { sheet: sheet.name, ...at };
  });
};

const worksheet = (around: Surroundings, sheet: SheetState): WireObject => {
  const { book, happened } = around;
  const at = (address: Argument): WireObject =>
    range(
      around,
      sheet,
      address === undefined || address === null
        ? [{ sheet: sheet.name, top: 1, left: 1, bottom: lastRow, right: lastColumn }]
        : blocksIn(text(address), sheet),
    );
  const rangeOf = (block: FoundBlock): WireObject => range(around, sheet, [{ sheet: sheet.name, ...block }]);
  return {
    kind: 'Worksheet',
    id: sheet.id,
    get: { Name: () => sheet.name, Visibility: () => sheet.visibility, Id: () => sheet.id },
    set: {
      Visibility: (value) => {
        sheet.visibility = value === 'Hidden' ? 'Hidden' : 'Visible';
      },
      TabColor: (value) => {
        sheet.tab = text(value);
      },
    },
    own: {
      Names: () => names(around, sheet.name),
      Protection: () => ({
        kind: 'WorksheetProtection',
        get: { Protected: () => sheet.isProtected },
        call: {
          Protect: () => {
            if (sheet.isProtected) throw new ExcelError('AccessDenied');
            sheet.isProtected = true;
          },
          Unprotect: () => {
            sheet.isProtected = false;
          },
        },
      }),
      FreezePanes: () => ({
        kind: 'WorksheetFreezePanes',
        call: {
          FreezeRows: (rows) => {
            sheet.frozen = { rows: Number(rows), columns: 0 };
          },
          FreezeColumns: (columns) => {
            sheet.frozen = { rows: 0, columns: Number(columns) };
          },
          FreezeAt: (address) => {
            const block = parseBlock(text(address));
            if (block === undefined) throw new ExcelError('InvalidArgument');
            sheet.frozen = { rows: block.bottom, columns: block.right };
          },
        },
      }),
      AutoFilter: () => ({
        kind: 'AutoFilter',
        call: {
          Apply: (reference) => {
            sheet.filter = blockOf(reference);
          },
        },
      }),
      PageLayout: () => pageLayout(sheet),
      HorizontalPageBreaks: () => ({
        kind: 'PageBreakCollection',
        call: {
          Add: (address) => {
            const block = parseBlock(text(address));
            if (block === undefined) throw new ExcelError('InvalidArgument');
            const page = pageOf(sheet);
            sheet.page = { ...page, breaksAfter: [...(page.breaksAfter ?? []), block.top - 1] };
            return { kind: 'PageBreak' };
          },
        },
      }),
      Charts: () => charts(sheet),
      Tables: () => tables(book, sheet),
    },
    call: {
      GetRange: at,
      GetRanges: at,
      GetUsedRange: (valuesOnly) =>
        rangeOf(usedBlock(sheet, valuesOnly === true) ?? { top: 1, left: 1, bottom: 1, right: 1 }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = usedBlock(sheet, valuesOnly === true);
        return used === undefined ? null : rangeOf(used);
      },
      Activate: () => {
        if (sheet.visibility === 'Hidden') throw new ExcelError('InvalidOperation');
        happened(events.activated, { worksheetId: sheet.id });
      },
      Delete: () => {
        book.delete(sheet);
        happened(events.deleted, { worksheetId: sheet.id, source: 0 });
      },
    },
  };
};

const tables = (book: Book, sheet: SheetState): WireObject => ({
  kind: 'TableCollection',
  call: {
    Add: (address, hasHeaders) => {
      const block = parseBlock(text(address));
      if (block === undefined || hasHeaders !== true) throw new ExcelError('InvalidArgument');
      let own = { name: `Table${sheet.tables.length + 1}`, at: { sheet: sheet.name, ...block } };
      sheet.tables = [...sheet.tables, own];
      return {
        kind: 'Table',
        set: {
          Name: (value) => {
            const name = text(value);
            const taken = [...book.names, ...book.sheets.flatMap((each) => each.tables)];
            if (taken.some((each) => each.name.toLowerCase() === name.toLowerCase()))
              throw new ExcelError('ItemAlreadyExists');
            const named = { ...own, name };
            sheet.tables = sheet.tables.map((table) => (table === own ? named : table));
            own = named;
          },
          Style: noted,
        },
      };
    },
  },
});

const isMatrix = (value: Json): value is readonly (readonly Json[])[] => Array.isArray(value);

const range = (around: Surroundings, sheet: SheetState, areas: readonly RangeAddress[]): WireObject => {
  const { book, happened } = around;
  const [at] = areas;
  if (at === undefined) throw new ExcelError('InvalidArgument');
  const [height, width] = [at.bottom - at.top + 1, at.right - at.left + 1];
  const table = <T extends Json>(cell: (row: number, column: number) => T): readonly (readonly T[])[] =>
    Array.from({ length: height }, (_, down) =>
      Array.from({ length: width }, (__, across) => cell(at.top + down, at.left + across)),
    );
  const guard = (row: number, column: number): void => {
    if (sheet.isProtected && sheet.cells.get(row)?.get(column)?.look.locked !== false)
      throw new ExcelError('AccessDenied');
  };
  const fill = (value: Json, write: (row: number, column: number, each: Json) => void): void => {
    if (isMatrix(value) && (value.length !== height || value.some((row) => row.length !== width))) {
      throw new ExcelError('InvalidArgument', 'the number of rows or columns differs from that of the range');
    }
    table((row, column) => {
      guard(row, column);
      write(row, column, isMatrix(value) ? value[row - at.top]?.[column - at.left] : value);
      return null;
    });
  };
  const type = (value: Json): void => {
    fill(value, (row, column, each) => {
      if (each !== null) book.type(sheet, row, column, each);
    });
    happened(events.changed, { address: printRange(at, at.sheet), worksheetId: sheet.id, changeType: 0, source: 0 });
  };
  const held = areas.map((area) => `${printSheetName(sheet.name)}!${printRange(area, sheet.name)}`).join(',');
  const object: WireObject = {
    kind: 'Range',
    isKept: true,
    get: {
      Address: () => held,
      RowIndex: () => at.top - 1,
      ColumnIndex: () => at.left - 1,
      Values: () => table((row, column) => book.value(sheet, row, column)),
      Formulas: () =>
        table((row, column) => {
          const cell = sheet.cells.get(row)?.get(column);
          return cell === undefined ? '' : shownFormula(cell, sheet.name);
        }),
    },
    set: {
      Formulas: type,
      Values: type,
      NumberFormat: (value) => {
        fill(value, (row, column, each) => {
          if (each !== null) book.cell(sheet, row, column).look.format = text(each);
        });
      },
      RowHidden: (value) => {
        for (let row = at.top; row <= at.bottom; row += 1)
          sheet.rows.set(row, { ...sheet.rows.get(row), ...(value === true && { hidden: true }) });
      },
      ColumnHidden: (value) => {
        for (let column = at.left; column <= at.right; column += 1) {
          sheet.columns.set(column, {
            width: 8,
            ...sheet.columns.get(column),
            ...(value === true && { hidden: true }),
          });
        }
      },
      Hyperlink: noted,
    },
    own: {
      Worksheet: () => worksheet(around, sheet),
      Format: () => format(book, sheet, areas),
      DataValidation: () => dataValidation(sheet, at),
      ConditionalFormats: () => conditionalFormats(sheet, at),
    },
    call: {
      Select: () => {
        book.selected = at;
        happened(events.selected, { address: printRange(at, at.sheet), worksheetId: sheet.id });
      },
      Clear: () => {
        for (const columns of sheet.cells.values()) {
          for (const column of columns.keys()) if (column >= at.left && column <= at.right) columns.delete(column);
        }
      },
      Merge: (across) => {
        if (across !== true) sheet.merges.push(at);
        else for (let row = at.top; row <= at.bottom; row += 1) sheet.merges.push({ ...at, top: row, bottom: row });
      },
      _ValidateArraySize: (rows, columns) => {
        if (rows !== height || columns !== width) throw new ExcelError('InvalidArgument');
      },
      GetRow: (place) => {
        const row = at.top + Number(place);
        return range(around, sheet, [{ ...at, top: row, bottom: row }]);
      },
      GetBoundingRect: (other) => {
        const { top, left, bottom, right } = blockOf(other);
        const all = {
          sheet: at.sheet,
          top: Math.min(at.top, top),
          left: Math.min(at.left, left),
          bottom: Math.max(at.bottom, bottom),
          right: Math.max(at.right, right),
        };
        return range(around, sheet, [all]);
      },
      GetRowProperties: () =>
        Array.from({ length: height }, (_, down) => ({ rowHidden: sheet.rows.get(at.top + down)?.hidden === true })),
      GetColumnProperties: () =>
        Array.from({ length: width }, (_, across) => ({
          columnHidden: sheet.columns.get(at.left + across)?.hidden === true,
        })),
      GetMergedAreasOrNullObject: () => (sheet.merges.length === 0 ? null : range(around, sheet, sheet.merges)),
    },
  };
  blocks.set(object, areas);
  return object;
};

/** A format of whole rows, columns or the sheet is of no cell. */
const isCells = ({ bottom, right, top, left }: FoundBlock): boolean =>
  bottom - top + 1 < lastRow && right - left + 1 < lastColumn;

const inWords = { Left: 'left', Center: 'center', Right: 'right', Top: 'top' } as const;
type Aligned = keyof typeof inWords;

const format = (book: Book, sheet: SheetState, areas: readonly RangeAddress[]): WireObject => {
  const each = (change: (look: Look, row: number, column: number, area: RangeAddress) => void): void => {
    if (sheet.isProtected) throw new ExcelError('AccessDenied');
    for (const area of areas) {
      if (!isCells(area)) continue;
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1)
          change(book.cell(sheet, row, column).look, row, column, area);
      }
    }
  };
  const font = (name: keyof Look['font']) => (value: Json) => {
    each(({ font: own }) => {
      own[name] = value;
    });
  };
  return {
    kind: 'RangeFormat',
    set: {
      ColumnWidth: (value) => {
        for (const { left, right } of areas) {
          for (let column = left; column <= right; column += 1) {
            const width = Number((Number(value) / 6 - widthPadding).toFixed(4));
            sheet.columns.set(column, { ...sheet.columns.get(column), width });
          }
        }
      },
      RowHeight: (value) => {
        for (const { top, bottom } of areas) {
          for (let row = top; row <= bottom; row += 1)
            sheet.rows.set(row, { ...sheet.rows.get(row), height: Number(value) });
        }
      },
      HorizontalAlignment: (value) => {
        each((look) => {
          look.horizontal = inWords[value as Aligned];
        });
      },
      VerticalAlignment: (value) => {
        each((look) => {
          look.vertical = inWords[value as Aligned];
        });
      },
      WrapText: (value) => {
        each((look) => {
          look.wrap = value === true;
        });
      },
    },
    own: {
      Font: () => ({
        kind: 'RangeFont',
        set: {
          Name: font('name'),
          Size: font('size'),
          Bold: font('bold'),
          Italic: font('italic'),
          Color: font('color'),
        },
      }),
      Fill: () => ({
        kind: 'RangeFill',
        set: {
          Color: (value) => {
            each((look) => {
              look.fill = text(value);
            });
          },
        },
      }),
      Protection: () => ({
        kind: 'FormatProtection',
        set: {
          Locked: (value) => {
            each((look) => {
              look.locked = value === true;
            });
          },
        },
      }),
      Borders: () => ({ kind: 'RangeBorderCollection', index: (side) => border(text(side), each) }),
    },
  };
};

const border = (
  side: string,
  each: (change: (look: Look, row: number, column: number, area: RangeAddress) => void) => void,
): WireObject => {
  const linesOf = (row: number, column: number, { top, left, bottom, right }: RangeAddress): readonly Line[] => {
    const lines: Readonly<Record<string, readonly (readonly [Line, boolean])[]>> = {
      EdgeLeft: [['left', column === left]],
      EdgeRight: [['right', column === right]],
      EdgeTop: [['top', row === top]],
      EdgeBottom: [['bottom', row === bottom]],
      InsideVertical: [
        ['left', column > left],
        ['right', column < right],
      ],
      InsideHorizontal: [
        ['top', row > top],
        ['bottom', row < bottom],
      ],
    };
    const found = lines[side];
    if (found === undefined) throw new Untaught(`no border is called ${side}`);
    return found.flatMap(([line, isThere]) => (isThere ? [line] : []));
  };
  return {
    kind: 'RangeBorder',
    set: {
      Style: noted,
      Color: (value) => {
        each((look, row, column, area) => {
          for (const line of linesOf(row, column, area)) look.lines[line] = text(value);
        });
      },
    },
  };
};

const dataValidation = (sheet: SheetState, at: RangeAddress): WireObject => {
  const own = (): CellRule | undefined =>
    sheet.validations.find((rule) => rule.at === at || JSON.stringify(rule.at) === JSON.stringify(at));
  const change = (with_: Partial<CellRule>): void => {
    const before = own() ?? { at, allowed: { kind: 'whole', from: 0, to: 0 }, error: { title: '', text: '' } };
    sheet.validations = [...sheet.validations.filter((rule) => rule !== before), { ...before, ...with_ }];
  };
  const limit = (value: string, longest: number): string => {
    if (value.length > longest) throw new ExcelError('InvalidArgument', `longer than ${longest}`);
    return value;
  };
  const said = (value: Json): { title: string; text: string } => {
    const { title, message } = value as { title: string; message: string };
    return { title: limit(title, 32), text: limit(message, 255) };
  };
  return {
    kind: 'DataValidation',
    set: {
      Rule: (value) => {
        change({ allowed: allowedBy(value) });
      },
      ErrorAlert: (value) => {
        change({ error: said(value) });
      },
      Prompt: (value) => {
        change({ prompt: said(value) });
      },
    },
  };
};

const ruleKinds = { wholeNumber: 'whole', decimal: 'decimal', date: 'date', textLength: 'textLength' } as const;

const allowedBy = (rule: Json): CellRule['allowed'] => {
  const [[kind, given] = ['', {}]] = Object.entries(rule as Record<string, Record<string, unknown>>);
  if (kind === 'list') {
    const { sheet, at } = parseReference(String(given['source'])) ?? {};
    if (sheet === undefined || at === undefined) throw new Untaught(`a list from ${String(given['source'])}`);
    return { kind: 'list', source: { sheet, ...at } };
  }
  const bound = (name: string): number => Number(String(given[name]).replace('=', ''));
  if (!Object.hasOwn(ruleKinds, kind)) throw new Untaught(`a rule ${kind}`);
  return { kind: ruleKinds[kind as keyof typeof ruleKinds], from: bound('formula1'), to: bound('formula2') };
};

const conditionalFormats = (sheet: SheetState, at: RangeAddress): WireObject => ({
  kind: 'ConditionalFormatCollection',
  call: {
    Add: (kind) => {
      if (kind !== 'Custom') throw new Untaught(`a conditional format ${JSON.stringify(kind)}`);
      // Each new one comes first.
      let own: ConditionalFormat = { at, when: { kind: 'value', value: false }, style: {} };
      sheet.conditionalFormats.unshift(own);
      const change = (next: Partial<ConditionalFormat>): void => {
        const place = sheet.conditionalFormats.indexOf(own);
        own = { ...own, ...next };
        sheet.conditionalFormats[place] = own;
      };
      const style = (name: keyof ConditionalFormat['style']) => (value: Json) => {
        change({ style: { ...own.style, [name]: value } });
      };
      return {
        kind: 'ConditionalFormat',
        own: {
          Custom: () => ({
            kind: 'CustomConditionalFormat',
            own: {
              Rule: () => ({
                kind: 'ConditionalFormatRule',
                set: {
                  Formula: (value) => {
                    change({ when: parseFormula(text(value).slice(1), sheet.name) });
                  },
                },
              }),
              Format: () => ({
                kind: 'ConditionalRangeFormat',
                own: {
                  Fill: () => ({ kind: 'ConditionalRangeFill', set: { Color: style('fill') } }),
                  Font: () => ({ kind: 'ConditionalRangeFont', set: { Color: style('color'), Bold: style('bold') } }),
                },
              }),
            },
          }),
        },
      };
    },
  },
});

const pageOf = (sheet: SheetState): PageSetup =>
  sheet.page ?? {
    orientation: 'portrait',
    margins: { left: 18, right: 18, top: 19, bottom: 19, header: 8, footer: 8 },
  };

const pageLayout = (sheet: SheetState): WireObject => {
  const change = (next: Partial<PageSetup>): void => {
    sheet.page = { ...pageOf(sheet), ...next };
  };
  const line = (what: 'header' | 'footer', side: 'left' | 'center' | 'right') => (value: Json) => {
    change({ [what]: { ...pageOf(sheet)[what], [side]: text(value) } });
  };
  return {
    kind: 'PageLayout',
    set: {
      Orientation: (value) => {
        change({ orientation: value === 'Landscape' ? 'landscape' : 'portrait' });
      },
      PaperSize: noted,
      Zoom: () => {
        change({ fitToWidth: true });
      },
    },
    own: {
      HeadersFooters: () => ({
        kind: 'HeaderFooterGroup',
        own: {
          DefaultForAllPages: () => ({
            kind: 'HeaderFooter',
            set: {
              LeftHeader: line('header', 'left'),
              CenterHeader: line('header', 'center'),
              RightHeader: line('header', 'right'),
              LeftFooter: line('footer', 'left'),
              CenterFooter: line('footer', 'center'),
              RightFooter: line('footer', 'right'),
            },
          }),
        },
      }),
    },
    call: {
      SetPrintMargins: (unit, given) => {
        if (unit !== 'Centimeters') throw new Untaught(`margins in ${JSON.stringify(unit)}`);
        const margins = Object.fromEntries(
          Object.entries(given as Record<string, number>).map(([side, size]) => [side, Math.round(size * 10)]),
        );
        change({ margins: { ...pageOf(sheet).margins, ...margins } });
      },
      SetPrintArea: (address) => {
        const [printArea] = blocksIn(text(address), sheet);
        if (printArea !== undefined) change({ printArea });
      },
      SetPrintTitleRows: (rows) => {
        const block = parseBlock(text(rows));
        if (block !== undefined) change({ repeatedRows: { from: block.top, to: block.bottom } });
      },
    },
  };
};

const charts = (sheet: SheetState): WireObject => ({
  kind: 'ChartCollection',
  call: {
    Add: (kind, source) => {
      let own: Chart = {
        title: '',
        kind: kind === 'BarClustered' ? 'bar' : 'column',
        categories: blockOf(source),
        series: [{ name: '', values: blockOf(source) }],
        covers: { sheet: sheet.name, top: 1, left: 1, bottom: 1, right: 1 },
      };
      sheet.charts.push(own);
      const change = (next: Partial<Chart>): void => {
        const place = sheet.charts.indexOf(own);
        own = { ...own, ...next };
        sheet.charts[place] = own;
      };
      return chart(sheet, () => own, change);
    },
  },
});

const chart = (sheet: SheetState, own: () => Chart, change: (next: Partial<Chart>) => void): WireObject => {
  const series = (place: number): WireObject => {
    const changeOne = (next: Partial<Chart['series'][number]>): void => {
      change({ series: own().series.map((each, index) => (index === place ? { ...each, ...next } : each)) });
    };
    return {
      kind: 'ChartSeries',
      set: {
        Name: (value) => {
          changeOne({ name: text(value) });
        },
        GapWidth: noted,
        HasDataLabels: noted,
      },
      own: {
        Format: () => ({
          kind: 'ChartSeriesFormat',
          own: {
            Fill: () => ({
              kind: 'ChartFill',
              call: {
                SetSolidColor: (value) => {
                  changeOne({ color: text(value) });
                },
              },
            }),
          },
        }),
      },
      call: {
        SetValues: (values) => {
          changeOne({ values: blockOf(values) });
        },
        SetXAxisValues: (values) => {
          change({ categories: blockOf(values) });
        },
      },
    };
  };
  const axis = (): WireObject => ({
    kind: 'ChartAxis',
    set: {
      Minimum: (value) => {
        change({ axis: { ...own().axis, from: Number(value) } });
      },
      Maximum: (value) => {
        change({ axis: { ...own().axis, to: Number(value) } });
      },
      ReversePlotOrder: noted,
    },
  });
  return {
    kind: 'Chart',
    set: { PlotVisibleOnly: noted },
    own: {
      Title: () => ({
        kind: 'ChartTitle',
        set: {
          Text: (value) => {
            change({ title: text(value) });
          },
        },
      }),
      Legend: () => ({ kind: 'ChartLegend', set: { Visible: noted, Position: noted } }),
      Axes: () => ({ kind: 'ChartAxes', own: { ValueAxis: axis, CategoryAxis: axis } }),
      Series: () => ({
        kind: 'ChartSeriesCollection',
        call: {
          GetItemAt: (place) => series(Number(place)),
          Add: (name) => {
            change({ series: [...own().series, { name: text(name), values: own().categories }] });
            return series(own().series.length - 1);
          },
        },
      }),
    },
    call: {
      SetPosition: (from, to) => {
        const [first, last] = [parseBlock(text(from)), parseBlock(text(to))];
        if (first === undefined || last === undefined) throw new ExcelError('InvalidArgument');
        change({
          covers: { sheet: sheet.name, top: first.top, left: first.left, bottom: last.bottom, right: last.right },
        });
      },
    },
  };
};
