/** @type {import('@stryker-mutator/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.config.ts', dir: 'packages/rules-core' },
  mutate: [
    'packages/rules-core/src/**/*.ts',
    '!packages/rules-core/src/wording/{zh-CN,en}.ts',
    '!packages/rules-core/src/reference/**',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: false,
  // What is evaluated once, when a module loads, is data: its numbers are moved by `npm run mutate:numbers` instead.
  ignoreStatic: true,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: '.stryker-tmp',
};
