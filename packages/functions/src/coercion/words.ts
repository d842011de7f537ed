import { type Language, findUnit, termsOf } from '@envscore/rules-core';
import type { Cell, FactValue } from './cell.js';
import { type FactPath, type FactType, type Kind, factTypeOf } from './fact-types.js';
import { shortForms } from './short-forms.js';
import { spelling } from './spelling.js';

/** One word that a fact can be, with what people see for it. */
export interface Word {
  readonly value: string | boolean;
  readonly zh: string;
  readonly en: string;
}

const own = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;

function labelOf(path: string, type: FactType, value: string, language: Language): string {
  const { words, unit } = termsOf(language);
  const found = type.type === 'code' ? findUnit(value) : undefined;
  const label = found === undefined ? own(words, `${path}.${value}`) : unit(found);
  if (typeof label !== 'string') throw new Error(`a word without wording: ${path} ${value}`);
  return label;
}

const known = new Map<string, readonly Word[]>();

/** The words that a fact can be, in the order of the standard, as a drop-down list shows them; none where anything else belongs. */
export function wordsOf<Of extends Kind>(kind: Of, path: FactPath<Of>): readonly Word[] {
  const key = `${kind} ${path}`;
  const words = known.get(key) ?? newWords(path, factTypeOf(kind, path));
  known.set(key, words);
  return words;
}

function newWords(path: string, type: FactType): readonly Word[] {
  if (type.type === 'flag') return [flagWord(true), flagWord(false)];
  return type.values.map((value) => ({
    value,
    zh: labelOf(path, type, value, 'zh'),
    en: labelOf(path, type, value, 'en'),
  }));
}

export function flagWord(value: boolean): Word {
  const of = (language: Language) => termsOf(language)[value ? 'yes' : 'no'];
  return { value, zh: of('zh'), en: of('en') };
}

/** A fact as people see it in a cell: words and flags by their wording, anything else as it is. Reading it gives the fact back. */
export function shown<Of extends Kind>(
  kind: Of,
  path: FactPath<Of>,
  value: FactValue,
  language: Language,
): NonNullable<Cell> {
  return wordsOf(kind, path).find((word) => word.value === value)?.[language] ?? value;
}

/** Every spelling that means a word of this fact: its code, its wording in both languages, its short forms. */
export function spellingsOf<Of extends Kind>(kind: Of, path: FactPath<Of>): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const short: Readonly<Record<string, readonly string[]>> = shortForms[path] ?? {};
  for (const { value, zh, en } of wordsOf(kind, path)) {
    const word = String(value);
    for (const text of [word, zh, en, ...(short[word] ?? [])]) {
      const key = spelling(text);
      if ((spellings.get(key) ?? word) !== word) throw new Error(`one spelling of two words: ${path} ${text}`);
      spellings.set(key, word);
    }
  }
  return spellings;
}
