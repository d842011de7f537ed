import { type CommissionFacts, decideCommission } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { institution, ofCode, registersOn } from './register-rows.js';

const core: CommissionFacts = {
  organ: true,
  crime: true,
  question: 'propertyLoss',
  inScope: true,
  tooDifficult: false,
};

const outcome = (facts: CommissionFacts) => {
  const { outcome: of, reasons, missing, redirects } = decideCommission(facts);
  return [of, [...reasons, ...missing], redirects];
};

describe('N4 a commission', () => {
  it.each([
    ['of a case-handling organ on property loss, in scope', core, ['mustAccept', ['coreQuestion'], false]],
    [
      'on the multiple of a discharge limit',
      { ...core, question: 'dischargeMultiple' },
      ['mustAccept', ['coreQuestion'], false],
    ],
    ['on the nature of a pollutant', { ...core, question: 'pollutantNature' }, ['mustAccept', ['coreQuestion'], false]],
    ['on another core question', { ...core, question: 'otherCore' }, ['mustAccept', ['coreQuestion'], false]],
    ['on an ordinary question', { ...core, question: 'ordinary' }, ['mayDecline', ['notCore'], true]],
    ['of somebody who handles no case', { ...core, organ: false }, ['mayDecline', ['notCore'], true]],
    ['of no environmental crime', { ...core, crime: false }, ['mayDecline', ['notCore'], true]],
    ['outside the scope', { ...core, inScope: false }, ['mayDecline', ['outOfScope'], true]],
    [
      'outside the scope and declined without a reason',
      { ...core, inScope: false, decision: 'declined' },
      ['mayDecline', ['outOfScope'], true],
    ],
    [
      'outside the scope and declined for a reason that was found improper: the scope is reason enough',
      { ...core, inScope: false, decision: 'declined', reasonProper: false },
      ['mayDecline', ['outOfScope'], true],
    ],
    [
      'said to be improperly declined and too difficult',
      { ...core, tooDifficult: true, decision: 'declined', reasonProper: false },
      ['unjustifiedRefusal', ['noProperReason'], false],
    ],
    [
      'accepted, whatever is said of a reason',
      { ...core, decision: 'accepted', reasonProper: false },
      ['mustAccept', ['coreQuestion'], false],
    ],
    [
      'appraised jointly',
      { ...core, tooDifficult: true, decision: 'joint' },
      ['jointAppraisal', ['tooDifficult'], false],
    ],
    ['too difficult for one', { ...core, tooDifficult: true }, ['jointAppraisal', ['tooDifficult'], false]],
    [
      'too difficult for one and declined',
      { ...core, tooDifficult: true, decision: 'declined' },
      ['jointAppraisal', ['tooDifficult'], true],
    ],
    [
      'declined with a proper reason',
      { ...core, decision: 'declined', reasonProper: true },
      ['mayDecline', ['properReason'], true],
    ],
    [
      'declined with an improper one',
      { ...core, decision: 'declined', reason: '太忙', reasonProper: false },
      ['unjustifiedRefusal', ['noProperReason'], false],
    ],
    ['declined with none', { ...core, decision: 'declined' }, ['unjustifiedRefusal', ['noReasonGiven'], false]],
    [
      'declined with blanks for a reason',
      { ...core, decision: 'declined', reason: '  ' },
      ['unjustifiedRefusal', ['noReasonGiven'], false],
    ],
    [
      'declined with a reason nobody has examined',
      { ...core, decision: 'declined', reason: '材料不全' },
      ['undetermined', ['reasonProper'], false],
    ],
    ['declined, the scope unknown', { decision: 'declined' }, ['undetermined', ['inScope'], false]],
    ['of which the scope is unknown', { ...core, inScope: undefined }, ['undetermined', ['inScope'], false]],
    ['of which nothing else is known', { inScope: true }, ['undetermined', ['organ', 'crime', 'question'], false]],
    ['of which one answer settles it', { inScope: true, crime: false }, ['mayDecline', ['notCore'], true]],
  ] satisfies readonly (readonly [string, CommissionFacts, unknown])[])('%s', (_, facts, expected) => {
    expect(outcome(facts)).toEqual(expected);
  });
});

describe('N4 on the register', () => {
  const registers = (commission: object) =>
    registersOn('2026-06-30', {
      institutions: ['A', 'B', 'C', 'D'].map((licence) => institution(licence)),
      categories: [
        { holder: 'A', matter: '04', only: ['0401', '0402'] },
        { holder: 'B', matter: '04' },
        { holder: 'C', matter: '04', except: ['0401'] },
        { holder: 'D', matter: '04', passed: false },
      ],
      commissions: [{ number: '委1', institution: 'A', receivedOn: '2026-06-01', unit: '0401', ...commission }],
    });
  const declined = { decision: 'declined', reasonProper: true, decidedOn: '2026-06-03' };

  it('names who could take what was declined: in scope, verified, another one', () => {
    expect(ofCode(registers(declined), 'redirect-open')).toMatchObject([
      {
        since: '2026-06-03',
        found: '委1',
        list: ['B鉴定中心'],
        subject: { id: 'A' },
        place: { at: 0, column: 'redirectedTo' },
      },
    ]);
  });

  it.each([
    ['somebody who can take it', 'B', 0],
    ['somebody of whom these registers know nothing', '粤001', 0],
    ['itself', 'A', 1],
    ['somebody who has the category no more', 'D', 1],
  ])('is content, or not, with a client directed to %s', (_, redirectedTo, findings) => {
    const found = registers({ ...declined, redirectedTo });
    expect(ofCode(found, 'redirect-open')).toHaveLength(findings);
    expect(ofCode(found, 'unknown-number')).toEqual([]);
  });

  it('leaves open whether a whole matter is in the scope of whom some of its categories are licensed to', () => {
    const of = (institution: string) => registers({ institution, unit: '04', decision: 'declined' });
    expect(ofCode(of('A'), 'unjustified-refusal')).toEqual([]);
    expect(ofCode(of('A'), 'refusal-to-examine')).toHaveLength(1);
    expect(ofCode(of('B'), 'unjustified-refusal')).toHaveLength(1);
    expect(ofCode(of('D'), 'redirect-open')).toMatchObject([{ list: ['A鉴定中心', 'B鉴定中心', 'C鉴定中心'] }]);
  });

  it.each([
    ['a reason', { reason: 5 }],
    ['whether it is proper', { reason: '材料不全', reasonProper: '不详' }],
    ['a decision', { decision: '拒绝' }],
  ])('judges nothing where %s cannot be read', (_, more) => {
    const { findings } = registers({ decision: 'declined', ...more });
    const codes = findings.filter(({ place }) => place?.register === 'commissions').map(({ code }) => code);
    expect(codes).toEqual(['wrong-value']);
  });

  it('wants a client directed elsewhere too where a difficult commission was declined', () => {
    const { findings } = registers({ decision: 'declined', tooDifficult: true });
    const codes = findings.filter(({ place }) => place?.register === 'commissions').map(({ code }) => code);
    expect(codes).toEqual(['joint-appraisal', 'redirect-open']);
  });

  it('leaves an unjustified refusal to the complaint about it, once that has an outcome', () => {
    const refused = (complaints: readonly object[]) =>
      ofCode(
        registersOn('2026-06-30', {
          institutions: [institution('A')],
          categories: [{ holder: 'A', matter: '04' }],
          commissions: [
            { number: '委1', institution: 'A', receivedOn: '2026-06-01', unit: '0401', decision: 'declined' },
          ],
          complaints,
        }),
        'unjustified-refusal',
      );
    const complaint = { about: 'A', receivedOn: '2026-06-10', subject: 'refusal', commission: '委1' };
    expect(refused([complaint])).toHaveLength(1);
    expect(refused([{ ...complaint, outcome: 'unfounded' }])).toEqual([]);
  });

  it('asks nothing of an institution that is gone', () => {
    const found = registersOn('2026-06-30', {
      institutions: [institution('A', { deregisteredOn: '2026-06-30' })],
      categories: [{ holder: 'A', matter: '04' }],
      commissions: [
        {
          institution: 'A',
          receivedOn: '2026-06-01',
          unit: '0401',
          organ: true,
          crime: true,
          question: 'pollutantNature',
        },
      ],
    });
    expect(ofCode(found, 'must-accept')).toEqual([]);
    expect(ofCode(found, 'verification-open')).toEqual([]);
  });

  it('sends a client away from nobody on the blacklist', () => {
    const listing = { listing: '1', holder: 'B' };
    const found = registersOn('2026-06-30', {
      institutions: ['A', 'B'].map((licence) => institution(licence)),
      categories: [
        { holder: 'A', matter: '05' },
        { holder: 'B', matter: '04' },
      ],
      blacklist: [
        { ...listing, event: 'intended', date: '2026-05-01' },
        { ...listing, event: 'decided', date: '2026-05-20', number: '1号' },
        { ...listing, event: 'listed', date: '2026-05-20' },
      ],
      commissions: [{ number: '委1', institution: 'A', receivedOn: '2026-06-01', unit: '0401', decision: 'declined' }],
    });
    expect(ofCode(found, 'redirect-open')).toMatchObject([{ list: [] }]);
  });

  it.each([
    ['must-accept', { organ: true, crime: true, question: 'pollutantNature' }],
    ['unjustified-refusal', { decision: 'declined' }],
    ['refusal-to-examine', { decision: 'declined', reason: '材料不全' }],
    ['joint-appraisal', { tooDifficult: true }],
    ['accepted-outside-scope', { unit: '0501', decision: 'accepted' }],
  ] as const)('tells %s', (code, commission) => {
    expect(ofCode(registers(commission), code)).toHaveLength(1);
  });

  it.each([
    ['one accepted in scope', { organ: true, crime: true, question: 'pollutantNature', decision: 'accepted' }],
    ['a joint appraisal', { tooDifficult: true, decision: 'joint' }],
    ['one that is received later', { receivedOn: '2026-07-01', decision: 'declined' }],
  ])('has nothing to say of %s', (_, commission) => {
    expect(registers(commission).findings.filter(({ place }) => place?.register === 'commissions')).toEqual([]);
  });
});
