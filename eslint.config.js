// SPDX-License-Identifier: Apache-2.0
import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/lint-rules.mjs';

const TESTS = ['test/**/*.ts', '**/*.spec.ts'];
const MIGRATIONS = ['libs/*/src/migrations/*.ts'];
const SCRIPTS = ['**/*.{js,mjs,cjs}'];
const nodeGlobals = Object.fromEntries(
  [
    ...['AbortController', 'AbortSignal', 'Buffer', 'TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams'],
    ...['clearInterval', 'clearTimeout', 'console', 'fetch', 'globalThis', 'performance', 'process'],
    ...['setImmediate', 'setInterval', 'setTimeout', 'structuredClone'],
  ].map((name) => [name, 'readonly']),
);

const browserGlobals = Object.fromEntries(
  ['document', 'HTMLScriptElement', 'localStorage', 'matchMedia', 'navigator', 'window'].map((name) => [
    name,
    'readonly',
  ]),
);

export default defineConfig(
  {
    ignores: [
      ...['**/dist/**', 'node_modules/**', 'data/**', 'coverage/**', 'test-results/**'],
      // Made by npm run portal:generate.
      ...['apps/portal/src/graphql/**', 'apps/portal/src/*.gen.ts'],
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    plugins: { prahari: houseRules },
    rules: {
      'prahari/spdx-line': 'error',
      'prahari/telling-file-name': 'error',
      'prahari/named-exports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Inputs and entities are classes without methods, and text is checked code point by code point.
      '@typescript-eslint/no-misused-spread': 'off',
      // It reports NestFactory.create(…, { logger }).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    rules: { 'no-console': 'error', 'prahari/no-raw-sql': 'error', 'prahari/sql-by-template': 'error' },
  },
  { files: ['libs/**/*.ts'], ignores: ['libs/kernel/src/clock.ts'], rules: { 'prahari/injected-clock': 'error' } },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts', 'test/**/*.ts'],
    ignores: ['libs/database/src/sql.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'sql-template-tag', message: 'Import sql from @prahari/database.' },
        { name: 'typeorm', importNames: ['Raw'], message: 'Write the statement with the sql template.' },
      ],
    },
  },
  // Only what people start in a terminal writes to it.
  { files: ['apps/*/src/main.ts', 'apps/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  // The one place where statements meet pg; everyone else hands over statements of the template.
  { files: ['libs/database/src/**/*.ts'], rules: { 'prahari/sql-by-template': 'off' } },
  // A migration sees no input: dependency-cruiser keeps it from importing anything that has some.
  {
    files: MIGRATIONS,
    rules: {
      'prahari/sql-by-template': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
    },
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'max-lines-per-function': 'off',
      'prahari/injected-clock': 'off',
      'prahari/no-raw-sql': 'off',
      'prahari/sql-by-template': 'off',
    },
  },
  {
    files: ['apps/portal/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // The router throws its redirects.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Redirect', 'NotFoundError'] }],
      // Its rule is about SQL; here it meets urql.
      'prahari/sql-by-template': 'off',
      'prahari/no-raw-sql': 'off',
    },
  },
  // What a component shows takes many lines, and few thoughts.
  {
    files: ['apps/portal/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true }] },
  },
  { files: ['apps/portal/test/**/*.ts'], rules: { 'max-lines-per-function': 'off', 'no-empty-pattern': 'off' } },
  { files: ['apps/portal/public/*.js'], languageOptions: { sourceType: 'script', globals: browserGlobals } },
  { files: SCRIPTS, languageOptions: { globals: nodeGlobals } },
  // Their tools ask for a default export.
  {
    files: [
      '**/*.config.ts',
      '*.config.js',
      'test/support/*.js',
      'apps/portal/codegen.ts',
      'apps/portal/test/support/start-server.ts',
    ],
    rules: { 'prahari/named-exports': 'off' },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly' } } },
);
