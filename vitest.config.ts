import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packages = fileURLToPath(new URL('packages', import.meta.url));

export default defineConfig({
  resolve: {
    // Tests run on the sources, not on what was last built.
    alias: [{ find: /^@envscore\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` }],
  },
  test: {
    globalSetup: 'scripts/vitest.setup.mjs',
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    allowOnly: false,
    passWithNoTests: false,
    update: 'none',
    watch: false,
    // Left to itself it leaves a core free, which on two is half of them.
    maxWorkers: '100%',
    // Command-line tests start processes.
    testTimeout: 180_000,
    // And before some tests a browser has to start, on a machine that may have much else to do.
    hookTimeout: 180_000,
  },
});
