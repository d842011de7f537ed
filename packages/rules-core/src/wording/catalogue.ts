import type { Unit } from '../reference/categories.js';
import type { Allowed, IssueCode, Severity } from '../scoring/issues.js';
import type { DecisionCode } from '../scoring/policy.js';
import type { Conclusion, CriterionCode, PartCode, SectionCode, State, Status } from '../scoring/result.js';
import type { Terms } from './terms/terms.js';

/** A rule that is no criterion of the tables: of the panel, of the notice, or a decision of this software. */
type RuleCode = 'P1' | 'P2' | 'P3' | 'N1' | 'N2' | 'N3' | 'N4' | 'N5' | 'N6' | 'N7' | DecisionCode;

interface RuleText {
  readonly title: string;
  readonly source: string;
  readonly text: string;
}

/** What an issue's sentence is made of, each already in words. `found` and `allowed` are empty where there is nothing to say. */
interface IssueWords {
  readonly found: string;
  readonly allowed: string;
  readonly isList: boolean;
  /** It is about the appraisers of a review together. */
  readonly isRoster: boolean;
}

/**
 * Every user-facing word of the rules core, one catalogue a language. The type is exhaustive: a fact, a word value, an issue or a
 * criterion without wording does not compile.
 */
export interface Catalogue extends Terms {
  readonly language: string;
  readonly levels: Readonly<Record<Unit['level'], string>>;
  readonly kinds: Readonly<Record<'appraiser' | 'institution' | 'panel' | 'review', string>>;
  readonly criteria: Readonly<Record<CriterionCode | PartCode, string>>;
  readonly sections: Readonly<Record<SectionCode | 'total', string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly conclusions: Readonly<Record<Conclusion, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly issues: Readonly<Record<IssueCode, (words: IssueWords) => string>>;
  readonly rules: Readonly<Record<RuleCode, RuleText>>;
  readonly types: Readonly<Record<NonNullable<Allowed['type']>, string>>;
  readonly phrases: Phrases;
}

/** The pieces that places, values, explanations and rules are put together from. */
interface Phrases {
  readonly blank: string;
  readonly list: (items: readonly string[]) => string;
  readonly sentence: (place: string, text: string) => string;
  readonly item: (list: string, place: number) => string;
  readonly within: (outer: string, inner: string) => string;
  readonly title: (title: string) => string;
  readonly fromTo: (from: number, to: number) => string;
  readonly atLeast: (from: number) => string;
  readonly atMost: (to: number) => string;
  readonly multiplesOf: (step: number) => string;
  readonly or: (a: string, b: string) => string;
  readonly ofType: (type: string, range: string) => string;
  readonly points: (points: number) => string;
  readonly pointsOf: (points: string, max: number) => string;
  readonly maximum: (max: number) => string;
  readonly noPoints: string;
  readonly colon: string;
  /** Where a sentence of the standard stands; and the same as what something rests on. */
  readonly place: (document: string, table: string, item: string) => string;
  readonly basis: (place: string) => string;
  readonly stated: string;
  readonly items: string;
  readonly suggested: string;
  readonly reason: (text: string, given: string) => string;
  readonly capped: (sum: number, cap: number) => string;
  readonly banded: (value: number, band: string, points: number) => string;
  readonly bandRange: (from: number, to: number | undefined) => string;
  readonly meanOf: (count: number, sum: number, mean: number, rounded: number) => string;
  readonly leftOut: (persons: number) => string;
  readonly asZero: (persons: number) => string;
  readonly held: (held: number, listed: number) => string;
  readonly decisions: (titles: string) => string;
  readonly next: (needs: string, gives: number, isAtMost: boolean) => string;
  readonly nextStep: (text: string) => string;
  readonly meanTotal: string;
  readonly and: string;
  readonly raise: (label: string, by: number, to: number | string) => string;
  readonly reach: (label: string, to: number) => string;
  readonly change: (label: string, to: string) => string;
  readonly meet: (label: string) => string;
  readonly furtherRow: (label: string) => string;
  readonly short: (label: string, threshold: number, by: number) => string;
  readonly clause: string;
  readonly rule: {
    readonly allOf: (conditions: string, points: number) => string;
    readonly disqualifiedBy: (condition: string) => string;
    readonly gives: (what: string, points: string) => string;
    readonly best: string;
    readonly judged: (range: string) => string;
    readonly suggestedByRank: string;
    readonly suggestedByHeld: string;
    readonly deducted: (full: number, less: number, conditions: string) => string;
    readonly each: (label: string, points: number) => string;
    readonly cap: (cap: number) => string;
    readonly ranked: (kind: string, range: string, lastRank: number) => string;
    readonly journal: string;
    readonly groupAuthors: string;
    readonly opinionNeeded: (levels: string) => string;
    readonly contractNeeded: string;
    readonly majorsEach: (points: number) => string;
    readonly majorsOnly: (majors: string) => string;
    readonly allHeld: (list: string, points: number) => string;
    readonly abilities: (full: number, some: string) => string;
    readonly scheme: (scheme: string) => string;
    readonly meanTotal: string;
    readonly persons: string;
    readonly relevant: string;
  };
  readonly defaultValue: (value: string) => string;
  readonly allowedValues: (values: string) => string;
  readonly unknownRule: (code: string) => string;
}
