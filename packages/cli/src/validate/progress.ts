import type { Writable } from 'node:stream';
import stringWidth from 'string-width';

/** How far a run is, in one line of a terminal that is always the last one. */
export interface Progress {
  readonly step: () => void;
  /** Says how far it is, without having come further. */
  readonly tell: () => void;
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
  line: (done: number, total: number, rate: number, left: number | undefined) => string,
): Progress {
  const nothing = (): void => undefined;
  if (stream.isTTY !== true || process.env['TERM'] === 'dumb') return { step: nothing, tell: nothing, clear: nothing };
  const began = performance.now();
  let done = 0;
  let drawn: number | undefined;
  const draw = (now: number): void => {
    const rate = (done * 1000) / Math.max(1, now - began);
    const full = Math.round((done / total) * barWidth);
    const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
    const told = line(done, total, rate, rate === 0 ? undefined : (total - done) / rate);
    // A line that is broken in two could not be erased.
    const isNarrow = (stream.columns ?? 80) < stringWidth(told) + barWidth + 2;
    stream.write(`${eraseLine}${isNarrow ? '' : `${bar} `}${told}`);
  };
  const tell = (): void => {
    const now = performance.now();
    if (drawn !== undefined && now - drawn < millisecondsBetween) return;
    drawn = now;
    draw(now);
  };
  return {
    tell,
    step: () => {
      done += 1;
      tell();
    },
    clear: () => {
      if (drawn !== undefined) stream.write(eraseLine);
      drawn = undefined;
    },
  };
}
