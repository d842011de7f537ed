import { mergeConfig } from 'vitest/config';
import base from '../vitest.config.js';

/** Tests that need LibreOffice: `npm run test:office`. */
export default mergeConfig(base, {
  test: { include: ['packages/*/test/**/*.office.ts'], testTimeout: 600_000 },
});
