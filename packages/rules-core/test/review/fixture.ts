import { type Policy, type ReviewResult, score } from '@envscore/rules-core';
import { type Facts, onTheLine, policyWith } from '../institution/sheet.js';

const paper = { type: 'sci', rank: 1, points: 5 };
const report = { level: 'national', rank: 1, points: 5 };

/** A final sheet of table (二): 5, 5 + 5, expertise + 4, 15 + 10 + 17; that is 61 and the points for expertise, 82 in all. */
const completeAppraiser: Facts = {
  kind: 'appraiser',
  ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: false },
  degree: 'doctor',
  title: 'senior',
  years: 9,
  expertise: { grade: 'good', points: 21 },
  coordination: 4,
  documents: [report, report, report],
  publications: [paper, paper],
  training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 1 },
};

export const appraiserWith = (changes: Facts = {}): Facts =>
  JSON.parse(JSON.stringify({ ...completeAppraiser, ...changes })) as Facts;

export const people = (...facts: unknown[]): Facts[] => facts.map((one, index) => ({ id: index + 1, facts: one }));

/** What an expert hands in: four appraisers of 82 each, and a sheet of 70 whose headcount and totals come from them. */
export const reviewWith = (changes: Facts = {}): Facts =>
  JSON.parse(
    JSON.stringify({
      kind: 'review',
      layout: 1,
      edition: '2018',
      date: '2026-11-21',
      institution: { name: '某司法鉴定中心' },
      unit: '04',
      expert: { number: 1, name: '钱一', library: 'national' },
      appraisers: people(...Array.from({ length: 4 }, () => appraiserWith())),
      facts: onTheLine({ name: undefined, unit: undefined, headcount: undefined, appraiserTotals: undefined }),
      signedOn: '2026-11-21',
      ...changes,
    }),
  ) as Facts;

/** A scored review; without a policy handed in, its own counts. */
export function scoreReview(document: unknown, policy?: Facts): ReviewResult {
  const options: { policy?: Policy } = policy === undefined ? {} : { policy: policyWith(policy) };
  const result = score(document, options);
  if (!('kind' in result) || result.kind !== 'review') throw new Error('no review was scored');
  return result;
}
