import {
  type CellAddress,
  type LiveHost,
  Occupied,
  Refused,
  type Scalar,
  type Snapshot,
  type Stop,
} from '@envscore/scoresheet';
import type { Browser, Page } from 'playwright-core';
import { replace, revive } from '../../../../test/office-host/maps.js';
import type { Saved } from '../../src/grid/saving.js';
import { bundleOf, inPackage } from './bundle.js';
import type { TestPage } from './page.js';

declare global {
  interface Window {
    readonly page: TestPage;
  }
}

/** The grid, as the files of a page by their names. */
export const bundle = (): Promise<ReadonlyMap<string, string>> =>
  bundleOf({ contents: "import './page.ts';", resolveDir: inPackage('test/grid'), isLean: true });

const origin = 'http://grid.test';

// The grid writes style elements of its own; nothing is evaluated, and nothing is asked of anybody.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const html = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>grid</title><link rel="stylesheet" href="/page.css">
<style>html, body { margin: 0; height: 100% } #grid { height: 100vh }</style></head>
<body><div id="grid"></div><script type="module" src="/page.js"></script></body></html>`;

interface Told {
  readonly value?: string;
  readonly error?: { message: string; stack: string; why?: Refused['why']; sheet?: string; isOccupied: boolean };
}

/** A page with the grid, and what it has done that it must not. */
export interface GridPage {
  readonly page: Page;
  readonly host: LiveHost;
  /** What it asked of others, what its policy refused, and what was thrown. */
  readonly troubles: readonly string[];
  readonly type: (at: CellAddress, value: Scalar) => Promise<void>;
  readonly open: (file: Uint8Array) => Promise<void>;
  readonly save: () => Promise<{ readonly bytes: Uint8Array; readonly lost: Saved['lost'] }>;
  /** How many handlers the page's grid has, as far as anybody has begun or stopped to listen; -1 while it is being told. */
  readonly handlers: () => number;
}

type EventName = 'onChange' | 'onSelect';

export async function openPage(browser: Browser, files: ReadonlyMap<string, string>): Promise<GridPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => {
    troubles.push(String(error));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.route('**', (route) => {
    const { pathname, origin: from } = new URL(route.request().url());
    if (from !== origin) {
      troubles.push(`asked for ${route.request().url()}`);
      return route.abort();
    }
    if (pathname === '/') {
      return route.fulfill({ contentType: 'text/html', body: html, headers: { 'content-security-policy': policy } });
    }
    const body = files.get(pathname);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  });
  const listeners = new Map<number, () => void>();
  await page.exposeFunction('heard', (id: number) => {
    listeners.get(id)?.();
  });
  await page.goto(origin);
  await page.waitForFunction(() => 'page' in window);

  const valueOf = ({ value, error }: Told): unknown => {
    if (error === undefined) return JSON.parse(value ?? 'null', revive) ?? undefined;
    const { message, stack, why, sheet, isOccupied } = error;
    if (isOccupied) throw new Occupied(sheet ?? '');
    if (why !== undefined) throw new Refused(why, sheet === undefined ? {} : { sheet });
    throw new Error(message, { cause: stack });
  };
  const call = async (method: 'apply' | 'read' | 'select' | 'selected' | 'restore', ...args: readonly unknown[]) =>
    valueOf(
      (await page.evaluate(([name, given]) => window.page.host(name, given), [
        method,
        JSON.stringify(args, replace),
      ] as const)) as Told,
    );
  let made = 0;
  let [handlers, asked] = [0, 0];
  /** The page does what it is told in the order in which it is told. */
  const tell = (what: (told: readonly [EventName, number]) => number, event: EventName, id: number): void => {
    asked += 1;
    page
      .evaluate(what, [event, id] as const)
      .then((count) => {
        handlers = count;
        asked -= 1;
      })
      .catch(() => undefined);
  };
  const listen = (event: EventName, listener: () => void): Stop => {
    const id = (made += 1);
    listeners.set(id, listener);
    tell(([name, number]) => window.page.listen(name, number), event, id);
    return () => {
      tell(([, number]) => window.page.stop(number), event, id);
    };
  };
  return {
    page,
    troubles,
    open: (file) =>
      page.evaluate(
        (bytes) => window.page.open(Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))),
        Buffer.from(file).toString('base64'),
      ),
    save: async () => {
      const { bytes, lost } = await page.evaluate(async () => {
        const saved = await window.page.save();
        return { bytes: Array.from(saved.bytes, (one) => String.fromCharCode(one)).join(''), lost: saved.lost };
      });
      return { bytes: Uint8Array.from(Buffer.from(bytes, 'latin1')), lost };
    },
    handlers: () => (asked === 0 ? handlers : -1),
    type: async ({ sheet, row, column }, value) => {
      await page.evaluate((given) => window.page.type(...given), [sheet, row, column, value] as const);
    },
    host: {
      losses: [],
      apply: async (workbook) => {
        await call('apply', workbook);
      },
      read: async () => (await call('read')) as Snapshot,
      select: async (at) => {
        await call('select', at);
      },
      restore: async (cells) => {
        await call('restore', cells);
      },
      selected: async () => (await call('selected')) as CellAddress | undefined,
      onChange: (listener) => listen('onChange', listener),
      onSelect: (listener) => listen('onSelect', listener),
    },
  };
}
