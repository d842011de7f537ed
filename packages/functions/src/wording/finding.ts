import { type Language, catalogueOf, wordIssue } from '@envscore/rules-core';
import type { Finding } from '../call/outcome.js';
import type { Problem } from '../call/problem.js';
import { messagesOf } from './language.js';

/** Lists that a range may say to be empty. */
const mayBeEmpty = new Set(['documents', 'publications', 'projects', 'specialisedMajors']);

/** A finding as a sentence. */
export function sentenceOf(finding: Finding, language: Language): string {
  const messages = messagesOf(language);
  if ('problem' in finding) return problemText(finding.problem, language);
  const { issue, kind } = finding;
  const sentence = wordIssue(issue, kind, language);
  const isBlankList = issue.code === 'missing' && issue.path.length === 1 && mayBeEmpty.has(String(issue.path[0]));
  return isBlankList ? sentence + messages.betweenSentences + messages.emptyList : sentence;
}

export const sentencesOf = (findings: readonly Finding[], language: Language): string =>
  findings.map((finding) => sentenceOf(finding, language)).join(messagesOf(language).betweenSentences);

function problemText(
  { code, parameter, entry, found = '', column, allowed = [], range, step }: Problem,
  language: Language,
): string {
  const { phrases } = catalogueOf(language);
  const { names, problems } = messagesOf(language);
  const isNamed = (id: string): id is keyof typeof names => Object.hasOwn(names, id);
  const name = parameter !== undefined && isNamed(parameter) ? names[parameter] : '';
  const values = [
    ...allowed.map((label) => label[language]),
    ...(range === undefined ? [] : [phrases.fromTo(range.from, range.to)]),
    ...(step === undefined ? [] : [phrases.multiplesOf(step)]),
  ];
  const place = entry === undefined ? name : phrases.item(name, entry);
  return phrases.sentence(
    place,
    problems[code]({ found, allowed: phrases.list(values), column: column?.[language] ?? '' }),
  );
}
