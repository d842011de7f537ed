import {
  type FoundBlock,
  type FoundCell,
  type FoundSheet,
  type Snapshot,
  parseBlock,
  readCalls,
  readNames,
} from '@envscore/scoresheet';
import { isTooMuch } from './refusal.js';

/** So many sheets at once: the entry sheets and half of the forms of sixty appraisers are 4 MB, and Excel on the web answers 5 MB at most. */
const sheetsAtOnce = 40;

/** Names that Excel itself makes, for printing and filtering. */
const ownNames = /^(?:_xl|print_area$|print_titles$|_filterdatabase$)/i;

/** The whole workbook: three round trips, one less where it has few sheets, more where Excel finds an answer too long. */
export async function readWorkbook(context: Excel.RequestContext): Promise<Snapshot> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name,items/visibility,items/names/items/name,items/names/items/formula');
  names.load('items/name,items/formula');
  await context.sync();
  const listed = [
    ...names.items.map((each) => listedName(each, undefined)),
    ...worksheets.items.flatMap((sheet, place) => sheet.names.items.map((each) => listedName(each, place))),
  ].filter(({ name }) => !ownNames.test(name));
  const sheets: FoundSheet[] = [];
  for (let from = 0; from < worksheets.items.length; from += sheetsAtOnce) {
    sheets.push(...(await readSheets(context, worksheets.items.slice(from, from + sheetsAtOnce))));
  }
  return { sheets, names: readNames({ sheets, names: listed }) };
}

const listedName = ({ name, formula }: Excel.NamedItem, localTo: number | undefined) => ({
  name,
  formula: String(formula),
  localTo,
});

async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly FoundSheet[]> {
  const asked = sheets.map(askFor);
  try {
    await context.sync();
  } catch (error) {
    if (!isTooMuch(error) || sheets.length === 1) throw error;
    const half = Math.ceil(sheets.length / 2);
    return [...(await readSheets(context, sheets.slice(0, half))), ...(await readSheets(context, sheets.slice(half)))];
  }
  return asked.map((answer) => answer());
}

/** Asks for what is on a sheet; what it gives back tells it after the next round trip. */
function askFor(sheet: Excel.Worksheet): () => FoundSheet {
  const used = sheet.getUsedRange();
  used.load('rowIndex,columnIndex,values,formulas');
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  const merged = canTellMerges() ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load('address');
  return () => {
    const [top, left] = [used.rowIndex + 1, used.columnIndex + 1];
    const merges = merged?.isNullObject === false ? blocksIn(merged.address) : [];
    return {
      name: sheet.name,
      isHidden: sheet.visibility !== 'Visible',
      cells: cellsOf(used.values, used.formulas, top, left),
      hiddenRows: hiddenFrom(top, rows.value, ({ rowHidden }) => rowHidden),
      hiddenColumns: hiddenFrom(left, columns.value, ({ columnHidden }) => columnHidden),
      ...(merges.length > 0 && { merges }),
    };
  };
}

const canTellMerges = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.13');

function cellsOf(
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
  top: number,
  left: number,
): FoundSheet['cells'] {
  const rows = new Map<number, Map<number, FoundCell>>();
  values.forEach((row, down) => {
    const found = new Map<number, FoundCell>();
    row.forEach((value, across) => {
      const cell = foundCell(value, formulas[down]?.[across]);
      if (cell !== undefined) found.set(left + across, cell);
    });
    if (found.size > 0) rows.set(top + down, found);
  });
  return rows;
}

const errorValue = /^#(?:[A-Z/0-9_]+[!?]|N\/A|GETTING_DATA)$/;

/** A text that begins with = is its own formula; of a real one the value differs. */
function foundCell(value: unknown, formula: unknown): FoundCell | undefined {
  const held = valueOf(value);
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    const { formula: text, calls } = readCalls(formula.slice(1));
    return { ...held, formula: text, ...(calls === 'foreign' && { calls }) };
  }
  return held.value === '' ? undefined : held;
}

function valueOf(value: unknown): FoundCell {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  const text = typeof value === 'string' ? value : '';
  return errorValue.test(text) ? { error: text } : { value: text };
}

const hiddenFrom = <T>(
  first: number,
  all: readonly T[],
  isHidden: (one: T) => boolean | undefined,
): ReadonlySet<number> => new Set(all.flatMap((each, place) => (isHidden(each) === true ? [first + place] : [])));

/** `表一!A1:B2,表一!C3:C4` */
const blocksIn = (address: string): readonly FoundBlock[] =>
  address.split(',').flatMap((each) => parseBlock(each.slice(each.lastIndexOf('!') + 1)) ?? []);
