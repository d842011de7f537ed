import type { Row } from './registers.js';

/** The facts of a commission and of the institution that it was given to (N4); what is left out is not known. */
export type CommissionFacts = Pick<
  Row<'commissions'>,
  'organ' | 'crime' | 'question' | 'tooDifficult' | 'decision' | 'reason' | 'reasonProper'
> & {
  /** Whether the unit is within the institution's scope of practice. */
  readonly inScope?: boolean | undefined;
};

export type CommissionOutcome = 'mustAccept' | 'jointAppraisal' | 'mayDecline' | 'unjustifiedRefusal' | 'undetermined';

export type CommissionReason =
  'outOfScope' | 'coreQuestion' | 'notCore' | 'tooDifficult' | 'properReason' | 'noProperReason' | 'noReasonGiven';

/** What the notice says of a commission, why, and what has to be known before it says anything. */
export interface CommissionAnswer {
  readonly outcome: CommissionOutcome;
  readonly reasons: readonly CommissionReason[];
  readonly missing: readonly (keyof CommissionFacts)[];
  /** The client is to be directed to an institution that can take it. */
  readonly redirects: boolean;
}

const answer = (
  outcome: CommissionOutcome,
  reasons: readonly CommissionReason[],
  redirects = false,
): CommissionAnswer => ({ outcome, reasons, missing: [], redirects });

const unknown = (...missing: readonly (keyof CommissionFacts)[]): CommissionAnswer => ({
  outcome: 'undetermined',
  reasons: [],
  missing,
  redirects: false,
});

/** Whether it must be accepted as far as its kind goes; undefined with what is not known. */
function coreQuestion({ organ, crime, question }: CommissionFacts): boolean | readonly (keyof CommissionFacts)[] {
  if (organ === false || crime === false || question === 'ordinary') return false;
  const known = { organ, crime, question };
  const missing = (['organ', 'crime', 'question'] as const).filter((fact) => known[fact] === undefined);
  return missing.length === 0 ? true : missing;
}

/**
 * N4: a case-handling organ's commission on a core question of an environmental crime within the scope must be accepted; what is too
 * difficult for one is appraised jointly; whoever refuses with a proper reason directs the client to somebody capable; a refusal
 * without one is for investigation.
 */
export function decideCommission(facts: CommissionFacts): CommissionAnswer {
  const { inScope, tooDifficult, decision, reason = '', reasonProper } = facts;
  if (inScope === false) return answer('mayDecline', ['outOfScope'], true);
  if (decision === 'declined') {
    if (reasonProper === false) return answer('unjustifiedRefusal', ['noProperReason']);
    if (reasonProper === true) return answer('mayDecline', ['properReason'], true);
    if (inScope === undefined) return unknown('inScope');
    if (tooDifficult === true) return answer('jointAppraisal', ['tooDifficult'], true);
    return reason.trim() === '' ? answer('unjustifiedRefusal', ['noReasonGiven']) : unknown('reasonProper');
  }
  if (inScope === undefined) return unknown('inScope');
  if (tooDifficult === true) return answer('jointAppraisal', ['tooDifficult']);
  const core = coreQuestion(facts);
  if (core === true) return answer('mustAccept', ['coreQuestion']);
  return core === false ? answer('mayDecline', ['notCore'], true) : unknown(...core);
}
