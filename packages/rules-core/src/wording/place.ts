import { findUnit } from '../reference/categories.js';
import type { Path } from '../scoring/facts.js';
import type { Allowed } from '../scoring/issues.js';
import type { Catalogue } from './catalogue.js';

/** A document's kind; its facts have the labels of that kind. */
export type Kind = keyof Catalogue['labels'];

/** Documents inside documents: what stands at these places has the labels of its own kind. */
const inner: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  panel: { 'experts.facts': 'institution', reviews: 'review' },
  review: {
    'appraisers.facts': 'appraiser',
    facts: 'institution',
    'declared.facts': 'institution',
    'declared.appraisers.facts': 'appraiser',
  },
};

const labelIn = (labels: object, fact: string): string | undefined => {
  const label: unknown = Object.hasOwn(labels, fact) ? Reflect.get(labels, fact) : undefined;
  return typeof label === 'string' ? label : undefined;
};

/** The label of one fact, named by its dotted path; the bare name where it is none of ours. */
export const labelOf = ({ labels }: Catalogue, kind: Kind, fact: string): string =>
  labelIn(labels[kind], fact) ?? fact.slice(fact.lastIndexOf('.') + 1);

interface Step {
  readonly kind: Kind;
  readonly fact: string;
}

/** The fact that a path leads to: its kind and dotted path, as the labels and words name it. */
function factAt(kind: Kind, path: Path): Step {
  return path.reduce<Step>((step, key) => (typeof key === 'number' ? enter(step) : enter(descend(step, key))), {
    kind,
    fact: '',
  });
}

const descend = ({ kind, fact }: Step, key: string): Step => ({ kind, fact: fact === '' ? key : `${fact}.${key}` });

/** Steps into the document that stands here, if one does. */
const enter = ({ kind, fact }: Step): Step => {
  const within = inner[kind]?.[fact];
  return within === undefined ? { kind, fact } : { kind: within, fact: '' };
};

/** A place in words: the list and the row, then the item. Groups that only hold other items are passed over. */
export function placeOf(catalogue: Catalogue, kind: Kind, path: Path): string {
  const { phrases } = catalogue;
  const names: string[] = [];
  let step: Step = { kind, fact: '' };
  path.forEach((key, index) => {
    if (typeof key === 'number') {
      names.push(phrases.item(names.pop() ?? '', key + 1));
      return;
    }
    const here = descend(step, key);
    const isNamed = typeof path[index + 1] !== 'string';
    if (isNamed) names.push(labelOf(catalogue, here.kind, here.fact));
    step = enter(here);
  });
  return names.reduce((outer, name) => (outer === '' ? name : phrases.within(outer, name)), '');
}

/** Text from a document on one line, so that it cannot look like lines of ours. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A value in words: a word of the contract by its wording, yes and no, numbers as they are, other text in quotation marks. */
export function valueOf(catalogue: Catalogue, kind: Kind, path: Path, value: unknown): string {
  const { types, yes, no } = catalogue;
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return wordOf(catalogue, kind, path, value) ?? `“${oneLine(value)}”`;
  const type: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : null;
  return labelIn(types, String(type)) ?? String(type);
}

/** The wording of a word value; `undefined` for text that is no word of its fact. */
function wordOf(catalogue: Catalogue, kind: Kind, path: Path, word: string): string | undefined {
  const { words, kinds, statuses, conclusions, phrases } = catalogue;
  const { fact } = factAt(kind, path);
  const unit = unitFacts.has(fact) ? findUnit(word) : undefined;
  if (unit !== undefined) return catalogue.unit(unit);
  if (!sheetFacts.has(fact)) return labelIn(words, `${fact}.${word}`);
  const kindLabel = labelIn(kinds, word);
  if (kindLabel !== undefined) return phrases.ofType(word, kindLabel);
  return labelIn(statuses, word) ?? labelIn(conclusions, word);
}

/** Facts whose words are codes of matters or categories. */
const unitFacts = new Set([
  'unit',
  'categories',
  'recommendedCategories',
  'scope.only',
  'scope.except',
  'appraiserDecisions.categories',
]);

/** Where an issue speaks of a whole sheet: its kind, its status, its conclusion. */
const sheetFacts = new Set(['', 'kind', 'experts', 'reviews']);

/** What a place allows, in words. Where whole numbers end is told only to who went beyond. */
export function allowedOf(
  catalogue: Catalogue,
  kind: Kind,
  path: Path,
  allowed: Allowed = {},
  found?: unknown,
): string {
  const { phrases, types } = catalogue;
  const { from, values, step, type } = allowed;
  const isBeyond = typeof found === 'number' && found > (allowed.to ?? found);
  const to = type === 'wholeNumber' && !isBeyond ? undefined : allowed.to;
  const parts: string[] = [];
  if (values !== undefined && values.length > 0) {
    const levels = unitFacts.has(factAt(kind, path).fact) ? catalogue.levels : {};
    const words = values
      .slice(0, shownValues)
      .map((value) => labelIn(levels, String(value)) ?? valueOf(catalogue, kind, path, value));
    parts.push(phrases.list(values.length > shownValues ? [...words, '…'] : words));
  }
  if (from !== undefined && to !== undefined) parts.push(phrases.fromTo(from, to));
  else if (from !== undefined) parts.push(phrases.atLeast(from));
  else if (to !== undefined) parts.push(phrases.atMost(to));
  if (step !== undefined) parts.push(phrases.multiplesOf(step));
  const text = parts.reduce((first, next) => (first === '' ? next : phrases.or(first, next)), '');
  return type === undefined ? text : phrases.ofType(types[type], text);
}

/** Lists of allowed values longer than this are cut: nobody reads 47 codes in a sentence. */
const shownValues = 12;
