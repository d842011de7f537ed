import { type DeclaredCriterion, appraiserTable, criteriaOf, institutionTable } from '@envscore/rules-core';
import type { CellAddress } from '../formula/expression.js';
import type { FoundName, Snapshot } from '../workbook/snapshot.js';
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

/** What the cell of a scoresheet is about; nothing for cells that belong to no fact and no point. */
export function subjectAt({ names }: Snapshot, { addresses }: ReadScoresheet, at: CellAddress): Subject | undefined {
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
