import type { Result } from '@envscore/rules-core';
import { sheetsIn } from './sheets.js';

/** What a run came to, each code with one meaning. */
export const exitCodes = { clean: 0, findings: 1, misuse: 2, unreadable: 3, interrupted: 130 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code of one result: an error in it or in a sheet it holds, or a result that is not final yet, is a finding. */
export function exitCodeOf(result: Result): ExitCode {
  const { status } = result;
  const isOpen = status === 'provisional' || status === 'invalid';
  const issues = [result, ...sheetsIn(result, undefined).map(({ sheet }) => sheet)].flatMap((one) => one.issues);
  return isOpen || issues.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.clean;
}

/** The exit code of a run: the gravest of its documents. */
export const gravest = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);
