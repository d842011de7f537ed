import { defineConfig } from 'vitest/config';
import base from '../vitest.config.js';

/** Tests that need LibreOffice: `npm run test:office`. One file at a time: what takes long in them takes every core already. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['packages/*/test/**/*.office.ts'],
    fileParallelism: false,
    testTimeout: 1_500_000,
  },
});
