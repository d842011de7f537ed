import { annex2 } from './majors-data.js';

/**
 * What Annex 2 says of a major in a matter: `listed` (with the field it counts as), `notListed` only where the whole list is
 * known, and `notAvailable` where the list, or the rest of it, was never found.
 */
export type MajorLookup =
  | { readonly found: 'listed'; readonly field: string }
  | { readonly found: 'notListed' }
  | { readonly found: 'notAvailable' };

interface KnownMajors {
  readonly isComplete: boolean;
  /** The field that each major counts as: its own, or the one it is an alternative of. */
  readonly fieldOf: ReadonlyMap<string, string>;
}

const known = new Map<string, KnownMajors>(
  annex2.map(({ matter, coverage, majors }) => {
    const fields = majors.flatMap(({ name, alternatives }) =>
      [name, ...alternatives].map((major): [string, string] => [major, name]),
    );
    return [matter, { isComplete: coverage === 'complete', fieldOf: new Map(fields) }];
  }),
);

export function lookUpMajor(matter: string, name: string): MajorLookup {
  const list = known.get(matter);
  const field = list?.fieldOf.get(name);
  if (field !== undefined) return { found: 'listed', field };
  return { found: list?.isComplete === true ? 'notListed' : 'notAvailable' };
}
