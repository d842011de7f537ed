import {
  type CriterionResult,
  type InstitutionResult,
  type Policy,
  institutionTable,
  readPolicy,
  score,
} from '@envscore/rules-core';

export type Facts = Readonly<Record<string, unknown>>;

/** A complete sheet: composition 5 + 6, technical 6 + 7 + 22, laboratory 4 + 18, 68 in all, and nothing to remark. */
export const completeSheet: Facts = {
  kind: 'institution',
  name: '某司法鉴定中心',
  unit: '04',
  majorsScheme: 'general',
  headcount: 4,
  basicMajors: { environmentalScience: true, ecology: false, resourceEconomics: true },
  specialisedMajors: [
    { major: '水文地质学', appraisers: 2 },
    { major: '土壤学', appraisers: 1 },
  ],
  projects: [
    { title: '省级调查', level: 'provincial', role: 'join', opinionIssued: true, contract: true },
    { title: '县级评估', level: 'county', role: 'lead', opinionIssued: true, contract: true },
  ],
  quality: { allAbilities: false, points: 7 },
  appraiserTotals: [81, 77.5, 90, 72],
  accreditations: { cma: 'relevant', cnas: 'none', glp: 'irrelevant' },
  instruments: {
    required: [
      { name: '气相色谱仪', held: true },
      { name: '质谱仪', held: true },
    ],
    optional: [
      { name: '探地雷达', held: true },
      { name: '无人机', held: false },
      { name: '测斜仪', held: true },
    ],
    optionalPoints: 2,
  },
  maintenance: { grade: 'fair', points: 4 },
};

/** The complete sheet with other facts in some places; `undefined` leaves a place blank, at any depth. */
export const sheetWith = (changes: Facts): Facts =>
  JSON.parse(JSON.stringify({ ...completeSheet, ...changes })) as Facts;

/** All required instruments, and these points for the optional ones. */
export const laboratory = (optionalPoints: number): Facts => ({
  required: [{ name: '天平', held: true }],
  optionalPoints,
});

/** Composition 5 + 5 + 2, technical 10 + 8 + 22, laboratory 4 + 12 + 1 + 1: exactly 70, with two floors exactly met. */
export const onTheLine = (changes: Facts = {}): Facts =>
  sheetWith({
    basicMajors: { environmentalScience: true, ecology: true, resourceEconomics: true },
    specialisedMajors: [{ major: '水文地质学', appraisers: 2 }],
    projects: ['一', '二'].map((title) => ({ title, level: 'provincial', role: 'lead', contract: true })),
    quality: { allAbilities: false, points: 8 },
    appraiserTotals: [82, 82, 82, 82],
    accreditations: { cma: 'relevant', cnas: 'none', glp: 'none' },
    instruments: laboratory(1),
    maintenance: { points: 1 },
    ...changes,
  });

export function policyWith(values: Facts): Policy {
  const { policy, issues } = readPolicy(values);
  if (issues.length > 0) throw new Error(`no such policy: ${JSON.stringify(values)}`);
  return policy;
}

export function scoreSheet(document: unknown, policy: Facts = {}): InstitutionResult {
  const result = score(document, { policy: policyWith(policy) });
  if (!('kind' in result) || result.kind !== 'institution') throw new Error('no institution was scored');
  return result;
}

const named = <Entry extends { readonly code: string }>(entries: readonly Entry[], code: string): Entry => {
  const found = entries.find((entry) => entry.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
};

export const criterionOf = ({ criteria }: InstitutionResult, code: string): CriterionResult => named(criteria, code);

const sameInEveryResult = ['code', 'max', 'citation'];

/** All that the varied sheet says of one criterion, with every issue of the sheet: the complete sheet has none of its own. */
export function scored(code: string, changes: Facts, policy: Facts = {}): object {
  const result = scoreSheet(sheetWith(changes), policy);
  const said = Object.entries(criterionOf(result, code)).filter(([key]) => !sameInEveryResult.includes(key));
  return { ...Object.fromEntries(said), issues: result.issues };
}

/** A row of table (一) as the code declares it, rule left out. */
export function tableRow(code: string): object {
  const criteria = institutionTable.sections.flatMap((section): readonly { code: string }[] => section.criteria);
  const { name, max, citation, clause } = named(criteria, code) as unknown as Facts;
  return { name, max, citation, clause };
}

export const row = (name: string, max: number, item: string, clause: string): object => ({
  name,
  max,
  citation: { document: '登记评审细则 附件1', table: '一', item },
  clause,
});

type Place = readonly (string | number)[];

const issue = (severity: string) => (code: string, path: Place, found?: unknown, allowed?: object) => {
  const detail = { ...(found !== undefined && { found }), ...(allowed && { allowed }) };
  return { severity, code, path, ...detail };
};

/** Issues as they are expected: code, path, what was found and what is allowed. */
export const error = issue('error');
export const warning = issue('warning');
export const info = issue('info');

export const missing = (...path: Place) => warning('missing', path);
