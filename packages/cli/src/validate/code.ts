import type { Validation } from '@envscore/scoresheet';
import { type ExitCode, exitCodes } from '../exit-code.js';

const openStatuses: ReadonlySet<string> = new Set(['provisional', 'invalid']);

/** The exit code of a check. */
export function codeOf({ files, plan, isPartial }: Validation): ExitCode {
  if (isPartial) return exitCodes.interrupted;
  const isUnreadable = files.some(
    ({ scoresheet, sameAs, counts }) => scoresheet === undefined && sameAs === undefined && counts.error > 0,
  );
  if (isUnreadable) return exitCodes.unreadable;
  const isOpen = files.some(
    ({ scoresheet, counts }) => counts.error > 0 || openStatuses.has(scoresheet?.worth.status ?? ''),
  );
  return isOpen || (plan?.missing ?? []).length > 0 ? exitCodes.findings : exitCodes.clean;
}
