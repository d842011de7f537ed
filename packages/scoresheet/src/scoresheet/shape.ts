import { type Policy, type Rule, criteriaOf, findUnit, institutionTable } from '@envscore/rules-core';
import type { DeclaredShape } from './declared-rows.js';

/** What gives the points: formulas that every program has, or the functions of the add-in. */
export type Formulas = 'builtin' | 'addin';

/** What decides the build of a scoresheet: its unit, its people, the rows it needs, the policy its formulas are compiled for. */
export interface Shape {
  readonly unit: string | undefined;
  readonly appraisers: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly policy: Policy;
  readonly formulas: Formulas;
  /** Nothing where the application's own statements are not known. */
  readonly declared?: DeclaredShape;
}

interface Scheme {
  readonly word: string;
  readonly parts: readonly { readonly code: string; readonly max: number; readonly rule: Rule }[];
}

/** The majors schemes that the unit may have, its default first; every scheme where the unit is not known. */
export function schemesOf(unit: string | undefined): readonly Scheme[] {
  for (const { rule } of criteriaOf(institutionTable)) {
    if (rule.kind !== 'byScheme') continue;
    const matter = findUnit(unit ?? '')?.matter.code;
    const all: Readonly<Record<string, readonly Scheme['parts'][number][]>> = rule.schemes;
    const ofMatter: Readonly<Record<string, readonly string[]>> = rule.ofMatter;
    const words = matter === undefined ? Object.keys(all) : (ofMatter[matter] ?? rule.otherwise);
    return words.map((word) => ({ word, parts: all[word] ?? [] }));
  }
  throw new Error('no criterion depends on the majors scheme');
}
