import { scoreAppraiser } from './appraiser/appraiser.js';
import { scoreInstitution } from './institution/institution.js';
import { type Policy, defaultPolicy } from './scoring/policy.js';
import type { AppraiserResult, InstitutionResult } from './scoring/result.js';
import type { Confirmation } from './scoring/sheet.js';

const nothingConfirmed: ReadonlySet<Confirmation> = new Set();

const tables = { appraiser: scoreAppraiser, institution: scoreInstitution };

/** `score` for a document that is known to be a sheet of this kind: whoever scores nothing else takes nothing else along. */
export const scoreSheet = (
  kind: keyof typeof tables,
  document: unknown,
  policy: Policy = defaultPolicy,
): AppraiserResult | InstitutionResult => tables[kind](document, policy, nothingConfirmed);
