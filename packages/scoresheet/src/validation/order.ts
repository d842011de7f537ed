import type { CheckFinding } from './checked.js';
import { type CheckCode, checkKinds } from './codes.js';

/** Of these only the first is told of a cell: what comes later follows from it. */
const ofOneCell: readonly CheckCode[] = [
  'policy-altered',
  'other-policy',
  'roster-altered',
  'error-in-fact',
  'formula-in-input',
  'wrong-fact',
  'missing-fact',
  'doubtful-fact',
  'other-spelling',
  'number-as-text',
  'not-understood',
  'differs-from-declared',
];

/** From so many on one sheet on they are one fault: cells pasted as values, a sheet moved as a whole. */
const many = 10;

const together: ReadonlySet<CheckCode> = new Set<CheckCode>([
  'changed-label',
  'missing-name',
  'formula-changed',
  'formula-replaced',
  'error-value',
  'comment',
  'declared-altered',
]);

/** Of calls of the add-in the first is told of the file: all of them have one cause. */
const ofFile: ReadonlySet<CheckCode> = new Set<CheckCode>(['stuck-name', 'foreign-call']);

/** The findings of a file as they are told: each fault once, in the order in which somebody goes through the file. */
export function inOrder(findings: readonly CheckFinding[], sheets: readonly string[]): readonly CheckFinding[] {
  const places = new Map(sheets.map((name, index): [string, number] => [name, index]));
  const codes = Object.keys(checkKinds);
  const placeOf = ({ at }: CheckFinding): number => (at === undefined ? -1 : (places.get(at.sheet) ?? sheets.length));
  return gathered(
    once(findings)
      .map((finding) => ({ finding, place: placeOf(finding), code: codes.indexOf(finding.code) }))
      .sort(
        (one, other) =>
          one.place - other.place ||
          (one.finding.at?.row ?? 0) - (other.finding.at?.row ?? 0) ||
          (one.finding.at?.column ?? 0) - (other.finding.at?.column ?? 0) ||
          one.code - other.code,
      )
      .map(({ finding }) => finding),
  );
}

function once(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const first = new Map<string, number>();
  const ranked = findings.map((finding) => {
    const rank = ofOneCell.indexOf(finding.code);
    const key = rank < 0 || finding.at === undefined ? undefined : JSON.stringify(finding.at);
    if (key !== undefined) first.set(key, Math.min(rank, first.get(key) ?? rank));
    return { finding, rank, key };
  });
  const told = new Set<string>();
  return ranked.flatMap(({ finding, rank, key }) => {
    if (key === undefined) return finding;
    if (rank !== first.get(key) || told.has(key)) return [];
    told.add(key);
    return finding;
  });
}

/** Many of one kind on a sheet are told at the first. */
function gathered(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = groupOf(finding);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    const key = groupOf(finding);
    const count = key === undefined ? 0 : (counts.get(key) ?? 0);
    if (key === undefined || count < (ofFile.has(finding.code) ? 2 : many)) return finding;
    if (told.has(key)) return [];
    told.add(key);
    return { ...finding, count };
  });
}

function groupOf({ code, at }: CheckFinding): string | undefined {
  if (ofFile.has(code)) return code;
  return together.has(code) && at !== undefined ? `${code} ${at.sheet}` : undefined;
}
