import { type FindingKind, type Language, registerTermsOf } from '@envscore/rules-core';
import type { RegistersReport } from './report.js';

type Counted = readonly (readonly [label: string, count: number])[];

const kinds: readonly FindingKind[] = ['late', 'open', 'due', 'warn', 'may', 'record', 'look'];

/** How many findings there are of each kind, those not listed too. */
export function kindCounts({ supervision: { findings, omitted } }: RegistersReport, language: Language): Counted {
  const counts = new Map<FindingKind, number>([['record', omitted]]);
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const words = registerTermsOf(language).kinds;
  return kinds.map((kind) => [words[kind], counts.get(kind) ?? 0]);
}

/** How many listings are in each state that any is in. */
export function stateCounts({ supervision: { holders } }: RegistersReport, language: Language): Counted {
  const states = holders.flatMap(({ listings }) => listings.map(({ state }) => state));
  return Object.entries(registerTermsOf(language).words.blacklist.status)
    .map(([state, label]): [string, number] => [label, states.filter((one) => one === state).length])
    .filter(([, count]) => count > 0);
}

/** So many months a chart shows. */
const latest = 24;

/** The last months with their cases. */
export const latestMonths = ({ supervision: { months } }: RegistersReport) => months.slice(-latest);
