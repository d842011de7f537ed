import type { DeclaredCriterion } from '@envscore/rules-core';

/** The codes that a criterion shows: its parts', where it has any, then its own. */
export const codesOf = ({ code, rule }: DeclaredCriterion): readonly string[] => {
  if (rule.kind === 'parts') return [...rule.parts.map((part) => part.code), code];
  if (rule.kind !== 'byScheme') return [code];
  const parts = Object.values(rule.schemes).flat();
  return [...new Set(parts.map((part) => part.code)), code].sort();
};
