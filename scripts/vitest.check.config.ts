import { defaultExclude, defineConfig } from 'vitest/config';
import base from '../vitest.config.js';

/** Packages whose tests start neither the command nor a browser. */
const pure = ['rules-core', 'functions', 'scoresheet'].map((name) => `packages/${name}/test/**/*.test.ts`);

const { include = [], globalSetup = [], ...shared } = base.test ?? {};

/** All tests, as `npm test` runs them. */
export default defineConfig({
  ...base,
  test: {
    ...shared,
    projects: [
      // A worker loads the sources once for all of its files, which takes half of these tests' time away.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'programs', include, exclude: [...defaultExclude, ...pure], globalSetup } },
    ],
  },
});
