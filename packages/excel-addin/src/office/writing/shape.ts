import {
  type Chart,
  type RangeAddress,
  type Sheet,
  cellBlock,
  columnLetters,
  fileUri,
  printRange,
  seriesColor,
  tableStyle,
  widthPadding,
} from '@envscore/scoresheet';
import { absolute, colorCode } from './printed.js';
import { type Step, bytesOfCall } from './step.js';

/** A character of the standard font is eight pixels, six points. */
const pointsOfCharacter = 6;

/** What a sheet is like apart from its cells: widths and heights, merged cells, tables, charts, links, what stays in sight. */
export function* shapeSteps(sheet: Sheet): Generator<Step> {
  const calls = [
    ...sizes(sheet),
    ...merges(sheet),
    ...links(sheet),
    ...view(sheet),
    ...tables(sheet),
    ...charts(sheet),
  ];
  for (const write of calls) {
    yield {
      bytes: 4 * bytesOfCall,
      write: (sheetNamed) => {
        write(sheetNamed(sheet.name));
      },
    };
  }
}

type Write = (worksheet: Excel.Worksheet) => void;

function* sizes({ columns = new Map(), rows = new Map() }: Sheet): Generator<Write> {
  for (const [column, { width, hidden }] of columns) {
    const letters = columnLetters(column);
    yield (worksheet) => {
      const range = worksheet.getRange(`${letters}:${letters}`);
      range.format.columnWidth = (width + widthPadding) * pointsOfCharacter;
      if (hidden === true) range.columnHidden = true;
    };
  }
  for (const [row, { height, grows, hidden }] of rows) {
    yield (worksheet) => {
      const range = worksheet.getRange(`${row}:${row}`);
      if (height !== undefined && grows !== true) range.format.rowHeight = height;
      if (hidden === true) range.rowHidden = true;
    };
  }
}

/** Merged cells under each other that are equally wide, each in one row, are one call together. */
function* merges({ name, merges: all = [] }: Sheet): Generator<Write> {
  const sorted = [...all].sort((one, other) => one.left - other.left || one.right - other.right || one.top - other.top);
  let run: RangeAddress | undefined;
  for (const at of sorted) {
    const continues =
      run !== undefined &&
      at.top === at.bottom &&
      run.left === at.left &&
      run.right === at.right &&
      at.top === run.bottom + 1;
    if (run !== undefined && continues) run = { ...run, bottom: at.bottom };
    else {
      if (run !== undefined) yield mergeOf(run, name, all);
      run = at;
    }
  }
  if (run !== undefined) yield mergeOf(run, name, all);
}

function mergeOf(at: RangeAddress, sheet: string, all: readonly RangeAddress[]): Write {
  const isOne = all.some(
    ({ top, left, bottom, right }) => top === at.top && left === at.left && bottom === at.bottom && right === at.right,
  );
  return (worksheet) => {
    worksheet.getRange(printRange(at, sheet)).merge(!isOne);
  };
}

function* links({ links: all = [] }: Sheet): Generator<Write> {
  for (const { at, file, cell } of all) {
    yield (worksheet) => {
      worksheet.getRange(`${columnLetters(at.column)}${at.row}`).hyperlink = {
        ...(file !== undefined && { address: fileUri(file) }),
        ...(cell !== undefined && { documentReference: absolute(cellBlock(cell)).slice(1) }),
      };
    };
  }
}

function* view({ name, tab, frozen, filter }: Sheet): Generator<Write> {
  if (tab !== undefined) {
    yield (worksheet) => {
      worksheet.tabColor = colorCode(tab);
    };
  }
  if (frozen !== undefined && (frozen.rows > 0 || frozen.columns > 0)) {
    yield ({ freezePanes }) => {
      if (frozen.columns === 0) freezePanes.freezeRows(frozen.rows);
      else if (frozen.rows === 0) freezePanes.freezeColumns(frozen.columns);
      else freezePanes.freezeAt(`A1:${columnLetters(frozen.columns)}${frozen.rows}`);
    };
  }
  if (filter !== undefined) {
    yield (worksheet) => {
      worksheet.autoFilter.apply(worksheet.getRange(printRange(filter, name)));
    };
  }
}

function* tables({ name: sheet, tables: all = [] }: Sheet): Generator<Write> {
  for (const { name, at } of all) {
    yield (worksheet) => {
      const table = worksheet.tables.add(printRange(at, sheet), true);
      table.name = name;
      table.style = tableStyle;
    };
  }
}

function* charts({ charts: all = [] }: Sheet): Generator<Write> {
  for (const chart of all) {
    yield (worksheet) => {
      drawChart(worksheet, chart);
    };
  }
}

function drawChart(worksheet: Excel.Worksheet, { title, kind, categories, series, covers, axis }: Chart): void {
  const rangeAt = (at: RangeAddress): Excel.Range =>
    worksheet.context.workbook.worksheets.getItem(at.sheet).getRange(printRange(at, at.sheet));
  const [first] = series;
  if (first === undefined) return;
  const drawn = worksheet.charts.add(
    kind === 'bar' ? 'BarClustered' : 'ColumnClustered',
    rangeAt(first.values),
    'Columns',
  );
  series.forEach(({ name, values, color }, place) => {
    const one = place === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
    one.name = name;
    one.setValues(rangeAt(values));
    one.setXAxisValues(rangeAt(categories));
    one.format.fill.setSolidColor(colorCode(color ?? seriesColor(place)));
    one.gapWidth = 60;
    one.hasDataLabels = true;
  });
  drawn.title.text = title;
  drawn.legend.visible = series.length > 1;
  drawn.legend.position = 'Bottom';
  drawn.plotVisibleOnly = false;
  const { valueAxis, categoryAxis } = drawn.axes;
  if (axis?.from !== undefined) valueAxis.minimum = axis.from;
  if (axis?.to !== undefined) valueAxis.maximum = axis.to;
  // Bars are drawn upwards from the first; turned round, they stand as the rows of the sheet do.
  if (kind === 'bar') categoryAxis.reversePlotOrder = true;
  const { top, left, bottom, right } = covers;
  drawn.setPosition(`${columnLetters(left)}${top}`, `${columnLetters(right)}${bottom}`);
}
