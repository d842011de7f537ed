import {
  type Allowed,
  type AppraiserResult,
  type CriterionResult,
  type Facts,
  type Issue,
  type IssueCode,
  type Path,
  type Policy,
  type Severity,
  readPolicy,
  score,
} from '@envscore/rules-core';

/** A complete sheet, final and with nothing to remark: 5 + 4 + 3 + 27 + 4 + 4 + 5 + 17 = 69 points. */
export const completeSheet = {
  kind: 'appraiser',
  name: '林某',
  institution: '某监测科研中心',
  categories: ['0401'],
  recommendedCategories: ['0401'],
  ethics: { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: false },
  degree: 'master',
  title: 'associateSenior',
  years: 7,
  expertise: { grade: 'good', points: 27 },
  coordination: 4,
  documents: [{ title: '国家技术导则', level: 'national', rank: 2, points: 4 }],
  publications: [{ title: '论文', type: 'sci', rank: 1, points: 5 }],
  training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 1 },
} as const satisfies Facts;

/** The complete sheet with other facts in some places; `undefined` leaves a place blank. */
export const sheetWith = (changes: Facts): Facts =>
  Object.fromEntries(
    Object.entries<unknown>({ ...completeSheet, ...changes }).filter(([, value]) => value !== undefined),
  );

export function policyWith(values: Facts): Policy {
  const { policy, issues } = readPolicy(values);
  if (issues.length > 0) throw new Error(`no such policy: ${JSON.stringify(values)}`);
  return policy;
}

export function scoreSheet(document: unknown, policy?: Facts): AppraiserResult {
  const result = score(document, policy && { policy: policyWith(policy) });
  if (!('kind' in result) || result.kind !== 'appraiser') throw new Error('no appraiser was scored');
  return result;
}

export function criterionOf({ criteria }: AppraiserResult, code: string): CriterionResult {
  const found = criteria.find((criterion) => criterion.code === code);
  if (found === undefined) throw new Error(`no criterion ${code}`);
  return found;
}

const sameInEveryResult = ['code', 'max', 'citation'];

/** All that the varied sheet says of one criterion, with every issue of the sheet: the complete sheet has none of its own. */
export function scored(code: string, changes: Facts, policy?: Facts): Facts {
  const result = scoreSheet(sheetWith(changes), policy);
  const said = Object.entries(criterionOf(result, code)).filter(([key]) => !sameInEveryResult.includes(key));
  return { ...Object.fromEntries(said), issues: result.issues };
}

const noted =
  (severity: Severity) =>
  (code: IssueCode, path: Path, found?: unknown, allowed?: Allowed): Issue => ({
    severity,
    code,
    path,
    ...(found !== undefined && { found }),
    ...(allowed !== undefined && { allowed }),
  });

export const error = noted('error');
export const warning = noted('warning');
export const info = noted('info');
export const missing = (...path: Path): Issue => warning('missing', path);
