import type { Writable } from 'node:stream';
import type { Language } from '@envscore/rules-core';
import stringWidth from 'string-width';
import { wordsOf } from '../wording/language.js';

/** How far a run is, in one line of a terminal that is always the last one. */
export interface Progress {
  readonly step: () => void;
  /** Takes the line away, for other output to come in its place. */
  readonly clear: () => void;
}

const barWidth = 24;
const millisecondsBetween = 100;
const eraseLine = '\r\u001B[K';

/** Shows progress on a terminal, and nothing anywhere else. */
export function progressOn(
  stream: Writable & { readonly isTTY?: boolean; readonly columns?: number },
  total: number,
  language: Language,
): Progress {
  if (stream.isTTY !== true || process.env['TERM'] === 'dumb') return { step: () => undefined, clear: () => undefined };
  const words = wordsOf(language).validate;
  const began = performance.now();
  let done = 0;
  let drawn: number | undefined;
  const draw = (now: number): void => {
    const rate = (done * 1000) / Math.max(1, now - began);
    const full = Math.round((done / total) * barWidth);
    const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
    const line = words.progress(done, total, rate, rate === 0 ? undefined : (total - done) / rate);
    // A line that is broken in two could not be erased.
    const isNarrow = (stream.columns ?? 80) < stringWidth(line) + barWidth + 2;
    stream.write(`${eraseLine}${isNarrow ? '' : `${bar} `}${line}`);
  };
  return {
    step: () => {
      done += 1;
      const now = performance.now();
      if (drawn !== undefined && now - drawn < millisecondsBetween) return;
      drawn = now;
      draw(now);
    },
    clear: () => {
      if (drawn !== undefined) stream.write(eraseLine);
      drawn = undefined;
    },
  };
}
