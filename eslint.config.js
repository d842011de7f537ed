import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const pure = 'rules-core is pure: no clock, no randomness, no I/O, no host.';
const impureGlobals =
  'Date process console performance crypto fetch document window self eval Function ' +
  'setTimeout setInterval setImmediate queueMicrotask';

export default defineConfig(
  globalIgnores(['**/dist/', 'release/', '**/reports/', '**/.stryker-tmp/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['packages/rules-core/src/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { globals: impureGlobals.split(' ').map((name) => ({ name, message: pure })), checkGlobalObject: true },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: pure }],
      // Stryker leaves everything under `as` unmutated; code there would look tested without being so.
      'no-restricted-syntax': [
        'error',
        { selector: 'TSAsExpression :function', message: 'No code inside `as const`.' },
      ],
    },
  },
  {
    files: ['**/test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { console: 'readonly', module: 'writable', process: 'readonly', URL: 'readonly' } },
    rules: { eqeqeq: 'error' },
  },
);
