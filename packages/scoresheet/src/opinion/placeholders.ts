import type { ListKey, OpinionData, TextKey } from './data.js';
import { opinionWords } from './wording/zh-CN.js';

const { texts, lists } = opinionWords.placeholders;

/** What a template may have in braces, as it is written there. */
export interface Known {
  readonly texts: ReadonlySet<string>;
  /** Lists, each with what its rows have. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a list has rows at all: for what stands around it. */
  readonly conditions: ReadonlySet<string>;
  /** Texts and lists that no form may leave out: they say what an opinion is not, or what it depends on. */
  readonly needed: readonly string[];
}

const fieldsOf = (key: ListKey): readonly (readonly [string, string])[] =>
  Object.entries<readonly [string, string]>(lists[key][1]).map(([field, [name]]) => [field, name]);

const listKeys = Object.keys(lists).filter((key): key is ListKey => key in lists);
const textKeys = Object.keys(texts).filter((key): key is TextKey => key in texts);

/** The condition that a list has rows. */
export const conditionOf = (list: string): string => `有${list}`;

export const known: Known = {
  texts: new Set(textKeys.map((key) => texts[key][0])),
  lists: new Map(listKeys.map((key) => [lists[key][0], new Set(fieldsOf(key).map(([, name]) => name))])),
  conditions: new Set(listKeys.map((key) => conditionOf(lists[key][0]))),
  needed: [
    ...[texts.provisional, texts.unprescribed, texts.partial].map(([name]) => name),
    ...[lists.reasons, lists.notices].map(([name]) => name),
  ],
};

// What XML cannot hold, what hides, and what turns the direction of the text around.
const unprintable = /(?!\n)\p{Cc}|\p{Surrogate}|[\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FFFE}\u{FFFF}]/gu;

const printable = (text: string): string => text.replace(unprintable, '');

type Texts = Readonly<Record<string, string>>;

export type Filling = Readonly<Record<string, string | boolean | readonly Texts[]>>;

/** What an opinion says, by the names of the placeholders. */
export function fillingOf(data: OpinionData): Filling {
  const rowOf = (key: ListKey, row: Texts): Texts =>
    Object.fromEntries(fieldsOf(key).map(([field, name]) => [name, printable(row[field] ?? '')]));
  return {
    ...Object.fromEntries(textKeys.map((key) => [texts[key][0], printable(data.texts[key])])),
    ...Object.fromEntries(listKeys.map((key) => [lists[key][0], data.lists[key].map((row: Texts) => rowOf(key, row))])),
    ...Object.fromEntries(listKeys.map((key) => [conditionOf(lists[key][0]), data.lists[key].length > 0])),
  };
}
