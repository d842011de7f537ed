import {
  type AppraiserResult,
  type CriterionResult,
  type InstitutionResult,
  type Issue,
  type Language,
  appraiserTable,
  catalogueOf,
  criteriaOf,
  institutionTable,
} from '@envscore/rules-core';
import type { ScoringFunction } from '../catalogue/declaration.js';
import { sentenceOf, sentencesOf } from '../wording/finding.js';
import { messagesOf } from '../wording/language.js';
import { type Outcome, issuesFound, severityOf } from './outcome.js';
import { disqualified } from './points.js';
import { scoreArguments } from './score-arguments.js';

type Row = readonly (number | string)[];

/** A table criterion by criterion, with the total below. It never fails: what is wrong with the call stands in it. */
export function detailOf(declaration: ScoringFunction, args: readonly unknown[], language: Language): Outcome {
  const head = messagesOf(language).detail;
  const scored = scoreArguments(declaration, args);
  if ('findings' in scored) {
    const { severities } = catalogueOf(language);
    const rows = scored.findings.map((found): Row => [
      '',
      '',
      '',
      severities[severityOf(found)],
      sentenceOf(found, language),
    ]);
    return { value: [head, ...rows], findings: scored.findings };
  }
  const { result } = scored;
  const rows = result.criteria.map((criterion) => criterionRow(result, criterion, language));
  return { value: [head, ...rows, totalRow(result, language)], findings: issuesFound(result.issues, result.kind) };
}

const tables = { appraiser: appraiserTable, institution: institutionTable };

/** The facts that a criterion reads, by their first name. */
function factsOf(kind: keyof typeof tables, code: CriterionResult['code']): readonly string[] {
  return Object.keys(criteriaOf(tables[kind]).find((criterion) => criterion.code === code)?.facts ?? {});
}

function criterionRow(
  result: AppraiserResult | InstitutionResult,
  criterion: CriterionResult,
  language: Language,
): Row {
  const { criteria, states } = catalogueOf(language);
  const { code, points = '', max, state } = criterion;
  const facts = factsOf(result.kind, code);
  return [
    `${code} ${criteria[code]}`,
    points,
    max,
    states[state],
    reasons(result, ({ path }) => facts.includes(String(path[0])), language),
  ];
}

function totalRow(result: AppraiserResult | InstitutionResult, language: Language): Row {
  const { sections, statuses } = catalogueOf(language);
  const owned = new Set(result.criteria.flatMap(({ code }) => factsOf(result.kind, code)));
  const max = result.criteria.reduce((sum, criterion) => sum + criterion.max, 0);
  const ofSheet = ({ path }: Issue): boolean => !owned.has(String(path[0]));
  return [
    sections.total,
    result.total ?? disqualified,
    max,
    statuses[result.status],
    reasons(result, ofSheet, language),
  ];
}

const reasons = (
  { issues, kind }: AppraiserResult | InstitutionResult,
  isOwn: (issue: Issue) => boolean,
  language: Language,
): string => sentencesOf(issuesFound(issues.filter(isOwn), kind), language);
