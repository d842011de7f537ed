import type { Issue, Language } from '@envscore/rules-core';
import type { FunctionId } from '../catalogue/functions.js';
import { sentencesOf } from '../wording/finding.js';
import { messagesOf } from '../wording/language.js';
import { evaluate } from './evaluate.js';
import { type Finding, type Value, errorOf } from './outcome.js';
import type { ErrorKind, Problem } from './problem.js';

/** Why a cell shows an error: #VALUE! for what is wrong, #N/A for what is missing, with a sentence for its flag. */
export interface Failure {
  readonly error: ErrorKind;
  readonly message: string;
  /** What the rules found, and what was wrong with the call, as records. */
  readonly issues: readonly Issue[];
  readonly problems: readonly Problem[];
}

/** An error's sentence is read on a small flag: the rest is counted. */
const mostSentences = 5;

/**
 * One call of a worksheet function: `args` are cells and ranges as Excel hands them over, left-out ones blank. Pure, and never throws
 * for what people type. Texts are in `language`; numbers and 取消评审资格 are the same in all. `today` (YYYY-MM-DD) is the day that an
 * `asOf` left out stands for; without it, the day is asked for.
 */
export function call(
  id: FunctionId,
  args: readonly unknown[],
  language: Language = 'zh',
  today?: string,
): Value | Failure {
  const { value, findings } = evaluate(id, args, { language, today });
  return value ?? failure(findings, language);
}

export const isFailure = (result: Value | Failure): result is Failure =>
  typeof result === 'object' && 'error' in result;

function failure(findings: readonly Finding[], language: Language): Failure {
  const error = findings.some((finding) => errorOf(finding) === 'value') ? 'value' : 'notAvailable';
  const reasons = findings.filter((finding) => errorOf(finding) === error);
  const { betweenSentences, more } = messagesOf(language);
  const sentences = [sentencesOf(reasons.slice(0, mostSentences), language)];
  if (reasons.length > mostSentences) sentences.push(more(reasons.length - mostSentences));
  return {
    error,
    message: sentences.join(betweenSentences),
    issues: reasons.flatMap((finding) => ('issue' in finding ? [finding.issue] : [])),
    problems: reasons.flatMap((finding) => ('problem' in finding ? [finding.problem] : [])),
  };
}
