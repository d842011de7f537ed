import { columnLetters } from '../../formula/column-letters.js';
import type { FoundBlock, FoundSheet } from '../../workbook/snapshot.js';
import { zhCN } from '../../wording/zh-CN.js';
import { type CheckFinding, checkFinding } from '../checked.js';
import { type Submitted, labelOf, tableAt } from '../submitted.js';

/** What a scoresheet does not come with: hidden data, merged inputs, comments, drawings, macros, links to other files. */
export function checkOddities(submitted: Submitted): readonly CheckFinding[] {
  const { hasMacros, links = [], sheets } = submitted.found.snapshot;
  const [link] = links;
  return [
    ...(hasMacros === true ? [checkFinding('has-macros')] : []),
    ...(link === undefined
      ? []
      : [checkFinding('external-link', { found: link, ...(links.length > 1 && { count: links.length }) })]),
    ...sheets.flatMap((sheet) => [
      ...hidden(submitted, sheet),
      ...merged(submitted, sheet),
      ...comments(submitted, sheet),
      ...drawn(submitted, sheet),
      ...disguised(submitted, sheet),
    ]),
  ];
}

function hidden(submitted: Submitted, sheet: FoundSheet): readonly CheckFinding[] {
  const { name, isHidden, hiddenRows, hiddenColumns, cells } = sheet;
  if (isHidden) {
    return cells.size > 0 ? [checkFinding('hidden-data', { at: { sheet: name, row: 1, column: 1 }, label: name })] : [];
  }
  const known = submitted.sheets.get(name);
  const columns = [...hiddenColumns].filter((column) => !(known?.hidden.has(column) ?? false));
  if (hiddenRows.size === 0 && columns.length === 0) return [];
  const isHiddenCell = new Set(columns);
  const found: { readonly row: number; readonly column: number }[] = [];
  for (const [row, inRow] of cells) {
    for (const [column, { value, formula, error }] of inRow) {
      const isData = error !== undefined || (value !== undefined && value !== '' && formula === undefined);
      if (isData && (hiddenRows.has(row) || isHiddenCell.has(column))) found.push({ row, column });
    }
  }
  const [first] = found.sort((one, other) => one.row - other.row || one.column - other.column);
  if (first === undefined) return [];
  const at = { sheet: name, ...first };
  return [
    checkFinding('hidden-data', {
      at,
      label: labelOf(submitted, at) ?? name,
      ...(found.length > 1 && { count: found.length }),
    }),
  ];
}

const rangeText = ({ top, left, bottom, right }: FoundBlock): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;

/** The sheets without a table that people fill. */
const filled = new Set<string>([zhCN.sheets.cover, zhCN.sheets.institution]);

/** Cells that are filled one by one, and now are one. */
function merged(submitted: Submitted, { name, merges = [] }: FoundSheet): readonly CheckFinding[] {
  if (merges.length === 0) return [];
  const { found } = submitted;
  const sheet = submitted.sheets.get(name);
  // Forms and the conclusion are laid out in merged cells.
  if (sheet === undefined || (sheet.table === undefined && !filled.has(sheet.title))) return [];
  const singles = [...found.cover.values(), ...found.institution.values(), ...found.confirmed.values()].filter(
    ({ sheet }) => sheet === name,
  );
  return merges.flatMap((merge) => {
    const { top, left, bottom, right } = merge;
    const isInTable = [top, bottom].some((row) => {
      const [, table] = tableAt(found, { sheet: name, row, column: left }) ?? [];
      return table !== undefined && [...table.columns.values()].some((column) => column >= left && column <= right);
    });
    const isSingle = singles.some(
      ({ row, column }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (!isInTable && !isSingle) return [];
    const at = { sheet: name, row: top, column: left };
    const label = labelOf(submitted, at);
    return [checkFinding('merged-inputs', { at, ...(label !== undefined && { label }), found: rangeText(merge) })];
  });
}

const comments = (submitted: Submitted, { name, comments: found = [] }: FoundSheet): readonly CheckFinding[] =>
  found.map(({ row, column, text }) => {
    const at = { sheet: name, row, column };
    const label = labelOf(submitted, at);
    return checkFinding('comment', { at, ...(label !== undefined && { label }), found: text });
  });

/** On sheets of the layout's own: what lies on others nobody reads. */
function drawn({ sheets }: Submitted, { name, drawings = 0 }: FoundSheet): readonly CheckFinding[] {
  const known = sheets.get(name);
  if (known === undefined || drawings <= known.drawings) return [];
  return [checkFinding('added-drawing', { at: { sheet: name, row: 1, column: 1 }, label: name })];
}

function disguised(submitted: Submitted, { name, cells, disguised: places = [] }: FoundSheet): readonly CheckFinding[] {
  const known = submitted.sheets.get(name);
  const seen = places.filter(({ row, column }) => {
    const { value, error } = cells.get(row)?.get(column) ?? {};
    return known?.hidden.has(column) === false && (error !== undefined || (value !== undefined && value !== ''));
  });
  const [first] = seen;
  if (first === undefined) return [];
  const at = { sheet: name, row: first.row, column: first.column };
  const { value, error } = cells.get(first.row)?.get(first.column) ?? {};
  const found = value ?? error;
  return [
    checkFinding('disguised-content', {
      at,
      label: labelOf(submitted, at) ?? name,
      ...(found !== undefined && { found }),
      ...(seen.length > 1 && { count: seen.length }),
    }),
  ];
}
