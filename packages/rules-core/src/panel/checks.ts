import type { Path } from '../scoring/facts.js';
import type { Policy } from '../scoring/policy.js';
import { cutShort, describe } from '../scoring/reading.js';
import type { CriterionResult } from '../scoring/result.js';
import { type Sheet, report, reportMissing } from '../scoring/sheet.js';
import { panelMinimum } from './thresholds.js';
import type { Member } from './members.js';

/** P1: enough experts, and one of the national library; a blank library matters only while nobody is known to be of it. */
export function checkComposition(sheet: Sheet, members: readonly Member[], path: Path): void {
  const national = members.filter(({ library }) => library === 'national').length;
  const { experts, national: fewest } = panelMinimum;
  if (members.length < experts)
    report(sheet, 'panel-too-small', path, { found: members.length, allowed: { from: experts } });
  if (national >= fewest) return;
  report(sheet, 'no-national-expert', path, { found: national, allowed: { from: fewest } });
  for (const { library, libraryPath } of members) if (library === undefined) reportMissing(sheet, libraryPath);
}

/** Every member's sheet is there and final. Under an agreed score (D9) one sheet stands for all. */
export function checkSheets(sheet: Sheet, members: readonly Member[], path: Path): void {
  const handedIn = members.filter(({ result }) => result !== undefined);
  const isAgreed = sheet.policy.D9 === 'agreed' && handedIn.length > 0;
  for (const { result, sheetPath } of members) {
    if (result === undefined && !isAgreed) reportMissing(sheet, sheetPath);
    if (result === undefined || result.status === 'final') continue;
    report(
      sheet,
      'sheet-not-final',
      sheetPath,
      { found: result.status },
      result.status === 'invalid' ? 'error' : 'warning',
    );
  }
  if (isAgreed && new Set(handedIn.map(pointsOf)).size > 1) report(sheet, 'sheets-not-agreed', path);
}

/** What a sheet gives, criterion by criterion and part by part, to be compared as one text. */
const pointsOf = ({ result }: Member): string =>
  JSON.stringify(result !== undefined && 'criteria' in result ? result.criteria.map(pointsWithParts) : []);

const pointsWithParts = ({ points, parts }: CriterionResult) => [points, parts?.map((part) => part.points)];

/** All sheets are for the panel's unit and institution, and no expert sits twice; two of one name are to be looked at. */
export function checkSame(
  sheet: Sheet,
  members: readonly Member[],
  unit: string | undefined,
  name: string | undefined,
): void {
  const institution = name ?? members.find((member) => member.institution !== undefined)?.institution;
  const seated: Member[] = [];
  for (const member of members) {
    if (unit !== undefined && member.unit !== undefined && member.unit !== unit) {
      const allowed = { values: [unit] };
      report(sheet, 'unit-differs', [...member.sheetPath, 'unit'], { ...describe(member.unit), allowed });
    }
    if (institution !== undefined && member.institution !== undefined && member.institution !== institution) {
      const allowed = { values: [cutShort(institution)] };
      report(sheet, 'institution-differs', member.institutionPath, { ...describe(member.institution), allowed });
    }
    const called = describe(member.name ?? member.number);
    if (seated.some((other) => isSameExpert(other, member))) report(sheet, 'duplicate-expert', member.namePath, called);
    else if (seated.some((other) => isNamedAlike(other, member)))
      report(sheet, 'experts-of-one-name', member.namePath, called);
    seated.push(member);
  }
}

const isNamedAlike = (one: Member, other: Member): boolean => one.name !== undefined && one.name === other.name;

/** Numbers tell people of one name apart. */
const isSameExpert = (one: Member, other: Member): boolean =>
  one.number === undefined || other.number === undefined ? isNamedAlike(one, other) : one.number === other.number;

/** All reviews were filled in under one policy. */
export function checkPolicies(sheet: Sheet, policies: readonly Policy[]): void {
  policies.forEach((policy, index) => {
    if (JSON.stringify(policy) !== JSON.stringify(sheet.policy))
      report(sheet, 'policy-differs', ['reviews', index, 'policy']);
  });
}
