import { catalogueOf } from '@envscore/rules-core';
import type { Scalar } from '../formula/expression.js';
import { isScalar, listAt, valueAt } from '../layout/document.js';
import type { FactSpec } from '../layout/fact-spec.js';
import { typed } from '../layout/typed.js';
import { peopleOf } from '../scoresheet/entries.js';
import { type Input, appraiserInputs, institutionInputs, listTables } from '../scoresheet/tables.js';
import { plainName } from '../validation/alike.js';

/** Something that an expert's review states. */
export interface ReviewFact {
  /** The same in every expert's review: people go by their numbers, rows by what they are called. */
  readonly key: string;
  /** Where it stands in this review: `appraisers.0.facts.years`. */
  readonly path: string;
  /** Whose it is and what it is called. */
  readonly label: string;
  readonly value: Scalar;
  /** The value as people see it: words instead of codes. */
  readonly said: Scalar;
  /** The applicant states it; the others are the expert's judgement. */
  readonly isDeclared: boolean;
}

const { labels, phrases } = catalogueOf('zh');

const personInputs: readonly { readonly key: 'name' | 'major'; readonly label: string }[] = [
  { key: 'name', label: labels.review['appraisers.name'] },
  { key: 'major', label: labels.review['appraisers.major'] },
];

/** Everything that stands in a review, what the applicant declared left out; blanks are not there. */
export function factsOf(review: unknown): readonly ReviewFact[] {
  const facts: ReviewFact[] = [];
  const put = (key: string, path: string, label: string, isDeclared: boolean, spec?: FactSpec): void => {
    const found = valueIn(review, path);
    const value = textOf(found);
    const said = (spec && typed(spec, found)) ?? value;
    if (value !== undefined && said !== undefined) facts.push({ key, path, label, value, said, isDeclared });
  };
  const ofInputs = (inputs: readonly Input[], key: string, path: string, owner?: string): void => {
    for (const { key: own, spec, isDeclared } of inputs) {
      const label = owner === undefined ? spec.label : phrases.within(owner, spec.label);
      put(`${key}${own}`, `${path}${own}`, label, isDeclared, spec);
    }
  };
  const ofLists = (isOwned: boolean, key: string, path: string, owner?: string): void => {
    for (const { path: list, inputs, label, ...table } of listTables) {
      if (table.isOwned !== isOwned) continue;
      const title = inputs[0]?.key ?? '';
      const seen = new Map<string, number>();
      listAt(valueIn(review, path.replace(/\.$/u, '')), list)?.forEach((row, place) => {
        const called = plainName(String(textOf(valueAt(row, title)) ?? ''));
        const before = seen.get(called) ?? 0;
        seen.set(called, before + 1);
        const of = [...(owner === undefined ? [] : [owner]), phrases.item(label, place + 1)];
        ofInputs(
          inputs,
          `${key}${list}[${called}#${before}].`,
          `${path}${list}.${place}.`,
          of.reduce((outer, inner) => phrases.within(outer, inner)),
        );
      });
    }
  };
  ofInputs(institutionInputs, '', 'facts.');
  ofLists(false, '', 'facts.');
  peopleOf(review).forEach((person, place) => {
    const id = textOf(valueAt(person, 'id'));
    const name = String(textOf(valueAt(person, 'name')) ?? id ?? place + 1);
    const key = id === undefined ? `place ${place}.` : `appraiser ${id}.`;
    for (const one of personInputs)
      put(`${key}${one.key}`, `appraisers.${place}.${one.key}`, phrases.within(name, one.label), true);
    ofInputs(appraiserInputs, key, `appraisers.${place}.facts.`, name);
    ofLists(true, key, `appraisers.${place}.facts.`, name);
  });
  return facts;
}

/** What stands at a path with places of lists in it. */
function valueIn(review: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const below: unknown = Array.isArray(value) ? value[Number(key)] : valueAt(value, key);
    return below;
  }, review);
}

/** The row of a list that a fact belongs to, by its key. */
export const rowOf = (key: string): string | undefined => /^.*\]/u.exec(key)?.[0];

const textOf = (value: unknown): Scalar | undefined => {
  if (Array.isArray(value)) return value.map(String).join('、');
  return isScalar(value) ? value : undefined;
};
