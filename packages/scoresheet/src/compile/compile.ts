import type { Rule } from '@envscore/rules-core';
import type { Compiled } from './compiled.js';
import type { Place } from './place.js';
import { compileAbilities } from './rules/abilities.js';
import { compileAllOf } from './rules/all-of.js';
import { compileBanded } from './rules/banded.js';
import { compileBestOf } from './rules/best-of.js';
import { compileDeducted } from './rules/deducted.js';
import { compileEach } from './rules/each.js';
import { compileEvidenced } from './rules/evidenced.js';
import { compileAllHeld } from './rules/held.js';
import { compileJudged } from './rules/judged.js';
import { compileMajors } from './rules/majors.js';
import { compileRanked } from './rules/ranked.js';

/** A rule of the tables as formulas over the cells of `place`. */
export function compileRule(place: Place, rule: Rule): Compiled {
  switch (rule.kind) {
    case 'allOf':
      return compileAllOf(place, rule);
    case 'bestOf':
      return compileBestOf(place, rule);
    case 'banded':
      return compileBanded(place, rule);
    case 'judged':
      return compileJudged(place, rule);
    case 'deducted':
      return compileDeducted(place, rule);
    case 'each':
      return compileEach(place, rule);
    case 'ranked':
      return compileRanked(place, rule);
    case 'evidenced':
      return compileEvidenced(place, rule);
    case 'majors':
      return compileMajors(place, rule);
    case 'allHeld':
      return compileAllHeld(place, rule);
    case 'abilities':
      return compileAbilities(place, rule);
  }
}
