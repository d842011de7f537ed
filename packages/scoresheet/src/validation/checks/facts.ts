import {
  type Citation,
  type Issue,
  appraiserTable,
  categoriesInScope,
  criteriaOf,
  findUnit,
  institutionTable,
} from '@envscore/rules-core';
import type { CellAddress } from '../../formula/expression.js';
import { isScalar } from '../../layout/document.js';
import { nameFor } from '../../scoresheet/name.js';
import { type ListTable, listTables } from '../../scoresheet/tables.js';
import { type CheckFinding, checkFinding } from '../checked.js';
import type { CheckCode } from '../codes.js';
import { columnOf, tableIn } from '../layout/found.js';
import { type Submitted, labelOf } from '../submitted.js';
import { renumbered } from './renumbered.js';

type Kind = 'review' | 'appraiser' | 'institution';

/** An issue of the rules, with its path in the review. */
interface Told {
  readonly kind: Kind;
  readonly issue: Issue;
  readonly path: readonly (string | number)[];
  /** Whose sheet it is of. */
  readonly person?: number;
}

/** Everything that the rules say of the facts, each at its cell. Lists and suggestions that wait for a confirmation are told once. */
export function checkFacts(submitted: Submitted): readonly CheckFinding[] {
  const all = toldOf(submitted);
  const keys = new Set(all.map(keyOf));
  const told = all.filter((one) => isWorthTelling(submitted, one, keys));
  const cells = new Cells(submitted);
  return [
    ...told.flatMap((one) => (isWaiting(one) ? [] : (findingOf(submitted, cells, one) ?? []))),
    ...waiting(submitted, cells, told.filter(isWaiting)),
    ...told.flatMap((one) => withoutReason(submitted, one)),
  ];
}

function toldOf({ result, found }: Submitted): readonly Told[] {
  return [
    ...result.issues.map((issue): Told => ({ kind: 'review', issue, path: issue.path })),
    ...result.institution.issues.map((issue): Told => ({
      kind: 'institution',
      issue,
      path: ofInstitution(issue.path),
    })),
    ...result.appraisers.flatMap(({ result: sheet }, person) =>
      sheet.issues.map((issue): Told => ({
        kind: 'appraiser',
        issue: ofUnit(issue, found.unit),
        path: ['appraisers', person, 'facts', ...issue.path],
        person,
      })),
    ),
  ];
}

/** Of all categories only those of the unit can stand in its workbook. */
function ofUnit(issue: Issue, unit: string | undefined): Issue {
  const known = findUnit(unit ?? '');
  const isOfCategories = issue.path[0] === 'categories' || issue.path[0] === 'recommendedCategories';
  if (known === undefined || !isOfCategories || issue.allowed?.values === undefined) return issue;
  return { ...issue, allowed: { values: categoriesInScope(known).map(({ code }) => code) } };
}

/** What the institution's sheet takes over from the cover stands there. */
const ofInstitution = (path: Issue['path']): Told['path'] => {
  if (path[0] === 'unit') return ['unit'];
  return path[0] === 'name' ? ['institution', 'name'] : ['facts', ...path];
};

const keyOf = ({ issue, path }: Pick<Told, 'issue' | 'path'>): string => `${issue.code} ${path.join('.')}`;

/** Of what follows from something else only that is told. */
function isWorthTelling(submitted: Submitted, { issue, path, person }: Told, keys: ReadonlySet<string>): boolean {
  const { result, found } = submitted;
  const { code } = issue;
  const isOfPeople = path[0] === 'facts' && (path[1] === 'appraiserTotals' || path[1] === 'headcount');
  if (isOfPeople && (code === 'missing' || code === 'totals-differ-from-headcount'))
    return result.appraisers.length === 0;
  if (code === 'disqualified-appraiser') return false;
  const list = listIn(path);
  if (list !== undefined && !tableIn(found, list.id).isFound) return false;
  if (person !== undefined && code === 'missing' && listOf(path) !== undefined && isRenumbered(submitted, person))
    return false;
  if (person !== undefined && (code === 'missing' || code === 'suggested')) {
    if (result.appraisers[person]?.result.status === 'disqualified') return false;
  }
  if (path[0] === 'declared' && keys.has(keyOf({ issue, path: path.slice(1) }))) return false;
  const name = nameOf(path);
  return name === undefined || !found.missing.some((missing) => missing.name === name);
}

/** Whether somebody's rows cannot be found any more, as the number has been changed: that is told. */
function isRenumbered({ found, read }: Submitted, person: number): boolean {
  const row = read.addresses.get(`appraisers.${person}.id`)?.row;
  return renumbered(found).some(({ at }) => at.row === row);
}

/** The name of the column, or cell, that a fact is read from. */
function nameOf(path: Told['path']): string | undefined {
  const keys = path.filter((key) => typeof key === 'string');
  const isDeclared = keys[0] === 'declared';
  const [first, ...rest] = isDeclared ? keys.slice(1) : keys;
  const prefix = isDeclared ? 'declared.' : '';
  const facts = (first === 'appraisers' ? rest.slice(1) : rest).join('.');
  const list = listTables.find(({ path: at }) => facts === at || facts.startsWith(`${at}.`));
  if (first !== 'appraisers' && first !== 'facts') return nameFor('review', keys.join('.'));
  if (list !== undefined && facts !== list.path)
    return nameFor(`${prefix}${list.id}`, facts.slice(list.path.length + 1));
  return nameFor(`${prefix}${first === 'appraisers' ? 'appraisers' : 'institution'}`, facts);
}

/** Whether it waits for the confirmation of a list: that it is complete, or that its suggested points are meant. */
const isWaiting = ({ issue, path }: Told): boolean =>
  issue.code === 'suggested' || (issue.code === 'missing' && listOf(path)?.confirmed !== undefined);

/** The list that a path leads to as a whole. */
function listOf(path: Told['path']): ListTable | undefined {
  const facts = path.slice(path.indexOf('facts') + 1).join('.');
  return path[0] === 'declared' ? undefined : listTables.find(({ path: at }) => at === facts);
}

/** The list that a path leads into. */
function listIn(path: Told['path']): ListTable | undefined {
  const facts = path.slice(path.indexOf('facts') + 1).join('.');
  return listTables.find(({ path: at }) => facts === at || facts.startsWith(`${at}.`));
}

/** Whoever is not accepted something will ask why. */
function withoutReason(submitted: Submitted, { issue, path }: Told): readonly CheckFinding[] {
  const at = submitted.read.addresses.get([...path.slice(0, -1), 'reason'].join('.'));
  if (issue.code !== 'not-accepted' || at === undefined || !submitted.found.book.isBlank(at)) return [];
  return [checkFinding('refused-without-reason', { at, ...labelled(submitted, at) })];
}

function waiting(submitted: Submitted, cells: Cells, told: readonly Told[]): readonly CheckFinding[] {
  return listTables.flatMap((table) => {
    const isOwn = ({ path }: Told): boolean => listIn(path)?.id === table.id || isPointsOf(table, path);
    const own = told.filter(isOwn);
    return [
      ...confirm(
        'unconfirmed-list',
        table.confirmed,
        own.filter(({ issue }) => issue.code === 'missing'),
      ),
      ...confirm(
        'unconfirmed-points',
        table.confirmedPoints,
        own.filter(({ issue }) => issue.code === 'suggested'),
      ),
    ];
  });

  function confirm(code: CheckCode, key: string | undefined, open: readonly Told[]): readonly CheckFinding[] {
    const [first] = open;
    if (first === undefined) return [];
    const at = (key === undefined ? undefined : submitted.found.confirmed.get(key)) ?? cells.of(first.path);
    const label = at && labelOf(submitted, at);
    return [
      checkFinding(code, {
        ...(at && { at }),
        ...(label !== undefined && { label }),
        ...citationOf(first),
        ...(open.length > 1 && { count: open.length }),
      }),
    ];
  }
}

/** One number of points for a whole list stands beside it. */
const isPointsOf = ({ path, confirmedPoints }: ListTable, to: Told['path']): boolean =>
  confirmedPoints !== undefined && to.join('.') === `facts.${path}Points`;

function findingOf(submitted: Submitted, cells: Cells, told: Told): CheckFinding | undefined {
  const { kind, issue, path, person } = told;
  const blank = issue.code === 'missing' ? listOf(path) : undefined;
  const at = blank?.isOwned === false ? cells.firstOf(blank) : cells.of(path);
  const detail = {
    ...(at && { at }),
    ...(isScalar(issue.found) && { found: issue.found }),
    ...(issue.allowed && { allowed: issue.allowed }),
    ...citationOf(told),
  };
  if (path[0] === 'edition') return checkFinding('unknown-edition', { ...detail, ...labelled(submitted, at) });
  if (issue.code === 'missing')
    return checkFinding('missing-fact', { ...detail, ...(blank ? { label: blank.label } : labelled(submitted, at)) });
  const name = person === undefined ? undefined : submitted.result.appraisers[person]?.name;
  return checkFinding(codes[issue.severity], {
    ...detail,
    ...(name !== undefined && { label: name }),
    issue: { kind, issue },
  });
}

const codes = { error: 'wrong-fact', warning: 'doubtful-fact', info: 'noted-fact' } as const;

function labelled(submitted: Submitted, at: CellAddress | undefined): { readonly label?: string } {
  const label = at && labelOf(submitted, at);
  return label === undefined ? {} : { label };
}

const criteria = { appraiser: criteriaOf(appraiserTable), institution: criteriaOf(institutionTable) };

/** The row of the table that a fact belongs to. */
function criterionOf({ kind, path }: Pick<Told, 'kind' | 'path'>): (typeof criteria.appraiser)[number] | undefined {
  if (kind === 'review') return undefined;
  const key = String(path[path.indexOf('facts') + 1]);
  return criteria[kind].find(({ facts }) => Object.hasOwn(facts, key));
}

function citationOf(told: Told): { readonly citation?: Citation } {
  const criterion = criterionOf(told);
  return criterion === undefined ? {} : { citation: criterion.citation };
}

/** Where facts stand. What has no cell of its own is told at the nearest one: a list at the points that it gives. */
class Cells {
  readonly #submitted: Submitted;

  constructor(submitted: Submitted) {
    this.#submitted = submitted;
  }

  of(path: Told['path']): CellAddress | undefined {
    const { found, read } = this.#submitted;
    const own = read.addresses.get(path.join('.'));
    if (own !== undefined) return own;
    if (path[0] === 'edition' || path[0] === 'policy' || path[0] === 'layout') return found.cover.get(path[0]);
    if (path[0] === 'facts' && path[1] === 'headcount') return found.institution.get('headcount');
    if (path[0] === 'facts' && path[1] === 'appraiserTotals') return found.institution.get('scored');
    return this.#ofList(path) ?? this.#nearest(path);
  }

  /** Where somebody would begin to fill a list. */
  firstOf({ id, inputs }: ListTable): CellAddress {
    const table = tableIn(this.#submitted.found, id);
    const [first] = inputs;
    return { sheet: table.sheet, row: table.top, column: first === undefined ? 1 : columnOf(table, first.key) };
  }

  #ofList(path: Told['path']): CellAddress | undefined {
    const list = listOf(path);
    if (list === undefined) return undefined;
    const { found, read } = this.#submitted;
    if (!list.isOwned) {
      const criterion = criterionOf({ kind: 'institution', path });
      return criterion && found.institution.get(criterion.code);
    }
    const roster = tableIn(found, 'appraisers');
    const row = read.addresses.get(`appraisers.${String(path[1])}.id`)?.row;
    const criterion = criterionOf({ kind: 'appraiser', path });
    if (row === undefined || criterion === undefined) return undefined;
    return { sheet: roster.sheet, row, column: columnOf(roster, criterion.code) };
  }

  /** A cell of the group that a path leads to, else of the one around it. */
  #nearest(path: Told['path']): CellAddress | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const key = path.slice(0, length).join('.');
      const own = this.#submitted.read.addresses.get(key);
      if (own !== undefined) return own;
      for (const [known, at] of this.#submitted.read.addresses) if (known.startsWith(`${key}.`)) return at;
    }
    return undefined;
  }
}
