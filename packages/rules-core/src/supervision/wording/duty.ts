import { findUnit } from '../../reference/categories.js';
import type { Allowed } from '../../scoring/issues.js';
import { cutShort } from '../../scoring/reading.js';
import { catalogueOf } from '../../wording/language.js';
import { type Language, termsOf } from '../../wording/terms/language.js';
import { type DutyCode, type DutyFinding, type Place, type Subject, duties } from '../duties.js';
import { en } from './en.js';
import type { RegisterSentences } from './findings.js';
import { registerTermsOf } from './language.js';
import type { RegisterTerms } from './terms.js';
import { zhCN } from './zh-CN.js';

const sentences: Readonly<Record<Language, RegisterSentences>> = { zh: zhCN, en };

/** A finding in words: the sentence, what ends it, and where the duty stands. */
export interface WordedDuty {
  readonly message: string;
  readonly ends: string;
  readonly citation: string;
  readonly duty: string;
  readonly kind: string;
}

/** Of a list longer than this a sentence names the first and says how many there are. */
const shown = 12;

/** The findings whose numbers in lists are those of matters and categories. */
const aboutUnits: ReadonlySet<DutyCode> = new Set([
  'category-outside-matter',
  'verification-open',
  'category-failed',
  'reissue-open',
  'outside-institution-scope',
  'too-few-appraisers',
]);

const own = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;

/** The word of a column's value as people see it. */
function wordOf(terms: RegisterTerms, { register, column = '' }: Place, value: string): string | undefined {
  const words = own(terms.words[register], column);
  const word = typeof words === 'object' && words !== null ? own(words, value) : undefined;
  return typeof word === 'string' ? word : undefined;
}

/** A finding of the registers in words. */
export function wordDuty(finding: DutyFinding, language: Language): WordedDuty {
  const { code, kind, duty, place, subject, since = '', by = '', daysLate = 0, found, allowed, list = [] } = finding;
  const say = sentences[language];
  const terms = registerTermsOf(language);
  const label = place && own(terms.labels[place.register], place.column ?? '');
  const value = (text: string): string => {
    const unit = aboutUnits.has(code) ? findUnit(text) : undefined;
    if (unit !== undefined) return termsOf(language).unit(unit);
    return (place && wordOf(terms, place, text)) ?? cutShort(text);
  };
  const { says, ends } = say.findings[code];
  const first = list.slice(0, shown).map(value).join(say.separator);
  return {
    message: says({
      who: whom(subject, say),
      since,
      by,
      days: daysLate,
      // What was typed wrong is told as it was typed.
      found: found === undefined ? '' : code === 'wrong-value' ? cutShort(String(found)) : value(String(found)),
      allowed: allowedIn(allowed, say, value),
      list: list.length > shown ? say.more(first, list.length) : first,
      count: list.length,
      register: place === undefined ? '' : terms.registers[place.register],
      column: typeof label === 'string' ? label : '',
    }),
    ends,
    citation: say.citation(duties[duty]),
    duty: `${duty} ${catalogueOf(language).rules[duty].title}`,
    kind: terms.kinds[kind],
  };
}

function whom(subject: Subject, say: RegisterSentences): string {
  const [name, id, province] = [subject.name, subject.id, subject.province].map((text) => text && cutShort(text));
  if (name !== undefined && id !== undefined) return say.subject(name, id);
  if (name !== undefined || id !== undefined) return name ?? id ?? '';
  return province === undefined ? say.everybody : say.province(province);
}

function allowedIn(allowed: Allowed | undefined, say: RegisterSentences, value: (text: string) => string): string {
  if (allowed === undefined) return '';
  const { type, values, from, to } = allowed;
  if (values !== undefined) {
    const words = values
      .slice(0, shown)
      .map((one) => value(String(one)))
      .join(say.separator);
    return values.length > shown ? say.more(words, values.length) : words;
  }
  if (from !== undefined && to !== undefined && type !== 'wholeNumber') return say.allowed.fromTo(from, to);
  if (from !== undefined) return say.allowed.atLeast(from);
  return type === undefined ? '' : say.allowed.types[type];
}
