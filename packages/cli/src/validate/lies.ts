import { dirname, relative, resolve, sep } from 'node:path';
import type { ReportedFile } from '@envscore/scoresheet';
import type { Source } from './source.js';

/** Where a file lies, seen from a report; on another drive, from the root. */
export function liesOf(source: Source, report: string): Pick<ReportedFile, 'lies'> {
  if ('told' in source) return {};
  const path = relative(dirname(resolve(report)), resolve('path' in source ? source.path : source.archive));
  return { lies: { path: path.split(sep).join('/'), ...('archive' in source && { isArchive: true }) } };
}
