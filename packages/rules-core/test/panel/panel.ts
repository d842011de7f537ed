import { type PanelResult, score } from '@envscore/rules-core';
import { type Facts, onTheLine, policyWith } from '../institution/sheet.js';

const national = (index: number, facts: unknown): Facts => ({
  name: `专家${index}`,
  library: 'national',
  facts,
});

/** One expert of the national library and further ones of the provincial library, with these sheets. */
export const panelOf = (...sheets: unknown[]): Facts => ({
  kind: 'panel',
  unit: '04',
  experts: sheets.map((facts, index) => ({
    ...national(index, facts),
    library: index === 0 ? 'national' : 'provincial',
  })),
});

/** The panel of three sheets that stand exactly on the line, some of them changed. */
export const three = (...changes: readonly Facts[]): Facts =>
  panelOf(onTheLine(changes[0]), onTheLine(changes[1]), onTheLine(changes[2]));

export const quality = (points: number): Facts => ({ quality: { allAbilities: false, points } });

/** A scored panel; without a policy handed in, that of its reviews holds. */
export function scorePanel(document: unknown, policy?: Facts): PanelResult {
  const result = score(document, policy === undefined ? {} : { policy: policyWith(policy) });
  if (!('kind' in result) || result.kind !== 'panel') throw new Error('no panel was scored');
  return result;
}

/** What a panel comes to, its experts' own results and what is the same for every panel left out. */
export function concluded(document: unknown, policy?: Facts): object {
  const { status, conclusion, total, sections, shortfalls, spread, disagreements, otherReadings, issues } = scorePanel(
    document,
    policy,
  );
  const means = sections?.map(({ points }) => points);
  return { status, conclusion, total, means, shortfalls, spread, disagreements, otherReadings, issues };
}
