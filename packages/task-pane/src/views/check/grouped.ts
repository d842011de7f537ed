import type { Severity } from '@envscore/rules-core';
import type { CheckFinding } from '@envscore/scoresheet';

/** The findings of one severity on one sheet; no sheet where they concern the workbook as a whole. */
export interface Group {
  readonly severity: Severity;
  readonly sheet: string | undefined;
  readonly findings: readonly CheckFinding[];
}

export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  /** All of them where it is left out. */
  readonly sheet?: string;
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest first, and of one severity sheet by sheet, in the order the findings come. */
export function grouped(findings: readonly CheckFinding[], filter: Filter): readonly Group[] {
  const shown = findings.filter(
    ({ severity, at }) => filter.severities.has(severity) && (filter.sheet === undefined || filter.sheet === at?.sheet),
  );
  return severities.flatMap((severity) => {
    const sheets = new Map<string | undefined, CheckFinding[]>();
    for (const finding of shown) {
      if (finding.severity !== severity) continue;
      const group = sheets.get(finding.at?.sheet);
      if (group === undefined) sheets.set(finding.at?.sheet, [finding]);
      else group.push(finding);
    }
    return [...sheets].map(([sheet, of]): Group => ({ severity, sheet, findings: of }));
  });
}

/** How many there are of each severity. */
export const countsOf = (findings: readonly CheckFinding[]): Readonly<Record<Severity, number>> => {
  const of = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
};
