import { or } from '../formula/build.js';
import type { Fact } from '../compile/fact.js';
import { isBlank, isWord } from '../compile/fact.js';
import type { ComputedColumn } from '../compile/row.js';
import { majorsColumns } from '../compile/rules/majors.js';
import type { Expression } from '../formula/expression.js';
import { schemesOf } from './shape.js';

/** Whether a majors scheme holds: it is chosen, or nothing is and it is the unit's default. */
export const schemeHolds = (scheme: Fact, word: string, isDefault: boolean): Expression =>
  isDefault ? or(isBlank(scheme), isWord(scheme, word)) : isWord(scheme, word);

/** The computed columns of the majors list, for the schemes that the unit may have. */
export const majorsOf = (unit: string | undefined, scheme: Fact): readonly ComputedColumn[] =>
  majorsColumns(
    schemesOf(unit).flatMap(({ word, parts }, index) =>
      parts.flatMap(({ rule }) =>
        rule.kind === 'majors' ? { rule, when: schemeHolds(scheme, word, index === 0 && unit !== undefined) } : [],
      ),
    ),
  );

/** Which columns those are, whatever the unit. */
export const majorsHelpers: readonly ComputedColumn[] = majorsColumns([]);
