import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Debian’s Chromium, without a window: what every test with a browser starts. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = spawnSync('which', ['chromium'], { encoding: 'utf8' }).stdout.trim();
  if (executablePath === '') {
    throw new Error(
      'These tests need Chromium on the PATH. Run node scripts/setup-browser.mjs, which installs it or says what to install.',
    );
  }
  return chromium.launch({ executablePath, args: flags });
};
