import { defineConfig } from 'vitest/config';
import base from '../vitest.config.js';

/** Tests that need LibreOffice: `npm run test:office`. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['packages/*/test/**/*.office.ts'], testTimeout: 600_000 },
});
