import { nodeProject } from '../../jest.preset.mjs';

/** Integration tests: real PostgreSQL and Meilisearch, booted once per run by the global set-up. */
export default nodeProject('api', {
  testMatch: ['<rootDir>/test/**/*.int-spec.ts', '<rootDir>/test/architecture/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/global-teardown.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
});
