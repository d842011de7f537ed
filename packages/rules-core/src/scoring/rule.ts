import type { Outcome } from './outcome.js';
import { type Abilities, scoreAbilities } from './rules/abilities.js';
import { type AllOf, scoreAllOf } from './rules/all-of.js';
import { type Banded, scoreBanded } from './rules/banded.js';
import { type BestOf, scoreBestOf } from './rules/best-of.js';
import { type Deducted, scoreDeducted } from './rules/deducted.js';
import { type Each, scoreEach } from './rules/each.js';
import { type Evidenced, scoreEvidenced } from './rules/evidenced.js';
import { type AllHeld, scoreAllHeld } from './rules/held.js';
import { type Judged, scoreJudged } from './rules/judged.js';
import { type Majors, scoreMajors } from './rules/majors.js';
import { type Ranked, scoreRanked } from './rules/ranked.js';
import type { Sheet } from './sheet.js';

/** A rule of the tables, as data: what is scored, explained, printed, searched for the next step up and compiled into formulas. */
export type Rule =
  AllOf | BestOf | Banded | Judged | Deducted | Each | Ranked | Evidenced | Majors | AllHeld | Abilities;

export function applyRule(sheet: Sheet, rule: Rule): Outcome {
  switch (rule.kind) {
    case 'allOf':
      return scoreAllOf(sheet, rule);
    case 'bestOf':
      return scoreBestOf(sheet, rule);
    case 'banded':
      return scoreBanded(sheet, rule);
    case 'judged':
      return scoreJudged(sheet, rule);
    case 'deducted':
      return scoreDeducted(sheet, rule);
    case 'each':
      return scoreEach(sheet, rule);
    case 'ranked':
      return scoreRanked(sheet, rule);
    case 'evidenced':
      return scoreEvidenced(sheet, rule);
    case 'majors':
      return scoreMajors(sheet, rule);
    case 'allHeld':
      return scoreAllHeld(sheet, rule);
    case 'abilities':
      return scoreAbilities(sheet, rule);
  }
}
