import { type AppraiserResult, type InstitutionResult, score } from '@envscore/rules-core';

type Facts = Readonly<Record<string, unknown>>;

/** A scored table (二); everything that is not given is blank. */
export function scoreAppraiser(facts: Facts): AppraiserResult {
  const result = score({ kind: 'appraiser', ...facts });
  if (!('kind' in result) || result.kind !== 'appraiser') throw new Error('no appraiser was scored');
  return result;
}

/** A scored table (一); everything that is not given is blank. */
export function scoreInstitution(facts: Facts): InstitutionResult {
  const result = score({ kind: 'institution', ...facts });
  if (!('kind' in result) || result.kind !== 'institution') throw new Error('no institution was scored');
  return result;
}
