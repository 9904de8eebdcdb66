// SPDX-License-Identifier: Apache-2.0
/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'json'],
  transform: { '\\.ts$': '@swc/jest', '/node_modules/content-disposition/.+\\.js$': '@swc/jest' },
  // ES modules that CommonJS dependencies of mercurius load with require(): Jest
  // can only do that natively on Node 24.9 and later.
  transformIgnorePatterns: ['/node_modules/(?!(content-disposition)/)'],
  moduleNameMapper: {
    '^@prahari/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^~/(.*)$': '<rootDir>/apps/portal/src/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFiles: ['<rootDir>/test/support/setup.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

export default {
  // Shared cores: a test that waits for another one's argon2 or build is slow, not wrong.
  testTimeout: 60_000,
  // They wait more than they work, and share one PostgreSQL: on two cores two take two thirds of one's time.
  maxWorkers: 2,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/*/src/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/support/start-postgres.js',
      globalTeardown: '<rootDir>/test/support/stop-postgres.js',
    },
  ],
};
