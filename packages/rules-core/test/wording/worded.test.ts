import { explain, score, wordIssue, wordResult } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { scoreAppraiser, scoreInstitution } from './sheets.js';

const added = new Set(['message', 'label', 'explanation', 'conclusionLabel']);

/** A worded result with its words taken out again. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !added.has(key));
  return Object.fromEntries(kept.map(([key, inner]: [string, unknown]) => [key, withoutWords(inner)]));
}

const sheet = { kind: 'institution', unit: '04', headcount: 3 };
const documents = [
  { kind: 'appraiser', years: 7, degree: 'phd' },
  { kind: 'appraiser', ethics: { article13Situation: true } },
  sheet,
  { kind: 'panel', unit: '04', experts: [{ name: '钱一', library: 'national', facts: sheet }, { facts: {} }] },
  { kind: 'review', appraisers: [{ id: 1, facts: { kind: 'appraiser' } }, { facts: 5 }], facts: sheet },
  { kind: 'nothing' },
];

describe('a worded result', () => {
  it.each(documents)('of %j is the result with words added, and nothing else changed', (document) => {
    const result = score(document);
    for (const language of ['zh', 'en'] as const) {
      expect(withoutWords(wordResult(result, language))).toStrictEqual(result);
    }
    expect(result).toStrictEqual(score(document));
  });

  it('has a message on every issue', () => {
    const result = scoreAppraiser({ degree: 'phd' });
    expect(wordResult(result, 'zh')).toMatchObject({
      issues: result.issues.map((issue) => ({ message: wordIssue(issue, 'appraiser', 'zh') })),
    });
  });

  it('has labels for its status and sections, and a label and an explanation for each criterion', () => {
    const result = scoreInstitution({ headcount: 3 });
    expect(wordResult(result, 'zh')).toMatchObject({
      label: '暂计（尚有未填或待确认）',
      sections: [{ label: '鉴定人构成' }, { label: '技术水平' }, { label: '实验室条件' }],
      criteria: result.criteria.map(({ code }) => ({ explanation: explain(result, code, 'zh') })),
    });
    expect(wordResult(result, 'en')).toMatchObject({
      sections: [{ label: 'Composition' }, { label: 'Technical level' }, { label: 'Laboratory' }],
    });
  });

  it('words the conclusion of a panel and the sheets inside', () => {
    const result = score({ kind: 'panel', unit: '04', experts: [{ name: '钱一', library: 'national', facts: sheet }] });
    expect(wordResult(result, 'zh')).toMatchObject({
      conclusionLabel: '暂不能作出结论',
      sheets: [
        { sections: [{ label: '鉴定人构成' }, {}, {}], criteria: [{ label: '鉴定人数量' }, {}, {}, {}, {}, {}, {}] },
      ],
    });
  });

  it('words the sheets of a review, each in the labels of its own table', () => {
    const facts = { kind: 'appraiser', years: 71 };
    const result = score({ kind: 'review', appraisers: [{ id: 1, facts }], facts: sheet });
    if (!('kind' in result) || result.kind !== 'review') throw new Error('no review was scored');
    expect(wordResult(result, 'zh')).toMatchObject({
      institution: wordResult(result.institution, 'zh'),
      appraisers: [{ id: 1, result: wordResult(scoreAppraiser(facts), 'zh') }],
    });
  });

  it('words what could not be scored', () => {
    expect(wordResult(score(5), 'en')).toEqual({
      status: 'invalid',
      issues: [expect.objectContaining({ message: expect.stringMatching(/^Kind of sheet: not a document/) as string })],
    });
  });
});
