import { fileURLToPath } from 'node:url';
import {
  type CellAddress,
  type LiveHost,
  Occupied,
  Refused,
  type ReviewStart,
  type Snapshot,
  type Stop,
  type Workbook,
} from '@envscore/scoresheet';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { Excel, type ExcelOptions } from './excel.js';
import { replace, revive } from './maps.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const entry = `
import { newReview, writeScoresheet } from '@envscore/scoresheet';
import { OfficeHost } from './packages/excel-addin/src/office/host.ts';
import { revive, replace } from './test/office-host/maps.ts';
const host = new OfficeHost();
const stops = new Map();
const told = async (what) => {
  try {
    return { value: JSON.stringify((await what()) ?? null, replace) };
  } catch (error) {
    const { name, message, why, sheet, cause } = error;
    return { error: { message: name + ': ' + message, why, sheet, isOccupied: error.constructor.name.includes('Occupied') || message.includes('is there already'), cause: cause && String(cause.code) } };
  }
};
window.adapter = {
  call: (name, args) => told(() => host[name](...JSON.parse(args, revive))),
  insertNew: (start) => told(() => host.apply(writeScoresheet(newReview(start)))),
  listen: (event, id) => { stops.set(id, host[event](() => window.heard(id))); },
  stop: (id) => { stops.get(id)(); },
};
`;

let bundle: Promise<string> | undefined;

/** The adapter from its sources, for a page that has Microsoft's library. */
const bundled = (): Promise<string> =>
  (bundle ??= build({
    stdin: { contents: entry, resolveDir: root, sourcefile: 'adapter-under-test.js' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    alias: Object.fromEntries(
      ['rules-core', 'functions', 'scoresheet'].map((name) => [
        `@envscore/${name}`,
        `${root}/packages/${name}/src/index.ts`,
      ]),
    ),
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? ''));

const page = `<!doctype html><meta charset="utf-8"><script src="/office/office.js"></script><script>
Office.onReady(() => { const script = document.createElement('script'); script.src = '/adapter.js'; document.body.append(script); });
</script><body>`;

interface Told {
  readonly value?: string;
  readonly error?: { message: string; why?: Refused['why']; sheet?: string; isOccupied: boolean; cause?: string };
}

interface AdapterWindow {
  readonly adapter: {
    call(name: string, args: string): Promise<Told>;
    insertNew(start: ReviewStart): Promise<Told>;
    listen(event: string, id: number): void;
    stop(id: number): void;
  };
}

/** The add-in's adapter as it is in the pane, from here. */
export interface Adapter {
  readonly excel: Excel;
  readonly host: LiveHost & Required<Pick<LiveHost, 'restore'>>;
  /** Makes a scoresheet in the page and puts it in: a large one takes long to be handed over. */
  readonly insertNew: (start: ReviewStart) => Promise<void>;
}

/** A page with Microsoft's library and the adapter, in an Excel of its own. */
export const openAdapter = async (browser: Browser, options: Partial<ExcelOptions> = {}): Promise<Adapter> => {
  const script = await bundled();
  const excel = await Excel.open({
    browser,
    addIn: (path) => Promise.resolve(path === '/' ? page : path === '/adapter.js' ? script : undefined),
    ...options,
  });
  const { frame } = excel;
  const listeners = new Map<number, () => void>();
  await excel.page.exposeFunction('heard', (id: number) => {
    listeners.get(id)?.();
  });
  await frame.waitForFunction(() => 'adapter' in window);

  const valueOf = ({ value, error }: Told): unknown => {
    if (error === undefined) return JSON.parse(value ?? 'null', revive) ?? undefined;
    const untaught = excel.untaught.shift();
    if (untaught !== undefined) throw new Error('the host was asked for what it does not know', { cause: untaught });
    if (error.isOccupied) throw new Occupied(error.sheet ?? '');
    if (error.why !== undefined) {
      throw new Refused(error.why, { ...(error.sheet !== undefined && { sheet: error.sheet }), cause: error.cause });
    }
    throw new Error(error.message);
  };
  const call = async (name: string, ...args: readonly unknown[]): Promise<unknown> =>
    valueOf(
      await frame.evaluate(([method, given]) => (window as unknown as AdapterWindow).adapter.call(method, given), [
        name,
        JSON.stringify(args, replace),
      ] as const),
    );
  let made = 0;
  const listen = (event: 'onChange' | 'onSelect', listener: () => void): Stop => {
    const id = (made += 1);
    listeners.set(id, listener);
    const began = frame.evaluate(
      ([name, number]) => {
        (window as unknown as AdapterWindow).adapter.listen(name, number);
      },
      [event, id] as const,
    );
    return () => {
      void began.then(() =>
        frame.evaluate((number) => {
          (window as unknown as AdapterWindow).adapter.stop(number);
        }, id),
      );
    };
  };
  return {
    excel,
    insertNew: async (start) => {
      valueOf(await frame.evaluate((given) => (window as unknown as AdapterWindow).adapter.insertNew(given), start));
    },
    host: {
      losses: [],
      apply: async (workbook: Workbook) => {
        await call('apply', workbook);
      },
      read: async () => (await call('read')) as Snapshot,
      select: async (at: CellAddress) => {
        await call('select', at);
      },
      selected: async () => (await call('selected')) as CellAddress | undefined,
      restore: async (cells) => {
        await call('restore', cells);
      },
      onChange: (listener) => listen('onChange', listener),
      onSelect: (listener) => listen('onSelect', listener),
    },
  };
};
