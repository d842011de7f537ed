import fc from 'fast-check';
import { newReview, planWorkbook, writeScoresheet, writeXlsx } from '../../src/index.js';
import { plan } from '../plan/plan.js';
import { type Mutation, mutated, mutations } from './mutations.js';

/** What is mutated: a scoresheet of each kind, and a plan. */
const originals: readonly Uint8Array[] = [
  writeXlsx(writeScoresheet(filled())),
  writeXlsx(writeScoresheet(newReview({ institution: '青林', unit: '06', appraisers: [{ name: '赵甲' }] }))),
  writeXlsx(planWorkbook(plan)),
];

/** A scoresheet of one appraiser, as one is handed out on the day of the plan. */
function filled(): unknown {
  const facts = {
    categories: ['0401'],
    degree: 'doctor',
    years: 9,
    documents: [{ title: '导则', level: 'national', rank: 1 }],
  };
  return {
    ...newReview({
      institution: '青林环境损害司法鉴定所',
      unit: '04',
      appraisers: [{ name: '赵甲' }],
      expert: { number: 1 },
    }),
    appraisers: [{ id: 1, name: '赵甲', major: '环境工程', facts: { kind: 'appraiser', ...facts } }],
    declared: { appraisers: [{ id: 1, name: '赵甲', facts: { kind: 'appraiser', ...facts } }] },
  };
}

interface Case {
  readonly original: number;
  readonly mutations: readonly Mutation[];
}

/** A file, and what is done to it. */
export const anyCase = fc.record<Case>({ original: fc.nat(originals.length - 1), mutations });

export const fileOf = ({ original, mutations: all }: Case): Uint8Array =>
  mutated(originals[original] ?? new Uint8Array(), all);
