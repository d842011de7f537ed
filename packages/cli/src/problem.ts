import type { CheckFinding } from '@envscore/scoresheet';

/** Why an input gives no document. */
export type Problem =
  | 'not-json'
  | 'not-utf8'
  | 'not-a-document'
  | 'too-long'
  | 'not-there'
  | 'is-a-folder'
  | 'no-permission'
  | 'cannot-open'
  | 'empty'
  | 'not-a-scoresheet'
  | 'not-a-plan'
  | 'not-a-panel-workbook'
  | 'panel-copy'
  | 'unreadable-plan'
  | 'list-not-utf8'
  | 'no-registers';

/** A problem; or what the check of submitted files says of this one. `detail` is somebody else's word for it, where there is one. */
export type Failure = { readonly problem: Problem; readonly detail?: string } | { readonly finding: CheckFinding };

const ofSystem: Readonly<Record<string, Problem>> = {
  ENOENT: 'not-there',
  ENOTDIR: 'not-there',
  EISDIR: 'is-a-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

/** What the system says that does not open a file. Errors that are ours are thrown on. */
export function cannotOpen(error: unknown): Failure {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const code = String(error.code);
  const problem = Object.hasOwn(ofSystem, code) ? ofSystem[code] : undefined;
  return problem === undefined ? { problem: 'cannot-open', detail: code } : { problem };
}
