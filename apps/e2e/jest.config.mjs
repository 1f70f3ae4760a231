import { nodeProject } from '../../jest.preset.mjs';

/** Browser journeys against the built product: API, worker, PostgreSQL, Meilisearch and Chromium, nothing replaced. */
export default nodeProject('e2e', {
  testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  testTimeout: 120_000,
  maxWorkers: 1,
});
