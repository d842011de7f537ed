import { MemoryHost, Refused, type Snapshot, writeScoresheet } from '@envscore/scoresheet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Check, type Reader, readAlong, settled } from '../src/reading/reading.js';
import type { Told } from '../src/reading/told.js';
import { review } from './review.js';

const scoresheet = writeScoresheet(review);

/** A workbook whose readings end when the test says so, in whatever order. */
class SlowHost extends MemoryHost {
  readonly pending: { readonly end: () => void; readonly fail: (error: unknown) => void }[] = [];

  override read(): Promise<Snapshot> {
    const now = super.read();
    return new Promise((resolve, fail) => {
      this.pending.push({ end: () => void now.then(resolve), fail });
    });
  }

  async end(place: number): Promise<void> {
    this.pending[place]!.end();
    await vi.advanceTimersByTimeAsync(0);
  }

  async fail(place: number, error: unknown): Promise<void> {
    this.pending[place]!.fail(error);
    await vi.advanceTimersByTimeAsync(0);
  }

  name(text: string): void {
    const found = this.workbook.names.find(({ name }) => name === 'env.review.institution.name')!;
    this.type({ sheet: found.at.sheet, row: found.at.top, column: found.at.left }, text);
  }
}

const told: Told = {
  finding: { code: 'not-signed', severity: 'warning' },
  text: () => '',
  basis: () => undefined,
};
const institutionIn = ({ get }: Reader) =>
  (get().opened?.read.review['institution'] as { name?: string } | undefined)?.name;
const settle = () => vi.advanceTimersByTimeAsync(settled);

let host: SlowHost;
let reader: Reader;
let check: ReturnType<typeof vi.fn<Check>>;

beforeEach(() => {
  vi.useFakeTimers();
  host = new SlowHost(scoresheet);
  check = vi.fn<Check>(() => Promise.resolve([told]));
  reader = readAlong(host, check);
});

afterEach(() => {
  reader.stop();
  vi.useRealTimers();
});

describe('a reading', () => {
  it('gives the points first and the findings of the same workbook after them', async () => {
    const seen: boolean[] = [];
    reader.subscribe(() => seen.push(reader.get().findings !== undefined));
    await host.end(0);
    expect(reader.get().opened?.result.institution.total).toBe(73.5);
    expect(reader.get().findings).toEqual([told]);
    expect(seen).toEqual([false, true]);
  });

  it('is taken again once a changed workbook has been left alone for a moment, however many changes there were', async () => {
    await host.end(0);
    for (const name of ['甲', '甲所', '甲所一']) {
      host.name(name);
      await vi.advanceTimersByTimeAsync(settled - 1);
    }
    expect(host.pending).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(host.pending).toHaveLength(2);
    await host.end(1);
    expect(institutionIn(reader)).toBe('甲所一');
  });

  it('waits for the one under way, and then there is one more', async () => {
    host.name('甲');
    await settle();
    host.name('乙');
    await settle();
    expect(host.pending).toHaveLength(1);
    await host.end(0);
    expect(host.pending).toHaveLength(2);
    await host.end(1);
    expect(institutionIn(reader)).toBe('乙');
    expect(host.pending).toHaveLength(2);
  });

  it('is never replaced by an older one that took longer', async () => {
    host.name('后来');
    reader.refresh();
    await host.end(1);
    expect(institutionIn(reader)).toBe('后来');
    await host.end(0);
    expect(institutionIn(reader)).toBe('后来');
    expect(reader.get().isReading).toBe(false);
  });

  it('is not checked where the workbook has changed meanwhile', async () => {
    host.name('甲');
    await settle();
    await host.end(0);
    expect(check).not.toHaveBeenCalled();
    await host.end(1);
    expect(check).toHaveBeenCalledTimes(1);
  });
});

describe('a workbook that refuses', () => {
  it('leaves what was read last, and says why', async () => {
    await host.end(0);
    reader.refresh();
    await host.fail(1, new Refused('editing'));
    expect(reader.get()).toMatchObject({ trouble: { kind: 'refused', why: 'editing' }, findings: [told] });
    expect(institutionIn(reader)).toBe(review.institution.name);
  });

  it('is forgiven with the next reading', async () => {
    await host.fail(0, new Refused('editing'));
    reader.refresh();
    await host.end(1);
    expect(reader.get().trouble).toBeUndefined();
    expect(institutionIn(reader)).toBe(review.institution.name);
  });

  it('says what it broke of', async () => {
    await host.fail(0, new Error('no such thing'));
    expect(reader.get().trouble).toEqual({ kind: 'failed', detail: 'no such thing' });
  });

  it('says so where the check breaks, and keeps the points', async () => {
    check.mockRejectedValueOnce(new Error('no chunk'));
    await host.end(0);
    expect(reader.get()).toMatchObject({ trouble: { kind: 'failed', detail: 'no chunk' } });
    expect(institutionIn(reader)).toBe(review.institution.name);
  });
});

it('listens no more once it is stopped', async () => {
  const listener = vi.fn();
  reader.subscribe(listener);
  reader.stop();
  host.name('甲');
  await settle();
  await host.end(0);
  expect(host.pending).toHaveLength(1);
  expect(listener).not.toHaveBeenCalled();
});
