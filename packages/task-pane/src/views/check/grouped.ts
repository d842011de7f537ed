import type { Severity } from '@envscore/rules-core';
import type { Told } from '../../reading/told.js';

/** The findings of one severity on one sheet; no sheet where they concern the workbook as a whole. */
export interface Group {
  readonly severity: Severity;
  readonly sheet: string | undefined;
  readonly findings: readonly Told[];
}

export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  /** All of them where it is left out. */
  readonly sheet?: string;
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest first, and of one severity sheet by sheet, in the order the findings come. */
export function grouped(findings: readonly Told[], filter: Filter): readonly Group[] {
  const shown = findings.filter(
    ({ finding: { severity, at } }) =>
      filter.severities.has(severity) && (filter.sheet === undefined || filter.sheet === at?.sheet),
  );
  return severities.flatMap((severity) => {
    const sheets = new Map<string | undefined, Told[]>();
    for (const told of shown) {
      if (told.finding.severity !== severity) continue;
      const group = sheets.get(told.finding.at?.sheet);
      if (group === undefined) sheets.set(told.finding.at?.sheet, [told]);
      else group.push(told);
    }
    return [...sheets].map(([sheet, of]): Group => ({ severity, sheet, findings: of }));
  });
}

/** How many there are of each severity. */
export const countsOf = (findings: readonly Told[]): Readonly<Record<Severity, number>> => {
  const of = (wanted: Severity): number => findings.filter(({ finding }) => finding.severity === wanted).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
};
