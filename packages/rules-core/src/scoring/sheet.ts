import type { Facts, Path } from './facts.js';
import { type Issue, type IssueCode, type IssueDetail, type Severity, blocks, issue } from './issues.js';
import type { DecisionCode, Policy } from './policy.js';
import { pathKey } from './reading.js';

/** Which lists of a review the expert has confirmed to be complete, and which suggested points to be meant. */
export type Confirmation = 'documentPoints' | 'publicationPoints' | 'optionalPoints';

/** One scoresheet while it is scored: the checked facts, the policy, and what the rules report on their way. */
export interface Sheet {
  readonly facts: Facts;
  readonly policy: Policy;
  readonly confirmed: ReadonlySet<Confirmation>;
  readonly issues: Issue[];
  /** The places that the door refused, by `pathKey`. */
  readonly refused: ReadonlySet<string>;
  errors: number;
  missing: number;
  isBlocked: boolean;
  isDisqualified: boolean;
  /** The policy values that the criterion in hand has used. */
  decisions: DecisionCode[];
}

const nothingRefused: ReadonlySet<string> = new Set();

export const newSheet = (
  facts: Facts,
  policy: Policy,
  confirmed: ReadonlySet<Confirmation>,
  refused: readonly Issue[],
): Sheet => ({
  facts,
  policy,
  confirmed,
  issues: [...refused],
  refused: refused.length === 0 ? nothingRefused : new Set(refused.map(({ path }) => pathKey(path))),
  errors: refused.length,
  missing: 0,
  isBlocked: false,
  isDisqualified: false,
  decisions: [],
});

/** Whether the door refused anything at or below one of these properties. */
export const isRefusedBelow = (sheet: Sheet, properties: object): boolean =>
  sheet.refused.size > 0 &&
  sheet.issues.some(({ severity, path }) => severity === 'error' && Object.hasOwn(properties, String(path[0])));

/** Whether the door refused what stood at a path. */
export const isRefused = (sheet: Sheet, path: Path, ...below: string[]): boolean =>
  sheet.refused.size > 0 && sheet.refused.has(pathKey([...path, ...below]));

const isRefusedAbove = (sheet: Sheet, path: Path): boolean =>
  sheet.refused.size > 0 && path.some((_, index) => sheet.refused.has(pathKey(path.slice(0, index + 1))));

export function report(sheet: Sheet, code: IssueCode, path: Path, detail?: IssueDetail, severity?: Severity): void {
  const found = issue(code, path, detail, severity);
  if (found.severity === 'error') sheet.errors += 1;
  else if (blocks(code)) sheet.isBlocked = true;
  sheet.issues.push(found);
}

/** Names a blank. What the door has refused looks blank to the rules, but is wrong and has been named already. */
export function reportMissing(sheet: Sheet, path: Path): void {
  if (isRefusedAbove(sheet, path)) {
    sheet.errors += 1;
    return;
  }
  sheet.missing += 1;
  report(sheet, 'missing', path);
}

export function use(sheet: Sheet, decision: DecisionCode): void {
  if (!sheet.decisions.includes(decision)) sheet.decisions.push(decision);
}
