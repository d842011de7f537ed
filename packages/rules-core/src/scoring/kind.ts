import { factsIn } from './facts.js';
import { issue } from './issues.js';
import { describe } from './reading.js';
import type { Unscored } from './result.js';

/** What a document says it is. */
export const kindOf = (document: unknown): unknown =>
  Array.isArray(document) ? undefined : factsIn(document)?.['kind'];

/** The result of a document that is none of the kinds wanted here. */
export const unscored = (document: unknown, wanted: readonly string[]): Unscored => ({
  status: 'invalid',
  issues: [issue('unknown-kind', ['kind'], { ...describe(kindOf(document)), allowed: { values: wanted } })],
});
