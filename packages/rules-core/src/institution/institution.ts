import * as z from 'zod/mini';
import { findUnit } from '../reference/categories.js';
import { edition } from '../reference/edition.js';
import { object, optional, text } from '../scoring/fields.js';
import type { Policy } from '../scoring/policy.js';
import { read } from '../scoring/reading.js';
import type { InstitutionResult } from '../scoring/result.js';
import { type Confirmation, type Sheet, newSheet, report } from '../scoring/sheet.js';
import { scoreTable, statusOf } from '../scoring/table.js';
import { accreditation } from './accreditation.js';
import { appraiserAbility } from './appraiser-ability.js';
import { headcount } from './headcount.js';
import { instruments } from './instruments.js';
import { majors } from './majors.js';
import { projects } from './projects.js';
import { quality } from './quality.js';
import { institutionTable } from './table.js';

/** The facts of an institution for one unit. Every property but `kind` may be blank. */
export const institutionSchema = object({
  kind: z.literal('institution'),
  name: optional(text()),
  ...headcount.facts,
  ...majors.facts,
  ...projects.facts,
  ...quality.facts,
  ...appraiserAbility.facts,
  ...accreditation.facts,
  ...instruments.facts,
});

export type InstitutionFacts = z.output<typeof institutionSchema>;

/** Entry conditions outside the score, known from secondary sources only (regulation-facts): reported, never scored. */
export const entryConditions = { appraisers: 3, seniorTitles: 2 };

/** Scores table (一) for one institution and one unit. */
export function scoreInstitution(
  document: unknown,
  policy: Policy,
  confirmed: ReadonlySet<Confirmation>,
): InstitutionResult {
  const { value: facts, issues } = read(institutionSchema, document);
  const sheet = newSheet(facts, policy, confirmed, issues);
  const { criteria, sections, total } = scoreTable(sheet, institutionTable);
  reportAside(sheet, facts);
  const decided = findUnit(facts.unit ?? '')?.level === 'category' ? { decisions: ['D12' as const] } : {};
  return {
    kind: 'institution',
    edition: edition.id,
    status: statusOf(sheet),
    total,
    sections,
    criteria,
    ...decided,
    issues: sheet.issues,
  };
}

/** What is worth knowing and changes nothing: a unit of another level than the policy's (D12), an entry condition not met. */
function reportAside(sheet: Sheet, { unit, headcount: persons }: InstitutionFacts): void {
  const level = findUnit(unit ?? '')?.level;
  if (level !== undefined && level !== sheet.policy.D12) {
    report(sheet, 'unit-level', ['unit'], { found: unit, allowed: { values: [sheet.policy.D12] } });
  }
  if (persons !== undefined && persons < entryConditions.appraisers) {
    report(sheet, 'entry-condition', ['headcount'], { found: persons, allowed: { from: entryConditions.appraisers } });
  }
}
