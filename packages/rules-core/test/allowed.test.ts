import { expect, test } from 'vitest';
import { allowedAt } from '../src/index.js';

test('what a fact may be is told as the errors tell it', () => {
  expect(allowedAt('appraiser', 'years')).toEqual({ from: 0, to: 70 });
  expect(allowedAt('appraiser', 'documents.level')).toEqual({ values: ['national', 'provincial', 'municipal'] });
  expect(allowedAt('institution', 'instruments.required.held')).toEqual({ type: 'boolean' });
  expect(allowedAt('review', 'appraisers.facts.training.keynotes')).toMatchObject({ type: 'wholeNumber', from: 0 });
  expect(allowedAt('review', 'confirmed.documents')).toEqual({ type: 'boolean' });
});

test('what is no fact has nothing it may be', () => {
  expect(allowedAt('appraiser', 'age')).toBeUndefined();
  expect(allowedAt('appraiser', 'years.months')).toBeUndefined();
});
