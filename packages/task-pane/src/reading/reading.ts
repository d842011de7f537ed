import type { LiveHost, Snapshot } from '@envscore/scoresheet';
import { type Opened, type Trouble, isPassing, openWorkbook } from './opened.js';
import type { Told } from './told.js';

/** What is known of the workbook in front. */
interface Reading {
  /** As it was last read: older than the workbook while there is trouble. */
  readonly opened?: Opened;
  readonly trouble?: Trouble;
  /** Of the scoresheet as it was last checked; nothing before the first check. */
  readonly findings?: readonly Told[];
  readonly isReading: boolean;
}

/** Keeps a reading up with its workbook. */
export interface Reader {
  readonly get: () => Reading;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads at once, whatever is under way. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** Milliseconds that a workbook has to be left alone before it is read again. */
export const settled = 400;

export type Check = (snapshot: Snapshot) => Promise<readonly Told[]>;

/**
 * Reads a workbook and again whenever it has changed and been left alone for a moment, one reading at a time. What was read later
 * is never replaced by what was read earlier, however long that took. Points come first, then the findings of the same reading.
 */
export function readAlong(host: LiveHost, check: Check): Reader {
  const listeners = new Set<() => void>();
  let reading: Reading = { isReading: true };
  let started = 0;
  let shown = 0;
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = (next: Reading): void => {
    reading = next;
    for (const listener of listeners) listener();
  };

  async function read(): Promise<void> {
    const mine = (started += 1);
    const seen = changes;
    publish({ ...reading, isReading: true });
    const found = await openWorkbook(host);
    if (mine > shown) {
      shown = mine;
      publish(after(reading, found, mine < started));
      if ('snapshot' in found) await checked(found, mine, seen);
    }
    if (changes !== seen && mine === started) void read();
  }

  async function checked({ snapshot }: Opened, mine: number, seen: number): Promise<void> {
    // The points are on the screen before the findings are looked for.
    await new Promise((resolve) => setTimeout(resolve));
    if (mine < started || changes !== seen) return;
    try {
      const findings = await check(snapshot);
      if (mine === shown) publish({ ...reading, findings });
    } catch (error) {
      if (mine !== shown) return;
      publish({
        ...reading,
        trouble: { kind: 'failed', detail: error instanceof Error ? error.message : String(error) },
      });
    }
  }

  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changes += 1;
      if (!reading.isReading) void read();
    }, settled);
  };

  const stopListening = host.onChange(onChange);
  void read();
  return {
    get: () => reading,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    refresh: () => {
      void read();
    },
    stop: () => {
      clearTimeout(timer);
      stopListening();
      listeners.clear();
      shown = Infinity;
    },
  };
}

function after({ opened, findings }: Reading, found: Opened | Trouble, isReading: boolean): Reading {
  const before = { ...(opened && { opened }), ...(findings && { findings }) };
  if ('snapshot' in found) return { ...before, opened: found, isReading };
  return isPassing(found) ? { ...before, trouble: found, isReading } : { trouble: found, isReading };
}
