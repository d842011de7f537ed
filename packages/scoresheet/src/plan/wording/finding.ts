import { type Allowed, type Language, catalogueOf, wordIssue } from '@envscore/rules-core';
import type { Scalar } from '../../formula/expression.js';
import type { Finding } from '../finding.js';
import type { FindingWords } from './finding-words.js';
import { findingsEn } from './findings-en.js';
import { findingsZh } from './findings-zh.js';

const words: Readonly<Record<Language, FindingWords>> = { zh: findingsZh, en: findingsEn };

const longestFound = 60;

/** What somebody typed, cut short where it is long. */
function foundText(found: Scalar | undefined, language: Language): string {
  const { phrases, yes, no } = catalogueOf(language);
  if (found === undefined) return phrases.blank;
  if (typeof found === 'boolean') return found ? yes : no;
  const characters = Array.from(String(found).replace(/\s+/gu, ' '));
  return characters.length > longestFound ? `${characters.slice(0, longestFound).join('')}…` : characters.join('');
}

function allowedText({ values, from, to, type }: Allowed, language: Language): string {
  const { phrases, types } = catalogueOf(language);
  if (values !== undefined) return phrases.list(values.map(String));
  const range =
    from !== undefined && to !== undefined ? phrases.fromTo(from, to) : from !== undefined ? phrases.atLeast(from) : '';
  return type === undefined ? range : phrases.ofType(types[type], range);
}

/** A finding as a sentence: the column, what was found, what to do. The cell is for whoever tells it. */
export function wordFinding({ code, label, found, allowed, issue }: Finding, language: Language): string {
  const text = words[language][code]({
    found: foundText(found, language),
    allowed: allowed === undefined ? '' : allowedText(allowed, language),
    issue: issue === undefined ? '' : wordIssue(issue.issue, issue.kind, language).replace(/[。.]$/u, ''),
  });
  return catalogueOf(language).phrases.sentence(label ?? '', text);
}
