import type { DutyFinding, FindingKind } from '@envscore/rules-core';
import type { ToldDuty } from './telling.js';

/** What the findings ask for, the most pressing first; what is due is parted by whether it is this month. */
export const groups = ['late', 'dueNow', 'warn', 'may', 'open', 'due', 'record', 'look'] as const;

export type Group = FindingKind | 'dueNow';

const groupOf = ({ kind, by = '' }: DutyFinding, asOf: string): Group =>
  kind === 'due' && by.slice(0, 7) <= asOf.slice(0, 7) ? 'dueNow' : kind;

/** The findings by what they ask for, of one province or of all. */
export function grouped(
  findings: readonly ToldDuty[],
  asOf: string,
  province: string | undefined,
): ReadonlyMap<Group, readonly ToldDuty[]> {
  const found = new Map<Group, ToldDuty[]>(groups.map((group) => [group, []]));
  for (const told of findings)
    if (province === undefined || told.finding.subject.province === province)
      found.get(groupOf(told.finding, asOf))?.push(told);
  return found;
}

export const provincesIn = (findings: readonly ToldDuty[]): readonly string[] =>
  [...new Set(findings.map(({ finding }) => finding.subject.province).filter((name) => name !== undefined))].sort();
