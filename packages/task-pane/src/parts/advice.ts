import { Occupied } from '@envscore/scoresheet';
import { type Trouble, troubleOf } from '../reading/opened.js';
import type { Advice, Words } from '../wording/words.js';

/** What to tell somebody about a trouble. */
export function adviceFor(trouble: Trouble, { troubles }: Words): Advice {
  switch (trouble.kind) {
    case 'layout':
      return troubles.layout(trouble.found, trouble.known);
    case 'refused':
      return troubles.refused[trouble.why](trouble.sheet ?? '');
    case 'failed':
      return troubles.failed(trouble.detail);
    case 'other':
    case 'plan':
    case 'panel':
    case 'registers':
    case 'damaged':
      return troubles[trouble.kind];
  }
}

/** What to tell somebody about something that a host did not do. */
export const adviceAbout = (error: unknown, words: Words): Advice =>
  error instanceof Occupied ? words.troubles.occupied(error.sheet) : adviceFor(troubleOf(error), words);
