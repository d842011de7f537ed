import type * as core from 'zod/v4/core';
import type { Citation } from '../reference/edition.js';
import { findUnit } from '../reference/categories.js';
import { type Facts, type Path, factsIn, valueAt, wordAt } from './facts.js';
import type { Outcome } from './outcome.js';
import { fromTenths } from './points.js';
import type { CriterionCode, CriterionResult, Measured, PartCode, PartResult, State } from './result.js';
import { type Rule, applyRule } from './rule.js';
import { type Sheet, isRefusedBelow, report, reportMissing } from './sheet.js';

/** A sub-criterion with a code of its own: A8.1, I7.2. */
export interface Part {
  readonly code: PartCode;
  readonly max: number;
  readonly rule: Rule;
}

/** Sub-criteria whose points add up. */
interface Parts {
  readonly kind: 'parts';
  readonly parts: readonly Part[];
}

/** Sub-criteria that depend on the unit's majors scheme. */
interface ByScheme {
  readonly kind: 'byScheme';
  readonly unit: Path;
  readonly scheme: Path;
  /** The schemes a matter may have, its default first; matters not named here have `otherwise`. */
  readonly ofMatter: Readonly<Record<string, readonly string[]>>;
  readonly otherwise: readonly string[];
  readonly schemes: Readonly<Record<string, readonly Part[]>>;
  /** What every scheme asks for. */
  readonly always: Path;
}

/** One row of an official table: code, clause, the facts it reads and how they become points. */
export interface Criterion<Shape extends core.$ZodShape = core.$ZodShape> {
  readonly code: CriterionCode;
  /** The name of its file, test and page. */
  readonly name: string;
  readonly max: number;
  readonly citation: Citation;
  /** The sentences as published. */
  readonly clause: string;
  /** The facts it owns; a wrong value in one of them makes it wrong. */
  readonly facts: Shape;
  readonly rule: Rule | Parts | ByScheme;
}

/** A declared criterion with what follows from its declaration. */
export interface DeclaredCriterion<Shape extends core.$ZodShape = core.$ZodShape> extends Criterion<Shape> {
  /** The facts to state in the result: those it owns, lists left out whose rows become parts. */
  readonly stated: readonly string[];
}

export function criterion<Shape extends core.$ZodShape>(declaration: Criterion<Shape>): DeclaredCriterion<Shape> {
  const rules =
    declaration.rule.kind === 'byScheme' || declaration.rule.kind === 'parts'
      ? partsOf(declaration).map(({ rule }) => rule)
      : [declaration.rule];
  const lists = rules.flatMap((rule) =>
    rule.kind === 'ranked' || rule.kind === 'evidenced' || rule.kind === 'majors' ? rule.list : [],
  );
  return { ...declaration, stated: Object.keys(declaration.facts).filter((key) => !lists.includes(key)) };
}

/** Every part that a criterion can have, over all schemes. */
function partsOf({ rule }: Pick<Criterion, 'rule'>): readonly Part[] {
  if (rule.kind === 'parts') return rule.parts;
  return rule.kind === 'byScheme' ? Object.values(rule.schemes).flat() : [];
}

/** Scores one criterion; its points are absent while anything in it is missing or wrong. */
export function scoreCriterion(
  sheet: Sheet,
  { code, max, citation, facts, rule, stated }: DeclaredCriterion,
): CriterionResult {
  const { errors, missing } = sheet;
  sheet.decisions = [];
  const hasParts = rule.kind === 'parts' || rule.kind === 'byScheme';
  const outcome = hasParts ? scoreParts(sheet, partsToScore(sheet, rule)) : applyRule(sheet, rule);
  const hasRefused = isRefusedBelow(sheet, facts);
  const isWrong = sheet.errors > errors || hasRefused;
  const state = outcome.isSettled ? 'scored' : stateOf(isWrong, sheet.missing > missing);
  const result: CriterionResult =
    state === 'scored'
      ? { code, points: fromTenths(outcome.points), max, state, citation }
      : { code, max, state, citation };
  if (state === 'scored') measure(result, outcome);
  const parts = outcome.parts ?? outcome.rows;
  if (parts !== undefined) result.parts = parts;
  const read = statedFacts(sheet.facts, stated);
  if (read !== undefined) result.stated = hasRefused ? withoutHoles(read) : read;
  if (sheet.decisions.length > 0) result.decisions = sheet.decisions;
  return result;
}

const stateOf = (isWrong: boolean, isMissing: boolean): State =>
  isWrong ? 'wrong' : isMissing ? 'incomplete' : 'scored';

function scoreParts(sheet: Sheet, parts: readonly Part[]): Outcome {
  let points = 0;
  const results = parts.map(({ code, max, rule }) => {
    const { errors, missing } = sheet;
    const outcome = applyRule(sheet, rule);
    const state = stateOf(sheet.errors > errors, sheet.missing > missing);
    points += outcome.points;
    const result: PartResult =
      state === 'scored' ? { code, points: fromTenths(outcome.points), max, state } : { code, max, state };
    if (state === 'scored') measure(result, outcome);
    if (outcome.rows !== undefined) result.parts = outcome.rows;
    return result;
  });
  return { points, parts: results };
}

/** Writes how the points of a criterion or part came about; what does not apply is left out, not set to nothing. */
function measure(result: Measured, { beforeCap, counted, band, next }: Outcome): void {
  if (beforeCap !== undefined) result.beforeCap = fromTenths(beforeCap);
  if (counted !== undefined) result.counted = counted;
  if (band !== undefined) result.band = band;
  if (next !== undefined) result.next = next;
}

/** Facts as they may be stated: where the door refused a row, its list goes without it. */
const withoutHoles = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      if (Array.isArray(value)) return [key, value.filter((entry) => entry !== undefined)];
      const group = factsIn(value);
      return [key, group === undefined ? value : withoutHoles(group)];
    }),
  );

function statedFacts(facts: Facts, keys: readonly string[]): Facts | undefined {
  let stated: Record<string, unknown> | undefined;
  for (const key of keys) {
    const value = facts[key];
    if (value === undefined) continue;
    stated ??= {};
    stated[key] = value;
  }
  return stated;
}

/** The parts of the unit's majors scheme; none while the scheme is open. */
function partsToScore(sheet: Sheet, rule: Parts | ByScheme): readonly Part[] {
  if (rule.kind === 'parts') return rule.parts;
  const unit = findUnit(wordAt(sheet.facts, rule.unit) ?? '');
  const stated = wordAt(sheet.facts, rule.scheme);
  const allowed = unit && (rule.ofMatter[unit.matter.code] ?? rule.otherwise);
  if (stated !== undefined && allowed !== undefined && !allowed.includes(stated)) {
    report(sheet, 'scheme-mismatch', rule.scheme, { found: stated, allowed: { values: allowed } });
  }
  const scheme = stated ?? allowed?.[0];
  if (scheme !== undefined) return rule.schemes[scheme] ?? [];
  reportMissing(sheet, rule.unit);
  if (valueAt(sheet.facts, rule.always) === undefined) reportMissing(sheet, rule.always);
  return [];
}
