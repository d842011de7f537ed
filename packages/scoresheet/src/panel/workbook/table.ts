import type { RangeAddress, Scalar } from '../../formula/expression.js';
import { typed } from '../../layout/typed.js';
import { validationOf } from '../../layout/validation.js';
import type { Words } from '../../layout/words.js';
import { type TableColumn, type TableRow, tableSheet } from '../../report/xlsx/table.js';
import { visiblyCut } from '../../report/visible.js';
import { inputStyle } from '../../scoresheet/sheets/content.js';
import type { DefinedName, Sheet, StyleName, Validation } from '../../workbook/workbook.js';
import { longestText } from '../../xlsx/measures.js';
import type { Audience } from '../audience.js';
import type { Column } from './columns.js';
import type { Content } from './content.js';
import { panelName } from './panel-name.js';
import { type TableId, tables } from './tables.js';
import { zhCN } from './wording/zh-CN.js';

/** A row of a table: shown columns as they stand, keys and inputs as the record has them. */
export interface Line {
  readonly values: Readonly<Record<string, unknown>>;
  readonly styles?: Readonly<Record<string, StyleName>>;
  readonly links?: TableRow<string, StyleName>['links'];
  /** Nobody could tell what is typed into it from what else is typed: it takes nothing. */
  readonly isClosed?: true;
}

/** What an audience does not see. */
const unseen: Readonly<Record<Audience, Readonly<Partial<Record<TableId, readonly string[]>>>>> = {
  internal: {},
  anonymous: { versions: ['sha256'] },
  applicant: {
    panels: ['range', 'open', 'leader'],
    appraisers: ['figures', 'range', 'disqualified', 'recommended', 'status'],
  },
};

export const columnsFor = (id: TableId, audience: Audience): readonly Column[] =>
  tables[id].filter(({ key }) => unseen[audience][id]?.includes(key) !== true);

/** The columns as a table draws them: inputs are inputs in the panel's own workbook only. */
export const drawn = (columns: readonly Column[], audience: Audience): readonly TableColumn<string, StyleName>[] =>
  columns.map(({ key, width, role, spec, isHidden, isCentered }) => ({
    key,
    width,
    style:
      role === 'input' && spec !== undefined && audience === 'internal'
        ? inputStyle(spec)
        : isCentered === true
          ? 'center'
          : 'text',
    ...(isHidden && { isHidden }),
  }));

export const headingsOf = (columns: readonly Column[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map(({ key, label }) => [key, label]));

/** The cells of a row as they are drawn; what people wrote themselves may hold names. */
export function drawnRow(
  columns: readonly Column[],
  { values, styles, links, isClosed }: Line,
  { hide }: Content,
): TableRow<string, StyleName> {
  const value = ({ key, role, spec }: Column): Scalar | undefined => {
    const held = spec === undefined ? scalar(values[key]) : typed(spec, values[key]);
    // What somebody else has written into a file may be longer than any program writes it.
    return typeof held === 'string' ? (role === 'input' ? hide(held) : held).slice(0, longestText) : held;
  };
  const closed = isClosed ? columns.flatMap(({ key, role }) => (role === 'input' ? [[key, 'text'] as const] : [])) : [];
  return {
    values: Object.fromEntries(columns.map((column) => [column.key, value(column)])),
    styles: { ...Object.fromEntries(closed), ...styles },
    ...(links && { links }),
  };
}

const scalar = (value: unknown): Scalar | undefined =>
  typeof value === 'string' ? visiblyCut(value) : typeof value === 'number' ? value : undefined;

interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

const blockOf = ({ sheet, top, bottom }: Block, place: number): RangeAddress => ({
  sheet,
  top,
  left: place + 1,
  bottom,
  right: place + 1,
});

/** 1 January 2000 and 31 December 2100, as Excel counts days. */
const days = { from: 36_526, to: 73_415 } as const;

/** What may be typed into the inputs of a table. */
export const validationsOf = (columns: readonly Column[], block: Block, words: Words): readonly Validation[] =>
  columns.flatMap(({ role, spec }, place): readonly Validation[] => {
    if (role !== 'input' || spec === undefined) return [];
    const at = blockOf(block, place);
    if (spec.type.type === 'date') {
      const said = { title: spec.label, text: zhCN.errors.date };
      return [{ at, allowed: { kind: 'date', ...days }, prompt: said, error: said }];
    }
    if (spec.isList) return [];
    const validation = validationOf(spec, at, words, zhCN.rule);
    return validation === undefined ? [] : [validation];
  });

/** The names that a table is read back by. */
export const namesOf = (id: TableId, columns: readonly Column[], block: Block): readonly DefinedName[] =>
  columns.flatMap(({ key, role }, place) =>
    role === 'shown' ? [] : [{ name: panelName(id, key), at: blockOf(block, place), comment: zhCN.nameComment }],
  );

/** A sheet and the names of its cells. */
export interface NamedSheet {
  readonly sheet: Sheet;
  readonly names: readonly DefinedName[];
}

/** A table as a sheet of its own. */
export function ownSheet(id: Exclude<TableId, 'panels'>, content: Content, lines: readonly Line[]): NamedSheet {
  const { audience, words } = content;
  const columns = columnsFor(id, audience);
  const rows = lines.map((line) => drawnRow(columns, line, content));
  const name = zhCN.sheets[id];
  const sheet = tableSheet(name, drawn(columns, audience), headingsOf(columns), rows, zhCN);
  const block = { sheet: name, top: 2, bottom: Math.max(2, lines.length + 1) };
  const isOurs = audience === 'internal';
  return {
    sheet: {
      ...sheet,
      isProtected: true,
      validations: isOurs ? validationsOf(columns, block, words) : [],
      page: { ...pageOf(sheet), header: { right: zhCN.audiences[audience] } },
    },
    names: isOurs ? namesOf(id, columns, block) : [],
  };
}

const pageOf = ({ page }: Sheet): NonNullable<Sheet['page']> => {
  if (page === undefined) throw new Error('a table has a page');
  return page;
};
