import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, missing, scoreSheet, scored, warning } from './sheet.js';

const flags = ['article12Met', 'formStandard', 'attachmentsGenuine', 'article13Situation'] as const;
const conditions = flags.slice(0, 3);
const holds = completeSheet.ethics;

const needs = (...unmet: readonly string[]) => ({
  needs: unmet.map((fact) => ({ path: ['ethics', fact], to: true })),
  gives: 5,
});

describe('A1 ethics', () => {
  it('gives 5 of 5 points where all three conditions hold, citing its row of the table', () => {
    expect(criterionOf(scoreSheet(completeSheet), 'A1')).toStrictEqual({
      code: 'A1',
      max: 5,
      state: 'scored',
      points: 5,
      stated: { ethics: holds },
      citation: { document: '登记评审细则 附件1', table: '二', item: '职业道德 · 职业道德' },
    });
  });

  it.each([
    { unmet: ['article12Met'] },
    { unmet: ['formStandard'] },
    { unmet: ['attachmentsGenuine'] },
    { unmet: ['article12Met', 'formStandard'] },
    { unmet: ['article12Met', 'attachmentsGenuine'] },
    { unmet: ['formStandard', 'attachmentsGenuine'] },
    { unmet: ['article12Met', 'formStandard', 'attachmentsGenuine'] },
  ])('gives 0 where $unmet do not hold, and 5 more once all of them do', ({ unmet }) => {
    const ethics = { ...holds, ...Object.fromEntries(unmet.map((fact) => [fact, false])) };
    expect(scored('A1', { ethics })).toStrictEqual({
      state: 'scored',
      points: 0,
      next: needs(...unmet),
      stated: { ethics },
      issues: [],
    });
  });

  it.each(conditions)('is settled at 0 by %s answered no, whatever else is blank', (fact) => {
    const ethics = { [fact]: false, article13Situation: false };
    expect(scored('A1', { ethics })).toStrictEqual({
      state: 'scored',
      points: 0,
      next: needs(fact),
      stated: { ethics },
      issues: [],
    });
  });

  it.each(flags)('is incomplete while %s is blank and nothing settles it', (fact) => {
    const ethics = Object.fromEntries(Object.entries(holds).filter(([key]) => key !== fact));
    expect(scored('A1', { ethics })).toStrictEqual({
      state: 'incomplete',
      stated: { ethics },
      issues: [missing('ethics', fact)],
    });
  });

  it('is incomplete while the question of Art. 13 is blank, even where a condition is answered no', () => {
    const ethics = { formStandard: false };
    expect(scored('A1', { ethics })).toStrictEqual({
      state: 'incomplete',
      stated: { ethics },
      issues: [missing('ethics', 'article13Situation')],
    });
  });

  it.each([
    { ethics: undefined, said: {} },
    { ethics: {}, said: { stated: { ethics: {} } } },
  ])('names a blank object leaf by leaf ($ethics)', ({ ethics, said }) => {
    expect(scored('A1', { ethics })).toStrictEqual({
      state: 'incomplete',
      ...said,
      issues: [
        missing('ethics', 'article13Situation'),
        missing('ethics', 'article12Met'),
        missing('ethics', 'formStandard'),
        missing('ethics', 'attachmentsGenuine'),
      ],
    });
  });

  it.each([
    { title: 'all three conditions', ethics: { ...holds, article13Situation: true } },
    { title: 'a condition that does not hold', ethics: { ...holds, formStandard: false, article13Situation: true } },
    { title: 'nothing else', ethics: { article13Situation: true } },
  ])('gives 0 and disqualifies in an Art. 13 situation, beside $title', ({ ethics }) => {
    expect(scored('A1', { ethics })).toStrictEqual({
      state: 'scored',
      points: 0,
      stated: { ethics },
      issues: [warning('disqualified', ['ethics', 'article13Situation'], true)],
    });
  });

  it('disqualifies in an Art. 13 situation whatever else is wrong, and lists the errors', () => {
    const ethics = { article12Met: 'yes', article13Situation: true, remark: 'x' };
    expect(scored('A1', { ethics })).toStrictEqual({
      state: 'scored',
      points: 0,
      stated: { ethics: { article13Situation: true } },
      issues: [
        error('wrong-type', ['ethics', 'article12Met'], 'yes', { type: 'boolean' }),
        error('unknown-property', ['ethics', 'remark'], 'x'),
        warning('disqualified', ['ethics', 'article13Situation'], true),
      ],
    });
  });

  it.each(flags.flatMap((fact) => ['yes', 'true', 1, 0, null].map((found) => ({ fact, found }))))(
    'is wrong where $fact is $found',
    ({ fact, found }) => {
      expect(scored('A1', { ethics: { ...holds, [fact]: found } })).toStrictEqual({
        state: 'wrong',
        stated: { ethics: Object.fromEntries(Object.entries(holds).filter(([key]) => key !== fact)) },
        issues: [error('wrong-type', ['ethics', fact], found, { type: 'boolean' })],
      });
    },
  );

  it('is wrong where a wrong value stands beside a condition answered no', () => {
    const ethics = { ...holds, article12Met: false, formStandard: 'no' };
    expect(scored('A1', { ethics })).toStrictEqual({
      state: 'wrong',
      stated: { ethics: { article12Met: false, attachmentsGenuine: true, article13Situation: false } },
      issues: [error('wrong-type', ['ethics', 'formStandard'], 'no', { type: 'boolean' })],
    });
  });

  it('is wrong where an unknown property stands in it', () => {
    expect(scored('A1', { ethics: { ...holds, article14Met: true } })).toStrictEqual({
      state: 'wrong',
      stated: { ethics: holds },
      issues: [error('unknown-property', ['ethics', 'article14Met'], true)],
    });
  });

  it('is wrong, with one error, where it is no object', () => {
    expect(scored('A1', { ethics: 'fine' })).toStrictEqual({
      state: 'wrong',
      issues: [error('wrong-type', ['ethics'], 'fine', { type: 'object' })],
    });
  });
});
