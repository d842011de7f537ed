import type { AppraiserResult, InstitutionResult, Result } from '@envscore/rules-core';

export type Sheet = AppraiserResult | InstitutionResult;

/** The scored sheets that a result holds, in its own order. */
export function sheetsIn(result: Result): readonly Sheet[] {
  if (!('kind' in result)) return [];
  switch (result.kind) {
    case 'appraiser':
    case 'institution':
      return [result];
    case 'panel':
      return result.sheets.filter((sheet) => 'kind' in sheet);
    case 'review':
      return [
        result.institution,
        ...result.appraisers.flatMap(({ result: sheet }) => ('kind' in sheet ? [sheet] : [])),
      ];
  }
}
