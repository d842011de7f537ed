import { xmlText } from '../../xlsx/xml/escape.js';

/** Twentieths of a point; 566.93 of them are a centimetre. */
export type Twips = number;

export type ParagraphStyle =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Body'
  | 'Lead'
  | 'Item'
  | 'Conclusion'
  | 'Note'
  | 'Notice'
  | 'Cell'
  | 'CellHeading'
  | 'Figure'
  | 'Date'
  | 'Header'
  | 'Footer';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

/** A part of a text that should leap to the eye of whoever has to check it. */
const marked = (text: string): string =>
  `<w:r><w:rPr><w:b/><w:shd w:val="clear" w:color="auto" w:fill="FFF2A8"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

/** A paragraph; text between two `*` is marked. */
export const paragraph = (style: ParagraphStyle, text: string): string => {
  const runs = text
    .split('*')
    .map((piece, place) => (piece === '' ? '' : place % 2 === 0 ? run(piece) : marked(piece)));
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join('')}</w:p>`;
};

/** Something that is calculated when it is shown: the page, the number of pages. */
const field = (instruction: string): string =>
  `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

/** A line for the foot of the page: number and count of pages among words. */
export const pageLine = ([before, between, after]: readonly [string, string, string]): string =>
  `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run(before)}${field('PAGE')}${run(between)}${field('NUMPAGES')}${run(after)}</w:p>`;

/** Paragraphs that are there when a placeholder has something to say, or once for each row of a list. */
export const around = (name: string, ...inner: readonly string[]): string =>
  [paragraph('Body', `{#${name}}`), ...inner, paragraph('Body', `{/${name}}`)].join('');

interface Column {
  readonly width: Twips;
  readonly style?: ParagraphStyle;
}

/** A line of the text is a paragraph. */
const cell = ({ width, style = 'Cell' }: Column, text: string): string => {
  const lines = text.split('\n').map((line) => paragraph(style, line));
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`;
};

const row = (properties: string, cells: readonly string[]): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

const framed = (columns: readonly Column[], rows: readonly string[]): string => {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const properties = [
    `<w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>',
  ];
  const grid = columns.map((column) => `<w:gridCol w:w="${column.width}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties.join('')}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
};

/** A table of a list: its headings on every page that it runs over, and a row for each of its rows, never cut by the end of a page. */
export function listTable(
  list: string,
  headings: readonly string[],
  columns: readonly (Column & { readonly text: string })[],
  rowHeight: Twips = 0,
): string {
  const last = columns.length - 1;
  const texts = columns.map(
    ({ text }, place) => (place === 0 ? `{#${list}}` : '') + text + (place === last ? `{/${list}}` : ''),
  );
  const heading = headings.map((text, place) =>
    cell({ width: columns[place]?.width ?? 0, style: 'CellHeading' }, text),
  );
  const height = rowHeight === 0 ? '' : `<w:trHeight w:val="${rowHeight}" w:hRule="atLeast"/>`;
  return framed(columns, [
    row('<w:cantSplit/><w:tblHeader/>', heading),
    row(
      `<w:cantSplit/>${height}`,
      columns.map((column, place) => cell(column, texts[place] ?? '')),
    ),
  ]);
}

/** A table of labels and what belongs to each. */
export const labelTable = (widths: readonly [Twips, Twips], rows: readonly (readonly [string, string])[]): string =>
  framed(
    [{ width: widths[0] }, { width: widths[1] }],
    rows.map(([label, text]) =>
      row('<w:cantSplit/>', [
        cell({ width: widths[0], style: 'CellHeading' }, label),
        cell({ width: widths[1] }, text),
      ]),
    ),
  );
