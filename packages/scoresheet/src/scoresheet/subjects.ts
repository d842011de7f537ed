import { type DeclaredCriterion, appraiserTable, criteriaOf, institutionTable } from '@envscore/rules-core';
import type { CellAddress } from '../formula/expression.js';
import type { FoundName, Snapshot } from '../workbook/snapshot.js';
import { parseReference } from '../xlsx/reading/names.js';
import { nameFor, nameParts } from './name.js';
import { codesOf } from './codes.js';
import type { ReadScoresheet } from './read.js';
import { listTables } from './tables.js';

type Kind = 'appraiser' | 'institution';

/** What a cell is about: a table (一) or (二), and a criterion or part of it; none where it is about the whole. */
export interface Subject {
  readonly kind: Kind;
  /** The place of the appraiser in the review, from 0; nothing where the cell is not yet anybody's. */
  readonly appraiser?: number;
  readonly code?: string;
}

const criteria: Readonly<Record<Kind, readonly DeclaredCriterion[]>> = {
  appraiser: criteriaOf(appraiserTable),
  institution: criteriaOf(institutionTable),
};

const covers = ({ sheet, top, left, bottom, right }: FoundName, at: CellAddress): boolean =>
  sheet === at.sheet && at.row >= top && at.row <= bottom && at.column >= left && at.column <= right;

/**
 * What the cell of a scoresheet is about; nothing for cells that belong to no fact and no point. A cell of a printed form is about
 * what it shows, and its headings about what is shown beside them.
 */
export const subjectAt = (snapshot: Snapshot, read: ReadScoresheet, at: CellAddress): Subject | undefined =>
  entered(snapshot, read, at) ?? shown(snapshot, read, at);

/** What a cell for a fact or a point is about: of those that have a name. */
function entered({ names }: Snapshot, { addresses }: ReadScoresheet, at: CellAddress): Subject | undefined {
  const inRow = [...addresses].filter(([, cell]) => cell.sheet === at.sheet && cell.row === at.row);
  const own = inRow.find(([, cell]) => cell.column === at.column);
  if (own !== undefined) return subjectOf(own[0]);
  const found = names.find((name) => nameParts(name.name) !== undefined && covers(name, at));
  if (found === undefined) return undefined;
  const parts = nameParts(found.name) ?? [];
  const [table = '', ...key] = parts[0] === 'declared' ? parts.slice(1) : parts;
  const list = listTables.find(({ id }) => id === table);
  const [beside] = inRow.map(([path]) => subjectOf(path));
  if (list !== undefined) return beside ?? { kind: list.isOwned ? 'appraiser' : 'institution', ...codeOf(list.path) };
  if (table !== 'appraisers') return { kind: 'institution', ...codeOf(key.join('.')) };
  return { kind: 'appraiser', ...beside, ...codeOf(key.join('.')) };
}

/** A reference to a cell of another sheet, or to the first of several. */
const reference = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?[0-9]+(:)?/gu;

/** What a cell refers to: points, or something else of a subject; one cell, or the first of many. */
interface Shown {
  readonly subject: Subject;
  readonly isPoints: boolean;
  readonly isOne: boolean;
}

/**
 * What a cell of a sheet is about that only shows what stands elsewhere. Points say for which criterion: those in its row, or in the row
 * above, where the facts of a criterion stand below its points.
 */
function shown(snapshot: Snapshot, read: ReadScoresheet, { sheet, row, column }: CellAddress): Subject | undefined {
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells;
  const inRow = (one: number): readonly Shown[] =>
    [cells?.get(one)?.get(column), ...(cells?.get(one)?.values() ?? [])].flatMap((cell) =>
      shownBy(snapshot, read, cell?.formula ?? ''),
    );
  const own = inRow(row);
  const codeOfPoints = (all: readonly Shown[]): Subject | undefined => all.find(({ isPoints }) => isPoints)?.subject;
  const criterion =
    codeOfPoints(own) ??
    (own.length > 0 ? codeOfPoints(inRow(row - 1)) : undefined) ??
    own.find(({ subject }) => subject.code !== undefined)?.subject;
  if (criterion?.kind === 'institution') return criterion;
  const person = own.find(({ subject, isOne }) => isOne && subject.appraiser !== undefined)?.subject;
  return person === undefined ? (criterion ?? own[0]?.subject) : { ...person, ...criterion };
}

const shownBy = (snapshot: Snapshot, read: ReadScoresheet, formula: string): readonly Shown[] =>
  [...formula.matchAll(reference)].flatMap(([text, colon]) => {
    const { sheet, at } = parseReference(text.replace(/:$/u, '')) ?? {};
    if (sheet === undefined || at === undefined) return [];
    const cell = { sheet, row: at.top, column: at.left };
    const subject = entered(snapshot, read, cell);
    if (subject === undefined) return [];
    const { kind, code } = subject;
    const key = snapshot.names.find((name) => covers(name, cell))?.name ?? '';
    const isOne = colon === undefined;
    // Of a whole column only the criterion is meant, not whoever is first in it.
    return [
      {
        subject: isOne || code === undefined ? subject : { kind, code },
        isPoints: key.endsWith(`.${code ?? 'total'}`),
        isOne,
      },
    ];
  });

/** Where the points of a subject stand, or its total; nothing where the workbook has lost the place. */
export function cellOf(
  { names }: Snapshot,
  { addresses }: ReadScoresheet,
  { kind, appraiser, code = 'total' }: Subject,
): CellAddress | undefined {
  const name = nameFor(kind === 'appraiser' ? 'appraisers' : 'institution', code);
  const found = names.find((one) => one.name === name);
  const row = kind === 'appraiser' ? addresses.get(`appraisers.${appraiser ?? 0}.id`)?.row : found?.top;
  return found === undefined || row === undefined ? undefined : { sheet: found.sheet, row, column: found.left };
}

/** What a fact of a review is about, by its path: `appraisers.0.facts.documents.2.rank`. */
function subjectOf(path: string): Subject {
  const [first, ...rest] = path.replace(/^declared\./u, '').split('.');
  if (first === 'facts') return { kind: 'institution', ...codeOf(rest.join('.')) };
  if (first === 'confirmed') return confirmedBy(rest.join('.'));
  if (first !== 'appraisers') return { kind: 'institution' };
  const place = Number(rest[0]);
  const facts = rest.slice(rest.indexOf('facts') + 1).join('.');
  return { kind: 'appraiser', ...(Number.isInteger(place) && { appraiser: place }), ...codeOf(facts) };
}

function confirmedBy(key: string): Subject {
  const list = listTables.find(({ confirmed, confirmedPoints }) => key === confirmed || key === confirmedPoints);
  return { kind: list?.isOwned === true ? 'appraiser' : 'institution', ...codeOf(list?.path ?? '') };
}

/** The code that this is, or the criterion that owns this fact. */
function codeOf(key: string): { readonly code?: string } {
  const all = [...criteria.appraiser, ...criteria.institution];
  if (all.some((criterion) => codesOf(criterion).includes(key))) return { code: key };
  const owner = all.find(({ facts }) => Object.hasOwn(facts, key.split('.')[0] ?? ''));
  return owner === undefined ? {} : { code: owner.code };
}
