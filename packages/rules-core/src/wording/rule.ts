import { appraiserTable } from '../appraiser/table.js';
import { institutionTable } from '../institution/table.js';
import type { Band } from '../scoring/bands.js';
import { type DeclaredCriterion, type Part } from '../scoring/criterion.js';
import type { Path } from '../scoring/facts.js';
import { type DecisionCode, policyDecisions } from '../scoring/policy.js';
import type { Quantity } from '../scoring/rules/banded.js';
import type { Ranked } from '../scoring/rules/ranked.js';
import type { Rule } from '../scoring/rule.js';
import { criteriaOf } from '../scoring/table.js';
import type { Catalogue } from './catalogue.js';
import { catalogueOf } from './language.js';
import { type Kind, allowedOf, labelOf, valueOf } from './place.js';
import type { Language } from './terms/language.js';

/** A declared criterion with the kind of document it belongs to. */
export interface Declared {
  readonly kind: 'appraiser' | 'institution';
  readonly criterion: DeclaredCriterion;
}

const declared: readonly Declared[] = [
  ...criteriaOf(appraiserTable).map((criterion) => ({ kind: 'appraiser' as const, criterion })),
  ...criteriaOf(institutionTable).map((criterion) => ({ kind: 'institution' as const, criterion })),
];

/** The criterion of a code, or the one that a part's code belongs to: I7.1 leads to I7. */
export const findCriterion = (code: string): Declared | undefined =>
  declared.find(({ criterion }) => criterion.code === code) ??
  declared.find(({ criterion }) => partsIn(criterion).some(([, part]) => part.code === code));

/** The parts of a criterion, each with the scheme it belongs to where there are several. */
function partsIn({ rule }: DeclaredCriterion): readonly (readonly [string | undefined, Part])[] {
  if (rule.kind === 'parts') return rule.parts.map((part) => [undefined, part] as const);
  if (rule.kind !== 'byScheme') return [];
  return Object.entries(rule.schemes).flatMap(([scheme, parts]) => parts.map((part) => [scheme, part] as const));
}

/**
 * A rule in words, drawn from its declaration: title, maximum, clause, bands, caps and where it stands. `undefined` for a code that
 * is none of A1–A8, I1–I7, their parts, P1–P3, N1–N7, D1–D17.
 */
export function explainRule(code: string, language: Language): string | undefined {
  const catalogue = catalogueOf(language);
  const found = findCriterion(code);
  if (found !== undefined) return criterionText(catalogue, found, code);
  const isRule = (key: string): key is keyof Catalogue['rules'] => Object.hasOwn(catalogue.rules, key);
  if (!isRule(code)) return undefined;
  const { title, source, text } = catalogue.rules[code];
  return [`${code} ${title}`, text, ...(isDecision(code) ? decisionLines(catalogue, code) : []), source].join('\n');
}

const isDecision = (code: string): code is DecisionCode => Object.hasOwn(policyDecisions, code);

function decisionLines({ phrases }: Catalogue, code: DecisionCode): readonly string[] {
  const decision = policyDecisions[code];
  const values = decision.values.map(String);
  const range = 'range' in decision ? [phrases.fromTo(decision.range.from, decision.range.to)] : [];
  return [phrases.defaultValue(values[0] ?? ''), phrases.allowedValues(phrases.list([...values, ...range]))];
}

function criterionText(catalogue: Catalogue, { kind, criterion }: Declared, code: string): string {
  const { phrases, criteria } = catalogue;
  const { citation, rule, clause, max } = criterion;
  const parts = partsIn(criterion).filter(([, part]) => code === criterion.code || part.code === code);
  const lines = parts.flatMap(([scheme, part]) => {
    const name = `${part.code} ${criteria[part.code]}${phrases.colon}${phrases.maximum(part.max)}`;
    const of = scheme === undefined ? '' : phrases.rule.scheme(valueOf(catalogue, kind, ['majorsScheme'], scheme));
    return [`${of}${name}`, ...ruleLines(catalogue, kind, part.rule).map((line) => `  ${line}`)];
  });
  return [
    `${criterion.code} ${criteria[criterion.code]}${phrases.colon}${phrases.maximum(max)}`,
    ...(rule.kind === 'parts' || rule.kind === 'byScheme' ? lines : ruleLines(catalogue, kind, rule)),
    `${phrases.clause}${phrases.colon}${clause}`,
    phrases.basis(phrases.place(citation.document, citation.table, citation.item)),
  ].join('\n');
}

function ruleLines(catalogue: Catalogue, kind: Kind, rule: Rule): readonly string[] {
  const { phrases } = catalogue;
  const { rule: words } = phrases;
  const label = (path: Path) => labelOf(catalogue, kind, path.join('.'));
  const labels = (paths: readonly Path[]) => phrases.list(paths.map(label));
  const bandLines = (bands: readonly Band[]) =>
    bands.map(({ from, points }, index) => words.gives(bandText(catalogue, bands, from, index), String(points)));
  switch (rule.kind) {
    case 'allOf': {
      const stop = rule.disqualifiedBy === undefined ? [] : [words.disqualifiedBy(label(rule.disqualifiedBy))];
      return [words.allOf(labels(rule.conditions), rule.gives), ...stop];
    }
    case 'bestOf':
      return [
        words.best,
        ...rule.ladders.flatMap(({ fact, points }) =>
          Object.entries(points).map(([word, worth]) =>
            words.gives(valueOf(catalogue, kind, [fact], word), String(worth)),
          ),
        ),
      ];
    case 'banded':
      return [quantityText(catalogue, kind, rule.quantity), ...bandLines(rule.bands)];
    case 'judged': {
      const { grades, range } = rule;
      const bands = grades?.bands.map(({ grade, from }, index) => {
        const to = grades.bands[index + 1]?.from;
        const until = to === undefined ? phrases.fromTo(from, range.to) : phrases.fromTo(from, to - 1);
        return words.gives(valueOf(catalogue, kind, grades.path, grade), until);
      });
      const suggestion = rule.suggestion === undefined ? [] : [words.suggestedByHeld];
      return [words.judged(phrases.fromTo(range.from, range.to)), ...(bands ?? []), ...suggestion];
    }
    case 'deducted':
      return [words.deducted(rule.full, rule.less, labels(rule.conditions))];
    case 'each':
      return [words.each(label(rule.fact), rule.gives), words.cap(rule.cap)];
    case 'ranked':
      return [...rankedLines(catalogue, kind, rule), words.suggestedByRank, words.cap(rule.cap)];
    case 'evidenced':
      return [
        ...Object.entries(rule.points).flatMap(([level, roles]) =>
          Object.entries(roles).map(([role, points]) => {
            const who = valueOf(catalogue, kind, [...rule.list, 'level'], level);
            return words.gives(
              phrases.within(who, valueOf(catalogue, kind, [...rule.list, 'role'], role)),
              String(points),
            );
          }),
        ),
        words.opinionNeeded(
          phrases.list(rule.opinionNeededAt.map((level) => valueOf(catalogue, kind, [...rule.list, 'level'], level))),
        ),
        words.contractNeeded,
        words.cap(rule.cap),
      ];
    case 'majors': {
      const only = rule.only === undefined ? [] : [words.majorsOnly(phrases.list(rule.only))];
      const gives = 'each' in rule.gives ? [words.majorsEach(rule.gives.each)] : bandLines(rule.gives.bands);
      return [(label([...rule.list, 'appraisers']) + phrases.colon).trimEnd(), ...gives, ...only, words.cap(rule.cap)];
    }
    case 'allHeld':
      return [words.allHeld(label(rule.list), rule.gives)];
    case 'abilities':
      return [words.abilities(rule.full, phrases.fromTo(rule.some.from, rule.some.to))];
  }
}

const bandText = ({ phrases }: Catalogue, bands: readonly Band[], from: number, index: number): string => {
  const above = bands[index + 1];
  return phrases.bandRange(from, above && above.from - 1);
};

function quantityText(catalogue: Catalogue, kind: Kind, quantity: Quantity): string {
  const { rule, colon } = catalogue.phrases;
  switch (quantity.kind) {
    case 'completed':
      return (labelOf(catalogue, kind, quantity.fact.join('.')) + colon).trimEnd();
    case 'persons':
      return rule.persons;
    case 'meanTotal':
      return rule.meanTotal;
    case 'relevant':
      return rule.relevant;
  }
}

function rankedLines(catalogue: Catalogue, kind: Kind, { list, by, kinds }: Ranked): readonly string[] {
  const { phrases } = catalogue;
  return Object.entries(kinds).map(([word, { range, lastRank, isJournal, hasGroupAuthors }]) => {
    const line = phrases.rule.ranked(
      valueOf(catalogue, kind, [...list, by], word),
      allowedOf(catalogue, kind, list, range),
      lastRank,
    );
    return line + (isJournal ? phrases.rule.journal : '') + (hasGroupAuthors ? phrases.rule.groupAuthors : '');
  });
}
