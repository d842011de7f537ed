import { zhCN } from '../../wording/zh-CN.js';
import { type CheckFinding, checkFinding } from '../checked.js';
import { sheetFor } from '../layout/expected.js';
import type { Submitted } from '../submitted.js';
import type { Comparison } from './compare.js';

const { sheets: titles } = zhCN;

/** Sheets and names that are gone, have other names, or have come with the file. */
export function checkStructure(submitted: Submitted, { missing }: Comparison): readonly CheckFinding[] {
  const { found, expected } = submitted;
  const gone = missing.map(({ title, person }) =>
    person === undefined ? title : (found.appraiserForms[person]?.title ?? title),
  );
  const isGone = new Set(gone);
  const renamedForms = [found.institutionForm, ...found.appraiserForms].flatMap(({ title, sheet }) =>
    sheet === undefined || sheet.name.startsWith(titles.appraiserForm('')) || sheet.name === title
      ? []
      : [[title, sheet.name] as const],
  );
  return [
    ...gone.map((title) => checkFinding('missing-sheet', { label: title, expected: title })),
    ...found.missing
      .filter(({ at }) => !isGone.has(at.sheet))
      .map(({ name, at }) => {
        const sheet = expected.find(({ title }) => title === at.sheet);
        const heading = sheet?.cells.find(
          ({ row, column }) => row === at.row && (column === at.column || column === at.column - 1),
        );
        return checkFinding('missing-name', {
          at: { ...at, sheet: found.renamed.get(at.sheet) ?? at.sheet },
          label: heading === undefined ? at.sheet : String(heading.text),
          found: name,
        });
      }),
    ...[...found.renamed, ...renamedForms].map(([title, name]) =>
      checkFinding('renamed-sheet', {
        at: { sheet: name, row: 1, column: 1 },
        label: name,
        found: name,
        expected: title,
      }),
    ),
    ...added(submitted),
  ];
}

function added({ found, expected }: Submitted): readonly CheckFinding[] {
  const known = new Set([titles.howTo, ...expected.map((sheet) => sheetFor(found, sheet)?.name)]);
  return found.snapshot.sheets
    .filter(({ name, cells, isHidden }) => !known.has(name) && cells.size > 0 && !isHidden)
    .map(({ name }) => checkFinding('added-sheet', { at: { sheet: name, row: 1, column: 1 }, label: name }));
}
