import type { Rule } from '@envscore/rules-core';

/** The declaration of one kind of rule. */
export type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { readonly kind: Kind }>;
