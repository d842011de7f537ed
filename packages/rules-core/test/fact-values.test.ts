import { describe, expect, it } from 'vitest';
import { factValues } from '../src/index.js';

describe('the values of facts', () => {
  it.each([
    ['appraiser', 'years', [{ type: 'number', from: 0, to: 70 }]],
    ['appraiser', 'documents.rank', [{ type: 'wholeNumber', from: 1 }]],
    ['appraiser', 'ethics.formStandard', [{ type: 'boolean' }]],
    ['appraiser', 'documents.level', [{ type: 'word', words: ['national', 'provincial', 'municipal'] }]],
    ['institution', 'name', [{ type: 'text' }]],
    ['review', 'date', [{ type: 'date' }]],
    ['review', 'scope.only', [expect.objectContaining({ type: 'word' })]],
  ] as const)('%s %s', (kind, path, expected) => {
    expect(factValues(kind).get(path)).toEqual(expected);
  });

  it('may be of two kinds: points, or the word for the disqualified', () => {
    expect(factValues('institution').get('appraiserTotals.total')).toEqual([
      { type: 'number', from: 0, to: 100 },
      { type: 'word', words: ['disqualified'] },
    ]);
  });

  it('stand at no place that only says what a document is, nor at one that holds other places', () => {
    const places = factValues('appraiser');
    expect(places.has('kind')).toBe(false);
    expect(places.has('ethics')).toBe(false);
  });
});
