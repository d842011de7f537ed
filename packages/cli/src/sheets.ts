import type { AppraiserResult, InstitutionResult, Result } from '@envscore/rules-core';
import { listAt, nameOf, valueAt } from './name.js';

/** A scored sheet and, where its result says so, whose it is. */
export interface NamedSheet {
  readonly name?: string;
  readonly sheet: AppraiserResult | InstitutionResult;
}

/** The names of a panel's experts who handed in a sheet, in their order. */
function expertNames(document: unknown): readonly (string | undefined)[] {
  const experts = listAt(document, 'experts').filter((expert) => valueAt(expert, 'facts') !== undefined);
  const reviews = listAt(document, 'reviews').map((review) => valueAt(review, 'expert'));
  return [...experts, ...reviews].map((expert) => nameOf(expert));
}

/** The scored sheets that the result of a document holds, in its own order. */
export function sheetsIn(result: Result, document: unknown): readonly NamedSheet[] {
  if (!('kind' in result)) return [];
  switch (result.kind) {
    case 'appraiser':
    case 'institution':
      return [{ sheet: result }];
    case 'panel':
      return result.sheets.flatMap((sheet, index) => {
        const name = [String(index + 1), expertNames(document)[index] ?? ''].join(' ').trim();
        return 'kind' in sheet ? [{ name, sheet }] : [];
      });
    case 'review': {
      const appraisers = result.appraisers.flatMap(({ id, name, result: sheet }, index) =>
        'kind' in sheet ? [{ name: [String(id ?? index + 1), name ?? ''].join(' ').trim(), sheet }] : [],
      );
      return [{ sheet: result.institution }, ...appraisers];
    }
  }
}
