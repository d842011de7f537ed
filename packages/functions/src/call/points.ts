import { type AppraiserResult, type CriterionResult, type InstitutionResult, type Issue } from '@envscore/rules-core';
import type { Parameter, ScoringFunction } from '../catalogue/declaration.js';
import { shown } from '../coercion/words.js';
import { type Outcome, issuesFound } from './outcome.js';
import { scoreArguments } from './score-arguments.js';

/** The text instead of points or a total. It is the same in every language: formulas test for it, and AVERAGE passes it over. */
export const disqualified = String(shown('institution', 'appraiserTotals', 'disqualified', 'zh'));

type Points = Extract<ScoringFunction['gives'], { as: 'points' }>;

/** The points of one criterion, or of its named parts; suggestions count, as they do in the core. */
export function pointsOf(declaration: ScoringFunction, gives: Points, args: readonly unknown[]): Outcome {
  const scored = scoreArguments(declaration, args);
  if ('findings' in scored) return scored;
  const { result } = scored;
  const findings = issuesFound(ownIssues(result, declaration.parameters), declaration.sheet);
  if (result.status === 'disqualified') return { value: disqualified, findings };
  const criterion = result.criteria.find(({ code }) => code === gives.code);
  const points = criterion && pointsIn(criterion, gives.parts);
  return points === undefined ? { findings } : { value: points, findings };
}

function pointsIn({ points, parts: all = [] }: CriterionResult, wanted: Points['parts']): number | undefined {
  if (wanted === undefined) return points;
  const given = wanted.map((code) => all.find((part) => 'code' in part && part.code === code)?.points);
  const sum = given.reduce((total, one) => (total === undefined || one === undefined ? undefined : total + one), 0);
  // Points are tenths: the nearest one is the exact sum.
  return sum === undefined ? undefined : Math.round(sum * 10) / 10;
}

/** The issues at the facts that the arguments fill. */
function ownIssues(
  { issues }: AppraiserResult | InstitutionResult,
  parameters: readonly Parameter[],
): readonly Issue[] {
  const owned = new Set(parameters.flatMap(({ reads }) => pathsOf(reads).map((path) => path.split('.')[0])));
  return issues.filter(({ path }) => owned.has(String(path[0])));
}

function pathsOf(reads: Parameter['reads']): readonly string[] {
  switch (reads.as) {
    case 'fact':
      return [reads.path];
    case 'facts':
      return reads.paths;
    case 'rows':
    case 'totals':
      return [reads.list];
    case 'schemeOrUnit':
      return ['unit', 'majorsScheme'];
    case 'policy':
    case 'cell':
    case 'range':
      return [];
  }
}
