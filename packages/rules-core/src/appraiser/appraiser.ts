import * as z from 'zod/mini';
import { categoryCodes } from '../reference/categories.js';
import { edition } from '../reference/edition.js';
import { list, object, optional, text, word } from '../scoring/fields.js';
import { type Policy } from '../scoring/policy.js';
import { read } from '../scoring/reading.js';
import type { AppraiserResult } from '../scoring/result.js';
import { type Confirmation, type Sheet, newSheet, report } from '../scoring/sheet.js';
import { scoreTable, statusOf } from '../scoring/table.js';
import { coordination } from './coordination.js';
import { credential } from './credential.js';
import { documents } from './documents.js';
import { ethics } from './ethics.js';
import { exchange } from './exchange.js';
import { experience } from './experience.js';
import { expertise } from './expertise.js';
import { publications } from './publications.js';
import { appraiserTable } from './table.js';

/** The facts of one appraiser for one unit. Every property but `kind` may be blank. */
export const appraiserSchema = object({
  kind: z.literal('appraiser'),
  name: optional(text()),
  institution: optional(text()),
  categories: optional(list(word(categoryCodes))),
  recommendedCategories: optional(list(word(categoryCodes))),
  ...ethics.facts,
  ...credential.facts,
  ...experience.facts,
  ...expertise.facts,
  ...coordination.facts,
  ...documents.facts,
  ...publications.facts,
  ...exchange.facts,
});

export type AppraiserFacts = z.output<typeof appraiserSchema>;

/** Scores table (二) for one appraiser. */
export function scoreAppraiser(
  document: unknown,
  policy: Policy,
  confirmed: ReadonlySet<Confirmation>,
): AppraiserResult {
  const { value: facts, issues } = read(appraiserSchema, document);
  const sheet = newSheet(facts, policy, confirmed, issues);
  const { criteria, sections, total } = scoreTable(sheet, appraiserTable);
  reportCategories(sheet, facts);
  const status = statusOf(sheet);
  if (status === 'disqualified')
    return { kind: 'appraiser', edition: edition.id, status, criteria, issues: sheet.issues };
  const result: AppraiserResult = {
    kind: 'appraiser',
    edition: edition.id,
    status,
    total,
    sections,
    criteria,
    issues: sheet.issues,
  };
  if (policy.D11 !== 'none' && status === 'final') {
    result.passed = total >= policy.D11;
    result.decisions = ['D11'];
  }
  return result;
}

/** A category recommended on the form's last line that was not applied for. */
function reportCategories(sheet: Sheet, { categories, recommendedCategories }: AppraiserFacts): void {
  if (categories === undefined) return;
  recommendedCategories?.forEach((code, index) => {
    if (code === undefined || categories.includes(code)) return;
    report(sheet, 'category-not-applied', ['recommendedCategories', index], { found: code });
  });
}
