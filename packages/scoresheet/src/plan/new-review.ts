import { edition } from '@envscore/rules-core';
import type { Draft } from '../layout/document.js';
import { layoutVersion } from '../scoresheet/version.js';

/** What is known of a review that no plan describes. */
export interface ReviewStart {
  readonly institution: string;
  readonly unit: string;
  readonly appraisers: readonly { readonly name?: string; readonly major?: string }[];
  readonly expert?: { readonly number?: number; readonly name?: string; readonly library?: string };
  readonly date?: string;
  readonly policy?: unknown;
}

/** A review that nothing is declared of: its people in the order given, numbered from 1. */
export const newReview = ({ institution, appraisers, ...known }: ReviewStart): Draft => ({
  kind: 'review',
  layout: layoutVersion,
  edition: edition.id,
  institution: { name: institution },
  appraisers: appraisers.map((person, index) => ({ id: index + 1, ...person, facts: { kind: 'appraiser' } })),
  ...known,
});
