import type { Facts, Path } from '../scoring/facts.js';
import type { Severity } from '../scoring/issues.js';
import type { DecisionCode } from '../scoring/policy.js';
import { factsIn, labelIn } from '../scoring/facts.js';
import type {
  AppraiserResult,
  CriterionResult,
  InstitutionResult,
  Measured,
  Need,
  NextStep,
  PartResult,
  RowResult,
} from '../scoring/result.js';
import type { Catalogue } from './catalogue.js';
import { sentenceOf } from './issue.js';
import { catalogueOf } from './language.js';
import { type Kind, labelOf, oneLine, placeOf, valueOf } from './place.js';
import { findCriterion } from './rule.js';
import type { Language } from './terms/language.js';

/** One step of how points came about: a fact as it was stated, a part, a row of a list, what decided, or what would give more. */
export interface ExplainedLine {
  readonly kind: 'stated' | 'part' | 'row' | 'measured' | 'next';
  readonly text: string;
  /** What was stated, or what it gave. */
  readonly worth?: string;
  /** What else is to be said of it: that it is only suggested, why it counts nothing. */
  readonly remark?: string;
  /** Belongs to the part above. */
  readonly isInner?: true;
}

/** One criterion of a result explained, piece by piece, in words. */
export interface Explanation {
  readonly heading: ExplainedLine;
  readonly lines: readonly ExplainedLine[];
  /** The policy values used. */
  readonly decisions: readonly DecisionCode[];
  /** What is missing or wrong. */
  readonly open: readonly { readonly severity: Severity; readonly text: string }[];
  /** The sentences as published. */
  readonly clause: string;
  readonly basis: string;
}

/**
 * One criterion of a result explained, from the result alone: what was stated, what each row gave, the cap or band that decided,
 * the policy values used, what is missing or wrong, the next step up, and the clause. `undefined` for a code that the result does
 * not hold.
 */
export function explanationOf(
  result: AppraiserResult | InstitutionResult,
  code: string,
  language: Language,
): Explanation | undefined {
  const catalogue = catalogueOf(language);
  const found = findCriterion(code);
  const criterion = result.criteria.find((one) => one.code === found?.criterion.code);
  if (found === undefined || criterion === undefined) return undefined;
  const { kind, issues } = result;
  const owned = Object.keys(found.criterion.facts);
  const open = issues.filter(({ severity, path }) => severity !== 'info' && owned.includes(String(path[0])));
  const { document, table, item } = criterion.citation;
  return {
    heading: heading(catalogue, criterion.code, criterion),
    lines: [
      ...statedLines(catalogue, kind, criterion.stated ?? {}, []),
      ...(criterion.parts ?? []).flatMap((part) => partLines(catalogue, kind, part)),
      ...measuredLines(catalogue, criterion),
      ...nextLines(catalogue, kind, criterion),
    ],
    decisions: criterion.decisions ?? [],
    open: open.map((issue) => ({ severity: issue.severity, text: sentenceOf(issue, kind, catalogue) })),
    clause: found.criterion.clause,
    basis: catalogue.phrases.basis(catalogue.phrases.place(document, table, item)),
  };
}

/** The same as one text, a line a step. */
export function explain(
  result: AppraiserResult | InstitutionResult,
  code: string,
  language: Language,
): string | undefined {
  const explanation = explanationOf(result, code, language);
  if (explanation === undefined) return undefined;
  const catalogue = catalogueOf(language);
  const { phrases, severities } = catalogue;
  const { heading, lines, decisions, open, clause, basis } = explanation;
  const isLast = ({ kind, isInner }: ExplainedLine): boolean => kind === 'next' && isInner !== true;
  return [
    lineText(catalogue, heading),
    ...lines.filter((line) => !isLast(line)).map((line) => lineText(catalogue, line)),
    ...(decisions.length > 0 ? [phrases.decisions(decisionTitles(catalogue, decisions))] : []),
    ...open.map(({ severity, text }) => `${severities[severity]}${phrases.colon}${text}`),
    ...lines.filter(isLast).map((line) => lineText(catalogue, line)),
    `${phrases.clause}${phrases.colon}${clause}`,
    basis,
  ].join('\n');
}

function lineText({ phrases }: Catalogue, { kind, text, worth, remark = '', isInner }: ExplainedLine): string {
  const said =
    kind === 'stated' ? `${phrases.stated}${phrases.colon}${text}` : kind === 'next' ? phrases.nextStep(text) : text;
  return `${isInner ? '  ' : ''}${said}${worth === undefined ? '' : `${phrases.colon}${worth}`}${remark}`;
}

const decisionTitles = ({ phrases, rules }: Catalogue, decisions: readonly DecisionCode[]): string =>
  phrases.list(decisions.map((code) => `${code} ${rules[code].title}`));

function heading(
  catalogue: Catalogue,
  code: keyof Catalogue['criteria'],
  { points, max, state }: CriterionResult | PartResult,
): ExplainedLine {
  const { phrases, criteria, states } = catalogue;
  return {
    kind: 'part',
    text: `${code} ${criteria[code]}`,
    worth: phrases.pointsOf(points === undefined ? phrases.noPoints : String(points), max),
    ...(state !== 'scored' && { remark: `  ${states[state]}` }),
  };
}

/** What was read, one line a fact; lists are counted, not spelled out. */
function statedLines(catalogue: Catalogue, kind: Kind, facts: Facts, above: Path): readonly ExplainedLine[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    const path = [...above, key];
    if (value === undefined || Array.isArray(value)) return [];
    const group = factsIn(value);
    if (group !== undefined) return statedLines(catalogue, kind, group, path);
    const text = labelOf(catalogue, kind, path.join('.'));
    return [{ kind: 'stated', text, worth: valueOf(catalogue, kind, path, value) }];
  });
}

/** How the points came about: what was counted, the band, the cap. */
function measuredLines(
  { phrases }: Catalogue,
  { points, beforeCap, counted, band }: Measured,
): readonly ExplainedLine[] {
  const lines: string[] = [];
  const { count, sum, mean, leftOut, asZero, held, listed } = counted ?? {};
  if (count !== undefined && sum !== undefined && mean !== undefined && band !== undefined) {
    lines.push(phrases.meanOf(count, sum, mean, band.value));
  }
  if (leftOut !== undefined) lines.push(phrases.leftOut(leftOut));
  if (asZero !== undefined) lines.push(phrases.asZero(asZero));
  if (held !== undefined && listed !== undefined) lines.push(phrases.held(held, listed));
  if (band !== undefined) lines.push(phrases.banded(band.value, phrases.bandRange(band.from, band.to), band.points));
  if (beforeCap !== undefined && points !== undefined) lines.push(phrases.capped(beforeCap, points));
  return lines.map((text) => ({ kind: 'measured', text }));
}

const nextLines = (catalogue: Catalogue, kind: Kind, { next }: Measured): readonly ExplainedLine[] =>
  next === undefined ? [] : [{ kind: 'next', text: nextText(catalogue, kind, next) }];

function partLines(catalogue: Catalogue, kind: Kind, part: PartResult | RowResult): readonly ExplainedLine[] {
  if (!('code' in part)) return [rowLine(catalogue, kind, part)];
  const inner = [
    ...(part.parts ?? []).map((row) => rowLine(catalogue, kind, row)),
    ...measuredLines(catalogue, part),
    ...nextLines(catalogue, kind, part),
  ];
  return [heading(catalogue, part.code, part), ...inner.map((line) => ({ ...line, isInner: true as const }))];
}

/** Facts of a row that its line does not repeat: the title names it, the points stand at its end. */
const shownApart = ['title', 'points', 'accepted', 'reason'];

function rowLine(catalogue: Catalogue, kind: Kind, row: RowResult): ExplainedLine {
  const { phrases } = catalogue;
  const { path, points, stated, suggested } = row;
  const title = stated['title'];
  const details = Object.entries(stated).filter(
    ([key, value]) => value !== undefined && value !== false && !shownApart.includes(key),
  );
  const said = details.map(([key, value]) => {
    const place = [...path, key];
    const label = labelAt(catalogue, kind, place);
    return value === true ? label : `${label} ${valueOf(catalogue, kind, place, value)}`;
  });
  const name = `${placeOf(catalogue, kind, path)}${typeof title === 'string' ? phrases.title(oneLine(title)) : ''}`;
  const worth = points === undefined ? phrases.noPoints : phrases.points(points);
  const text = said.length === 0 ? name : `${name} ${phrases.list(said)}`;
  const remark = `${suggested ? phrases.suggested : ''}${whyText(catalogue, kind, row)}`;
  return { kind: 'row', text, worth, ...(remark !== '' && { remark }) };
}

const labelAt = (catalogue: Catalogue, kind: Kind, path: Path): string =>
  labelOf(catalogue, kind, path.filter((key) => typeof key === 'string').join('.'));

/** Why a row counts nothing, with the reason that the reviewer gave for refusing it. */
function whyText(catalogue: Catalogue, kind: Kind, { path, stated, reason }: RowResult): string {
  const { phrases, issues } = catalogue;
  if (reason === undefined) return '';
  const found = valueOf(catalogue, kind, [...path, 'rank'], stated['rank']);
  const text = issues[reason]({ found, allowed: '', isList: false, isRoster: false });
  const given = reason === 'not-accepted' ? labelIn(stated, 'reason') : undefined;
  if (given === undefined) return phrases.reason(text, '');
  const place = [...path, 'reason'];
  return phrases.reason(
    text,
    `${labelAt(catalogue, kind, place)}${phrases.colon}${valueOf(catalogue, kind, place, given)}`,
  );
}

/** The next step up: what it needs and what it gives. */
export function nextText(catalogue: Catalogue, kind: Kind, { needs, gives }: NextStep): string {
  const { phrases } = catalogue;
  const isAtMost = needs.some(({ row }) => row === true);
  return phrases.next(needs.map((need) => needText(catalogue, kind, need)).join(phrases.and), gives, isAtMost);
}

function needText(catalogue: Catalogue, kind: Kind, { path, by, to, row, mean }: Need): string {
  const { phrases } = catalogue;
  const place = mean === true ? phrases.meanTotal : placeOf(catalogue, kind, path);
  if (row === true) return phrases.furtherRow(place);
  if (by !== undefined && to !== undefined) return phrases.raise(place, by, String(to));
  if (typeof to === 'number') return phrases.reach(place, to);
  return to === true ? phrases.meet(place) : phrases.change(place, valueOf(catalogue, kind, path, to));
}
