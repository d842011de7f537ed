import type { DeclaredCriterion } from './criterion.js';
import { scoreCriterion } from './criterion.js';
import { fromTenths, toTenths } from './points.js';
import type { CriterionResult, SectionCode, SectionResult, Status } from './result.js';
import type { Sheet } from './sheet.js';

interface Section {
  readonly code: SectionCode;
  readonly criteria: readonly DeclaredCriterion[];
  readonly max: number;
}

export const section = <Code extends SectionCode, const Criteria extends readonly DeclaredCriterion[]>(
  code: Code,
  criteria: Criteria,
) => ({ code, criteria, max: criteria.reduce((sum, { max }) => sum + max, 0) });

/** One of the two official tables: its sections and criteria in the printed order. */
export interface Table {
  readonly sections: readonly Section[];
}

export const criteriaOf = ({ sections }: Table): readonly DeclaredCriterion[] =>
  sections.flatMap(({ criteria }) => criteria);

export interface ScoredTable {
  readonly criteria: readonly CriterionResult[];
  readonly sections: readonly SectionResult[];
  readonly total: number;
}

/** Scores every criterion of a table and adds up what is scored. */
export function scoreTable(sheet: Sheet, table: Table): ScoredTable {
  const criteria: CriterionResult[] = [];
  const sections: SectionResult[] = [];
  let total = 0;
  for (const section of table.sections) {
    let sum = 0;
    for (const declared of section.criteria) {
      const result = scoreCriterion(sheet, declared);
      sum += toTenths(result.points ?? 0);
      criteria.push(result);
    }
    total += sum;
    sections.push({ code: section.code, points: fromTenths(sum), max: section.max });
  }
  return { criteria, sections, total: fromTenths(total) };
}

export function statusOf({ isDisqualified, errors, isBlocked }: Sheet): Status {
  if (isDisqualified) return 'disqualified';
  if (errors > 0) return 'invalid';
  return isBlocked ? 'provisional' : 'final';
}
