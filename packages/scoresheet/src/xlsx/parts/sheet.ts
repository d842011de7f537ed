import { print, printRange } from '../../formula/print.js';
import { columnLetters } from '../../formula/column-letters.js';
import type { ConditionalFormat, Sheet } from '../../workbook/workbook.js';
import { widthPadding } from '../measures.js';
import { xmlHead, xmlText } from '../xml/escape.js';
import { type CellContext, sheetDataXml } from './cells.js';
import { linksXml } from './links.js';
import { main, relationships } from './namespaces.js';
import { pageXml } from './page.js';
import { opaque } from './styles.js';
import { tablePartsXml } from './tables.js';
import { validationsXml } from './validations.js';

const propertiesXml = ({ tab, page }: Sheet): string => {
  const inner = [
    tab === undefined ? '' : `<tabColor rgb="${opaque(tab)}"/>`,
    page?.fitToWidth === true ? '<pageSetUpPr fitToPage="1"/>' : '',
  ].join('');
  return inner === '' ? '' : `<sheetPr>${inner}</sheetPr>`;
};

/** The block that holds all cells. */
const dimensionXml = ({ cells }: Sheet): string => {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [row, columns] of cells) {
    for (const column of columns.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const at = bottom === 0 ? { top: 1, left: 1, bottom: 1, right: 1 } : { top, left, bottom, right };
  return `<dimension ref="${printRange({ sheet: '', ...at }, '')}"/>`;
};

const viewXml = ({ frozen }: Sheet, isSelected: boolean): string => {
  const view = `<sheetView${isSelected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return `<sheetViews>${view}/></sheetViews>`;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const first = `${columnLetters(columns + 1)}${rows + 1}`;
  return [
    `<sheetViews>${view}><pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`,
  ].join('');
};

const storedWidth = (characters: number): number => Number((characters + widthPadding).toFixed(4));

const columnsXml = (columns: NonNullable<Sheet['columns']>): string => {
  const runs: { first: number; last: number; look: string }[] = [];
  for (const [column, { width, hidden }] of [...columns].sort(([one], [other]) => one - other)) {
    const look = `width="${storedWidth(width)}"${hidden === true ? ' hidden="1"' : ''} customWidth="1"`;
    const run = runs.at(-1);
    if (run?.last === column - 1 && run.look === look) run.last = column;
    else runs.push({ first: column, last: column, look });
  }
  return runs.length === 0
    ? ''
    : `<cols>${runs.map(({ first, last, look }) => `<col min="${first}" max="${last}" ${look}/>`).join('')}</cols>`;
};

// 0 is what people may do on a protected sheet.
const protectionXml =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>';

const mergesXml = ({ merges = [], name }: Sheet): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((at) => `<mergeCell ref="${printRange(at, name)}"/>`).join('')}</mergeCells>`;

const conditionalFormatsXml = ({ conditionalFormats = [], name }: Sheet, context: CellContext): string =>
  conditionalFormats
    .map(({ at, when, style }: ConditionalFormat, index) =>
      [
        `<conditionalFormatting sqref="${printRange(at, name)}">`,
        `<cfRule type="expression" dxfId="${context.styles.differential(style)}" priority="${index + 1}">`,
        `<formula>${xmlText(print(when, name))}</formula></cfRule></conditionalFormatting>`,
      ].join(''),
    )
    .join('');

/** One sheet. Excel calls a file damaged whose elements stand in another order. */
export const sheetXml = (sheet: Sheet, context: CellContext, isSelected: boolean): string =>
  [
    xmlHead,
    `<worksheet xmlns="${main}" xmlns:r="${relationships}">`,
    propertiesXml(sheet),
    dimensionXml(sheet),
    viewXml(sheet, isSelected),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    sheet.columns === undefined ? '' : columnsXml(sheet.columns),
    sheetDataXml(sheet, context),
    sheet.isProtected === true ? protectionXml : '',
    sheet.filter === undefined ? '' : `<autoFilter ref="${printRange(sheet.filter, sheet.name)}"/>`,
    mergesXml(sheet),
    conditionalFormatsXml(sheet, context),
    validationsXml(sheet.validations ?? []),
    linksXml(sheet),
    sheet.page === undefined ? '' : pageXml(sheet.page),
    sheet.charts === undefined || sheet.charts.length === 0 ? '' : '<drawing r:id="rId1"/>',
    tablePartsXml(sheet),
    '</worksheet>',
  ].join('');
