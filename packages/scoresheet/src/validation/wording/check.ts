import { type Language, catalogueOf, wordIssue } from '@envscore/rules-core';
import { marks } from '../../compile/compiled.js';
import type { Scalar } from '../../formula/expression.js';
import type { CheckFinding } from '../checked.js';
import type { CheckWords } from './check-words.js';
import { checksEn } from './en.js';
import { checksZh } from './zh-CN.js';

const catalogues: Readonly<Record<Language, CheckWords>> = { zh: checksZh, en: checksEn };

const longestText = 60;

/** What stands in a cell, on one line and cut short where it is long. */
function text(value: Scalar, language: Language): string {
  const { yes, no } = catalogueOf(language);
  if (typeof value === 'boolean') return value ? yes : no;
  const characters = Array.from(String(value).replace(/\s+/gu, ' '));
  return characters.length > longestText ? `${characters.slice(0, longestText).join('')}…` : characters.join('');
}

/** The signs in a text that nobody sees, by their numbers. */
const unseenIn = (value: Scalar): string =>
  [...new Set(String(value).match(/(?![\t\n\r])[\p{Cc}\p{Cf}]/gu) ?? [])]
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

function foundText({ code, found }: CheckFinding, language: Language): string {
  if (found === undefined) return blanks.has(code) ? '' : catalogueOf(language).phrases.blank;
  return code === 'hidden-characters' ? unseenIn(found) : text(found, language);
}

/** Where nothing was found there is nothing to say, instead of a blank cell. */
const blanks: ReadonlySet<CheckFinding['code']> = new Set<CheckFinding['code']>([
  'not-there',
  'unknown-appraiser',
  'damaged',
  'missing-part',
  'broken-part',
  'too-large',
  'too-compressed',
  'too-deep',
]);

function expectedText({ code, expected }: CheckFinding, language: Language): string {
  if (expected === undefined) return compared.has(code) ? catalogueOf(language).phrases.blank : '';
  if (expected === marks.wrong) return catalogues[language].wrong;
  return expected === marks.missing ? catalogues[language].missing : text(expected, language);
}

/** What stands there otherwise may be nothing. */
const compared: ReadonlySet<CheckFinding['code']> = new Set<CheckFinding['code']>([
  'differs-from-declared',
  'declared-altered',
  'two-majors',
  'other-scope',
  'differs-from-experts',
]);

/**
 * A finding as a sentence: what the cell is called, what was found, what should stand there, what to do. The file and the cell are for
 * whoever tells it.
 */
export function wordCheck(finding: CheckFinding, language: Language): string {
  const { code, label = '', by = '', count, issue } = finding;
  const { codes, inAll } = catalogues[language];
  const said = codes[code]({
    found: foundText(finding, language),
    expected: expectedText(finding, language),
    by: text(by, language),
    issue: issue === undefined ? '' : wordIssue(issue.issue, issue.kind, language).replace(/[。.]$/u, ''),
  });
  const all = count === undefined ? said : `${said}${inAll(count)}`;
  return catalogueOf(language).phrases.sentence(text(label, language), all);
}

/** Where it stands what a finding rests on; nothing where it rests on no text. */
export const citeCheck = ({ citation }: CheckFinding, language: Language): string | undefined =>
  citation && catalogueOf(language).phrases.place(citation.document, citation.table, citation.item);
