import { annex2 } from './majors-data.js';

/**
 * What Annex 2 says of a major in a matter: `listed` (with the field it counts as), `notListed` only where the whole list is
 * known, and `notAvailable` where the list, or the rest of it, was never found.
 */
export type MajorLookup =
  | { readonly found: 'listed'; readonly field: string }
  | { readonly found: 'notListed' }
  | { readonly found: 'notAvailable' };

export function lookUpMajor(matter: string, name: string): MajorLookup {
  const field = fields.get(matter)?.get(name);
  if (field !== undefined) return { found: 'listed', field };
  return {
    found: annex2.find((entry) => entry.matter === matter)?.coverage === 'complete' ? 'notListed' : 'notAvailable',
  };
}

/** For each matter, the field that each known major counts as. */
const fields = new Map(
  annex2.map(({ matter, majors }) => [
    matter,
    new Map(majors.flatMap(({ name, alternatives }) => [name, ...alternatives].map((major) => [major, name]))),
  ]),
);
