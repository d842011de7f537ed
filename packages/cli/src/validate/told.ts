import { type CheckCode, type Checked, unfetched } from '@envscore/scoresheet';

const codes: Readonly<Record<string, CheckCode>> = {
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  EAGAIN: 'locked',
};

/** The name that the system gives to an error, where it is one of the system's. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code)) ? String(error.code) : undefined;

/** A file that the system did not let us have. Other errors are ours, and are thrown on. */
export function withheld(file: string, error: unknown): Checked {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const known = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return known === undefined ? unfetched(file, 'cannot-open', code) : unfetched(file, known);
}
