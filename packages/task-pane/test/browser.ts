import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import type { ViewName } from '../src/index.js';
import type { TestWorkbook } from './page.js';

declare global {
  interface Window {
    readonly workbook: TestWorkbook;
    readonly violations: string[];
  }
}

const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The pane and its workbook in memory, as the files of a page by their names. */
export async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [inRepository('packages/task-pane/test/page.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: '/',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: Object.fromEntries(
      ['rules-core', 'functions', 'scoresheet'].map((name) => [
        `@envscore/${name}`,
        inRepository(`packages/${name}/src/index.ts`),
      ]),
    ),
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

const nonce = 'onlyhere';
const origin = 'http://pane.test';

// As strict as a host's page can be.
const policy = [
  "default-src 'none'",
  `script-src 'self' 'nonce-${nonce}'`,
  `style-src 'nonce-${nonce}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const html = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>pane</title><style nonce="${nonce}">body { margin: 0 }</style></head>
<body><div id="pane"></div>
<script nonce="${nonce}">
window.violations = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => violations.push(violatedDirective + ' ' + blockedURI));
</script>
<script type="module" src="/page.js"></script></body></html>`;

/** An empty page of 320 px; whatever it asks of a network fails. */
export async function openPage(browser: Browser, files: ReadonlyMap<string, string>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  page.setDefaultTimeout(20_000);
  await page.route('**', (route) => {
    const { pathname, origin: from } = new URL(route.request().url());
    if (from !== origin) return route.abort();
    if (pathname === '/') {
      return route.fulfill({ contentType: 'text/html', body: html, headers: { 'content-security-policy': policy } });
    }
    const body = files.get(pathname);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(origin);
  await page.waitForFunction(() => 'workbook' in window);
  return page;
}

export interface Opening {
  readonly what?: 'scoresheet' | 'plan' | 'panel' | 'registers' | 'empty';
  readonly language?: 'zh' | 'en';
  readonly view?: ViewName;
}

/** Puts a fresh pane beside a fresh workbook onto the page. */
export const mount = (page: Page, { what = 'scoresheet', language = 'zh', view = 'score' }: Opening): Promise<void> =>
  page.evaluate(
    ([kind, words, open, once]) => {
      window.workbook.mount(kind, words, open, once);
    },
    [what, language, view, nonce] as const,
  );
