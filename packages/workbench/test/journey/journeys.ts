import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from '../../../../scripts/chromium.js';
import { type Visit, visit } from './browsing.js';
import { type Places, openPlaces } from './places.js';

const cli = fileURLToPath(new URL('../../../cli/bin/envscore.js', import.meta.url));

/** What the journeys of a file need: a browser, the workbench's places, a folder, the command. Whatever a page throws fails its test. */
export function journeys() {
  const scratch = mkdtempSync(join(tmpdir(), 'envscore-workbench-'));
  let browser: Browser;
  let places: Places;
  let visiting: Visit;

  beforeAll(async () => {
    [browser, places] = await Promise.all([openBrowser(), openPlaces()]);
  });

  afterAll(async () => {
    await browser.close();
    places.close();
    rmSync(scratch, { recursive: true });
  });

  afterEach(async () => {
    expect(await visiting.end()).toEqual([]);
  });

  return {
    /** A page as a newcomer has it, in a browser that nobody has used. */
    newcomer: async (place: 'served' | 'below' | 'file', path = '', saves?: 'in place'): Promise<Page> => {
      visiting = await visit(browser, `${places[place]}${path}`, saves);
      return visiting.page;
    },
    /** Another window of the same browser. */
    another: (): Promise<Page> => visiting.another(),
    /** Where a file of this name is, for the page and for the command. */
    inScratch: (name: string): string => join(scratch, name),
    envscore: (...args: readonly string[]) =>
      spawnSync(process.execPath, [cli, ...args], { cwd: scratch, encoding: 'utf8' }),
  };
}
