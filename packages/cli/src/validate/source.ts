import type { Checked } from '@envscore/scoresheet';
import type { Entry } from 'yauzl';

/** Something that somebody handed in: a file, a file in an archive, or what is to be said in the place of one. */
export type Source =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly archive: string; readonly entry: Entry }
  | { readonly name: string; readonly told: Checked };
