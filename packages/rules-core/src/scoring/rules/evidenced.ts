import { type Facts, type Path, flagIn, wordIn } from '../facts.js';
import type { Outcome } from '../outcome.js';
import { toTenths } from '../points.js';
import { type Sheet, reportMissing } from '../sheet.js';
import { type RowScore, isNotAccepted, nothing, scoreRows } from './rows.js';

/** Projects by who commissioned them and by the institution's role, each proven by a contract, the sum kept to a cap. */
export interface Evidenced {
  readonly kind: 'evidenced';
  readonly list: Path;
  readonly points: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Levels at which a project counts only where an opinion or report was issued. */
  readonly opinionNeededAt: readonly string[];
  /** The most that one project gives. */
  readonly best: number;
  readonly cap: number;
}

export function scoreEvidenced(sheet: Sheet, rule: Evidenced): Outcome {
  return scoreRows(sheet, rule, (row, path) => scoreProject(sheet, rule, row, path));
}

function scoreProject(sheet: Sheet, rule: Evidenced, row: Facts, path: Path): RowScore {
  const level = wordIn(row, 'level');
  const role = wordIn(row, 'role');
  const contract = flagIn(row, 'contract');
  const needsOpinion = level !== undefined && rule.opinionNeededAt.includes(level);
  const opinion = needsOpinion ? flagIn(row, 'opinionIssued') : true;
  if (isNotAccepted(row)) return nothing(sheet, 'not-accepted', [...path, 'accepted'], false);
  if (contract === false) return nothing(sheet, 'not-evidenced', [...path, 'contract'], false);
  if (opinion === false) return nothing(sheet, 'opinion-not-issued', [...path, 'opinionIssued'], false);
  if (level === undefined) reportMissing(sheet, [...path, 'level']);
  if (role === undefined) reportMissing(sheet, [...path, 'role']);
  if (contract === undefined) reportMissing(sheet, [...path, 'contract']);
  if (opinion === undefined) reportMissing(sheet, [...path, 'opinionIssued']);
  const isOpen = level === undefined || role === undefined || contract === undefined || opinion === undefined;
  return isOpen ? {} : { points: toTenths(rule.points[level]?.[role] ?? 0) };
}
