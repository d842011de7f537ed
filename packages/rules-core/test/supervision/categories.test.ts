import { describe, expect, it } from 'vitest';
import { appraiser, institution, ofCode, registersOn } from './register-rows.js';

const verified = { verifiedOn: '2020-03-01', passed: true, reissuedOn: '2020-03-20' };

describe('N6 the categories of a licence', () => {
  const of = (row: object) =>
    registersOn('2026-06-01', { institutions: [institution('A')], categories: [{ holder: 'A', ...row }] });

  it('belong to their matter', () => {
    const found = of({ matter: '04', only: ['0401', '0501'], ...verified });
    expect(ofCode(found, 'category-outside-matter')).toMatchObject([
      { found: '04', list: ['0501'], place: { register: 'categories', at: 0, column: 'only' } },
    ]);
    expect(ofCode(of({ matter: '04', except: ['0601'], ...verified }), 'category-outside-matter')).toMatchObject([
      { list: ['0601'], place: { column: 'except' } },
    ]);
    expect(ofCode(of({ matter: '04', only: ['0401', '0402'], ...verified }), 'category-outside-matter')).toEqual([]);
  });

  it('exist', () => {
    expect(ofCode(of({ matter: '04', only: ['0499'], ...verified }), 'wrong-value')).toMatchObject([
      { found: '0499', place: { column: 'only' } },
    ]);
    expect(ofCode(of({ matter: '08', ...verified }), 'wrong-value')).toMatchObject([
      { found: '08', place: { column: 'matter' } },
    ]);
  });

  it.each([
    ['a category', { matter: '04', only: ['0499'] }],
    ['an exception', { matter: '04', except: ['0499'] }],
    ['a matter', { matter: '08' }],
    ['no matter', {}],
  ])('say nothing of the scope while %s cannot be read', (_, row) => {
    const found = registersOn('2026-06-01', {
      institutions: [institution('A')],
      categories: [{ holder: 'A', ...row }],
      commissions: ['0401', '0402'].map((unit) => ({
        institution: 'A',
        receivedOn: '2026-05-01',
        unit,
        decision: 'declined',
        reason: '超出执业范围',
      })),
    });
    expect(found.practice.categoriesOf('A')).toBeUndefined();
    expect(ofCode(found, 'refusal-to-examine')).toHaveLength(2);
    expect(ofCode(found, 'redirect-open')).toEqual([]);
  });

  it.each([
    ['are verified', {}, 'verification-open', 'verifiedOn'],
    ['are verified by the day', { verifiedOn: '2026-06-02' }, 'verification-open', 'verifiedOn'],
    ['have a result', { verifiedOn: '2020-03-01' }, 'verification-open', 'passed'],
    ['passed, are on a new licence', { verifiedOn: '2020-03-01', passed: true }, 'reissue-open', 'reissuedOn'],
    ['failed, are on none', { verifiedOn: '2020-03-01', passed: false }, 'category-failed', 'reissuedOn'],
  ] as const)('%s', (_, row, code, column) => {
    expect(ofCode(of({ matter: '04', ...row }), code)).toMatchObject([{ found: '04', place: { column } }]);
  });

  it('are done with once the licence is reissued', () => {
    expect(of({ matter: '04', ...verified }).findings.filter(({ place }) => place?.register === 'categories')).toEqual(
      [],
    );
  });
});

describe('N6 appraisers and their institution', () => {
  const staff = ['P', 'Q', 'R'];
  const with3 = (categories: readonly object[], more: object = {}) =>
    registersOn('2026-06-01', {
      institutions: [institution('A')],
      appraisers: staff.map((certificate) => appraiser(certificate, 'A', certificate === 'R' ? more : {})),
      categories: categories.map((row) => ({ ...verified, ...row })),
    });

  it('have no categories that it has not', () => {
    const found = with3([
      { holder: 'A', matter: '04', except: ['0402'] },
      { holder: 'P', matter: '04' },
      { holder: 'Q', matter: '04', only: ['0401'] },
    ]);
    expect(ofCode(found, 'outside-institution-scope')).toMatchObject([{ subject: { id: 'P' }, list: ['0402'] }]);
  });

  it.each([
    ['enough with three', {}, 0],
    ['too few with two left', { deregisteredOn: '2026-06-01' }, 1],
    ['enough until the third has left', { deregisteredOn: '2026-06-02' }, 0],
  ])('are %s', (_, more, findings) => {
    expect(ofCode(with3([{ holder: 'A', matter: '04' }], more), 'too-few-appraisers')).toHaveLength(findings);
  });

  it('are counted for the matters that they have', () => {
    const found = with3([
      { holder: 'A', matter: '04' },
      { holder: 'A', matter: '05' },
      { holder: 'P', matter: '04' },
    ]);
    expect(ofCode(found, 'too-few-appraisers')).toMatchObject([{ found: 2, allowed: { from: 3 }, list: ['05'] }]);
  });
});
