import type { Result } from '@envscore/rules-core';

/** What a run came to, each code with one meaning. */
export const exitCodes = { clean: 0, findings: 1, misuse: 2, unreadable: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code of one result: a sheet with an error, or one that is not final yet, is a finding. */
export function exitCodeOf({ status, issues }: Result): ExitCode {
  const isOpen = status === 'provisional' || status === 'invalid';
  return isOpen || issues.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.clean;
}

/** The exit code of a run: the gravest of its documents. */
export const gravest = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);
