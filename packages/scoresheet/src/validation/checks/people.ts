import { valueAt } from '../../layout/document.js';
import { peopleOf } from '../../scoresheet/entries.js';
import { appraiserInputs } from '../../scoresheet/tables.js';
import { plainName } from '../alike.js';
import { type CheckFinding, checkFinding } from '../checked.js';
import { columnOf, tableIn } from '../layout/found.js';
import { type Submitted, labelOf } from '../submitted.js';
import { renumbered } from './renumbered.js';
import type { CellAddress } from '../../formula/expression.js';

/** Rows that judge somebody nobody knows, people who stand twice in the roster, more people of majors than there are. */
export function checkPeople(submitted: Submitted): readonly CheckFinding[] {
  return [...ofNobody(submitted), ...twice(submitted), ...sameValues(submitted), ...tooManyMajors(submitted)];
}

const labelled = (submitted: Submitted, at: CellAddress): Partial<CheckFinding> => {
  const label = labelOf(submitted, at);
  return { at, ...(label !== undefined && { label }) };
};

/** Numbers of the roster that have been changed; rows of lists with a number that it has not, or with none. */
function ofNobody(submitted: Submitted): readonly CheckFinding[] {
  const changed = renumbered(submitted.found);
  const made = new Set<unknown>(changed.map((each) => each.made));
  return [
    ...changed.map(({ at, found, made: expected }) =>
      checkFinding('roster-altered', { ...labelled(submitted, at), ...(found !== undefined && { found }), expected }),
    ),
    ...submitted.read.misread.flatMap(({ code, at, found }) =>
      code === 'unknown-appraiser' && at !== undefined && !made.has(found)
        ? [checkFinding('unknown-appraiser', { ...labelled(submitted, at), ...(found !== undefined && { found }) })]
        : [],
    ),
  ];
}

function twice(submitted: Submitted): readonly CheckFinding[] {
  const { read } = submitted;
  const known = new Map<string, unknown>();
  return peopleOf(read.review).flatMap((person, index): readonly CheckFinding[] => {
    const name = valueAt(person, 'name');
    if (typeof name !== 'string') return [];
    const major = valueAt(person, 'major');
    const key = plainName(name);
    const isNew = !known.has(key);
    const before = known.get(key);
    known.set(key, before ?? major);
    if (isNew) return [];
    const isOtherMajor =
      typeof before === 'string' && typeof major === 'string' && plainName(before) !== plainName(major);
    const at = read.addresses.get(`appraisers.${index}.${isOtherMajor ? 'major' : 'name'}`);
    if (at === undefined) return [];
    return isOtherMajor
      ? [checkFinding('two-majors', { ...labelled(submitted, at), found: major, expected: before })]
      : [checkFinding('same-person', { ...labelled(submitted, at), found: name })];
  });
}

/** From so many people on one value for all of them looks like one click. */
const manyPeople = 9;

const judgedNumbers = ['expertise.points', 'coordination'] as const;

function sameValues(submitted: Submitted): readonly CheckFinding[] {
  const { found } = submitted;
  const { sheet, rows, ...roster } = tableIn(found, 'appraisers');
  return judgedNumbers.flatMap((key): readonly CheckFinding[] => {
    const column = columnOf({ ...roster, sheet, rows }, key);
    const values = rows.map((row) => found.book.value({ sheet, row, column }));
    const [first] = values;
    const top = rows[0];
    if (top === undefined || first === undefined || values.length < manyPeople) return [];
    if (values.some((value) => value !== first)) return [];
    return [
      checkFinding('same-value', {
        at: { sheet, row: top, column },
        label: appraiserInputs.find((input) => input.key === key)?.spec.label ?? key,
        found: first,
        count: rows.length,
      }),
    ];
  });
}

/** Nobody has more than one major that counts: together they are no more than there are appraisers. */
function tooManyMajors(submitted: Submitted): readonly CheckFinding[] {
  const { found, read, result } = submitted;
  const list = valueAt(read.review, 'facts.specialisedMajors');
  if (!Array.isArray(list)) return [];
  const counts = list.map((row) => valueAt(row, 'appraisers')).filter((count) => typeof count === 'number');
  const sum = counts.reduce((before, count) => before + count, 0);
  const headcount = result.appraisers.length;
  if (headcount === 0 || sum <= headcount) return [];
  const table = tableIn(found, 'specialisedMajors');
  const at = { sheet: table.sheet, row: table.top, column: columnOf(table, 'appraisers') };
  return [checkFinding('majors-exceed-headcount', { at, label: table.sheet, found: sum, expected: headcount })];
}
